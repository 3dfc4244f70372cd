"""Finding and replacing steps."""

import pytest

from regflow.errors import ChangeError
from regflow.rewrite.steps import step_of, with_step
from tests.builders import chain, submission, work

BEFORE = chain(submission(), work("x"), work("y"))


def test_a_step_takes_the_place_of_the_one_with_its_name():
    assert with_step(BEFORE, work("x", by="b")).steps == (BEFORE.steps[0], work("x", by="b"), BEFORE.steps[2])


def test_an_unknown_step_is_named():
    with pytest.raises(ChangeError, match="There is no step z"):
        step_of(BEFORE, "z")
