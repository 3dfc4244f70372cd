"""Leaving criteria out of a step."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import DropCheck
from regflow.rewrite import apply
from tests.builders import chain, check, submission

BEFORE = chain(submission(), check("x", "name_ok", "site_ok"), check("y", "name_ok"))


def test_the_other_checks_stay_as_they_are():
    changed = apply(BEFORE, DropCheck("x", ("name_ok",)))
    assert changed.step_by_id["x"].checks == (BEFORE.step_by_id["x"].checks[1],)


def test_the_same_criterion_elsewhere_is_still_checked():
    assert apply(BEFORE, DropCheck("x", ("name_ok",))).step_by_id["y"] is BEFORE.step_by_id["y"]


def test_a_step_may_be_left_without_checks():
    assert apply(BEFORE, DropCheck("y", ("name_ok",))).step_by_id["y"].checks == ()


def test_what_is_not_checked_cannot_be_left_out():
    with pytest.raises(ChangeError, match="y does not check site_ok"):
        apply(BEFORE, DropCheck("y", ("name_ok", "site_ok")))
