"""Doing a step at another place."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import MoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.office import Office
from regflow.model.step import Return
from regflow.rewrite import apply
from tests.builders import chain, check, process, submission, work


def after_of(changed):
    return {step.id: step.after for step in changed.steps}


def on(step):
    return Condition(((Clause(step, ("done",)),),))


def test_a_later_step_is_done_first():
    before = chain(submission(), work("x"), work("y"), work("z"), work("end"))
    changed = apply(before, MoveStep("z", "x"))
    assert after_of(changed) == {"submit": (), "x": ("z",), "y": ("x",), "z": ("submit",), "end": ("y",)}


def test_an_earlier_step_is_done_later():
    before = chain(submission(), work("x"), work("y"), work("end"))
    changed = apply(before, MoveStep("x", "end"))
    assert after_of(changed) == {"submit": (), "x": ("y",), "y": ("submit",), "end": ("x",)}


def test_a_step_before_which_it_moves_waits_for_it_alone():
    before = process(
        submission(),
        work("p", after=("submit",)),
        work("q", after=("submit",)),
        work("join", after=("p", "q")),
        work("x", after=("join",)),
    )
    changed = apply(before, MoveStep("x", "join"))
    assert (after_of(changed)["x"], after_of(changed)["join"]) == (("p", "q"), ("x",))


def test_a_step_that_comes_before_two_leaves_the_other_to_what_it_waited_for():
    before = process(
        submission(), work("x", after=("submit",)), work("y", after=("x",)), work("z", after=("x", "submit"))
    )
    changed = apply(before, MoveStep("x", "z"))
    assert after_of(changed) == {"submit": (), "x": ("submit",), "y": ("submit",), "z": ("x",)}


def test_steps_keep_their_lines():
    before = chain(submission(), work("x"), work("y"))
    assert [step.id for step in apply(before, MoveStep("y", "x")).steps] == ["submit", "x", "y"]


@pytest.mark.parametrize(
    ("before", "code"),
    [
        pytest.param(chain(work("x"), work("y")), "change-before-already", id="there already"),
        pytest.param(
            chain(work("y"), work("m"), work("x", only_if=on("m"))), "change-order-in-condition", id="its own condition"
        ),
        pytest.param(
            chain(work("x"), work("m", only_if=on("x")), work("y")),
            "change-order-in-condition",
            id="another's condition",
        ),
        pytest.param(
            chain(work("y"), work("m"), work("x"), offices=(Office("a", "A", first=(on("y"),)),)),
            "change-order-in-condition",
            id="precedence",
        ),
        pytest.param(
            chain(work("y"), work("m"), check("x", "name_ok", if_wrong=Return("m"))),
            "change-order-in-return",
            id="its own return",
        ),
        pytest.param(
            chain(work("x"), check("m", "name_ok", if_wrong=Return("x")), work("y")),
            "change-order-in-return",
            id="another's return",
        ),
        pytest.param(
            chain(work("x"), work("m"), work("y"), decision="m"), "change-order-before-decision", id="past the decision"
        ),
        pytest.param(
            chain(work("y"), work("m"), work("x"), decision="x"),
            "change-order-before-decision",
            id="the decision itself",
        ),
        pytest.param(chain(work("x")), "change-step-unknown", id="before nothing"),
    ],
)
def test_a_place_that_something_forbids_is_not_taken(before, code):
    with pytest.raises(ChangeError) as refusal:
        apply(before, MoveStep("x", "y"))
    assert refusal.value.message.code == code


def test_a_step_does_not_move_before_itself():
    with pytest.raises(ChangeError, match="x cannot be done before itself"):
        apply(chain(work("x"), work("y")), MoveStep("x", "x"))
