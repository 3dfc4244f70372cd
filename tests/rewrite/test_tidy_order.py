"""Leaving out entries of `after` that say nothing."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import TidyOrder
from regflow.rewrite import apply
from tests.builders import process, submission, work

BEFORE = process(submission(), work("x", after=("submit",)), work("y", after=("submit", "x")))


def test_an_entry_that_is_before_another_goes():
    assert apply(BEFORE, TidyOrder("y", "submit")).step_by_id["y"].after == ("x",)


@pytest.mark.parametrize(
    ("entry", "code"), [("x", "change-entry-needed"), ("y", "change-order-absent"), ("q", "change-order-absent")]
)
def test_an_entry_that_says_something_stays(entry, code):
    with pytest.raises(ChangeError) as refusal:
        apply(BEFORE, TidyOrder("y", entry))
    assert refusal.value.message.code == code
