"""Letting steps run side by side."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import RelaxOrder
from regflow.model.condition import Clause, Condition
from regflow.model.step import DONE, Return
from regflow.rewrite import apply
from tests.builders import chain, check, process, submission, work


def after_of(changed):
    return {step.id: step.after for step in changed.steps}


def test_both_wait_for_what_the_first_waited_for_and_the_next_for_both():
    changed = apply(chain(submission(), work("x"), work("y"), work("z")), RelaxOrder("x", "y"))
    assert after_of(changed) == {"submit": (), "x": ("submit",), "y": ("submit",), "z": ("x", "y")}


def test_only_the_nearest_who_relied_on_the_first_is_told():
    changed = apply(chain(submission(), work("x"), work("y"), work("z"), work("end")), RelaxOrder("x", "y"))
    assert after_of(changed)["end"] == ("z",)


def test_a_step_that_waits_for_the_first_by_another_way_is_not_told():
    before = process(
        submission(),
        work("x", after=("submit",)),
        work("y", after=("x",)),
        work("beside", after=("x",)),
        work("z", after=("y", "beside")),
    )
    assert after_of(apply(before, RelaxOrder("x", "y")))["z"] == ("y", "beside")


def test_a_step_whose_other_entry_was_told_is_not_told_itself():
    before = process(
        submission(),
        work("x", after=("submit",)),
        work("y", after=("x",)),
        work("late", after=("y", "early")),
        work("early", after=("y",)),
    )
    changed = after_of(apply(before, RelaxOrder("x", "y")))
    assert (changed["early"], changed["late"]) == (("x", "y"), ("y", "early"))


def test_an_order_that_another_entry_holds_needs_nobody_told():
    before = process(
        submission(),
        work("x", after=("submit",)),
        work("k", after=("x",)),
        work("y", after=("x", "k")),
        work("z", after=("y",)),
    )
    changed = after_of(apply(before, RelaxOrder("x", "y")))
    assert (changed["y"], changed["z"]) == (("k",), ("y",))


def test_a_predecessor_that_another_entry_holds_is_not_added():
    before = process(
        submission(), work("k", after=("submit",)), work("x", after=("submit",)), work("y", after=("x", "k"))
    )
    assert after_of(apply(before, RelaxOrder("x", "y")))["y"] == ("k",)


@pytest.mark.parametrize(
    ("before", "code"),
    [
        pytest.param(chain(work("x"), work("m"), work("y")), "change-order-absent", id="not named"),
        pytest.param(
            chain(work("x"), work("y", only_if=Condition(((Clause("x", (DONE,)),),)))),
            "change-order-in-condition",
            id="condition",
        ),
        pytest.param(
            chain(work("x"), check("y", "name_ok", if_wrong=Return("x"))), "change-order-in-return", id="return"
        ),
        pytest.param(
            chain(work("x"), work("y"), work("file"), decision="y"), "change-order-before-decision", id="decision"
        ),
    ],
)
def test_an_order_that_something_rests_on_is_kept(before, code):
    with pytest.raises(ChangeError) as refusal:
        apply(before, RelaxOrder("x", "y"))
    assert refusal.value.message.code == code
