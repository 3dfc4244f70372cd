"""What an official can read of a change."""

from dataclasses import replace

from regflow.model.change import RelaxOrder, RemoveStep
from regflow.rewrite import apply
from regflow.rewrite.difference import DifferenceKind, FieldDifference, StepDifference, differences
from tests.builders import chain, submission, work

BEFORE = chain(submission(), work("x"), work("y"), work("z"))


def test_nothing_changed_is_no_difference():
    assert differences(BEFORE, BEFORE) == ()


def test_a_step_that_went_and_one_that_waits_for_another_are_told_in_order():
    assert differences(BEFORE, apply(BEFORE, RemoveStep("x"))) == (
        StepDifference(DifferenceKind.REMOVED, "x"),
        StepDifference(DifferenceKind.CHANGED, "y", (FieldDifference("after", ("x",), ("submit",)),)),
    )


def test_a_step_that_came_is_told_last():
    after = replace(BEFORE, steps=(work("new"), *BEFORE.steps))
    assert differences(BEFORE, after) == (StepDifference(DifferenceKind.ADDED, "new"),)


def test_a_step_that_only_moved_in_the_file_is_none():
    assert differences(BEFORE, replace(BEFORE, steps=BEFORE.steps[::-1])) == ()


def test_each_step_that_an_order_touches_is_told():
    found = differences(BEFORE, apply(BEFORE, RelaxOrder("x", "y")))
    assert [(one.step, one.fields[0].after) for one in found] == [("y", ("submit",)), ("z", ("x", "y"))]
