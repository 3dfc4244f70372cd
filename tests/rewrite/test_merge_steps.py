"""Letting one visit do the work of two steps."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import MergeSteps
from regflow.model.condition import Clause, Condition
from regflow.model.obligation import Obligations, SeparateDuty
from regflow.model.office import Office
from regflow.model.step import Return
from regflow.rewrite import apply
from tests.builders import chain, check, minutes, process, submission, work


def after_of(changed):
    return {step.id: step.after for step in changed.steps}


def on(step, value="done"):
    return Condition(((Clause(step, (value,)),),))


@pytest.mark.parametrize("pair", [("x", "y"), ("y", "x")], ids=["into the later", "into the earlier"])
def test_whoever_waited_for_either_waits_for_both(pair):
    changed = apply(chain(submission(), work("x"), work("y"), work("z")), MergeSteps(*pair))
    assert after_of(changed) == {"submit": (), pair[1]: ("submit",), "z": (pair[1],)}
    assert changed.step_by_id[pair[1]].work == minutes(20)


def test_steps_side_by_side_wait_for_what_either_waited_for():
    before = process(
        submission(),
        work("p", after=("submit",)),
        work("q", after=("submit",)),
        work("x", after=("p",)),
        work("y", after=("q",)),
        work("z", after=("x", "y")),
    )
    changed = apply(before, MergeSteps("x", "y"))
    assert (after_of(changed)["y"], after_of(changed)["z"]) == (("q", "p"), ("y",))


def test_an_entry_that_comes_before_another_now_is_not_brought_in():
    before = process(
        submission(),
        work("x", after=("submit",)),
        work("y", after=("submit",)),
        work("k", after=("y",)),
        work("z", after=("x", "k")),
    )
    assert after_of(apply(before, MergeSteps("x", "y")))["z"] == ("k",)


def test_a_step_that_says_nothing_of_its_own_may_be_asked_for():
    before = chain(work("x"), work("y"), work("z", only_if=on("y")))
    assert after_of(apply(before, MergeSteps("x", "y"))) == {"y": (), "z": ("y",)}


@pytest.mark.parametrize(
    ("before", "code"),
    [
        pytest.param(chain(work("x"), work("m"), work("y")), "change-merge-between", id="a step between"),
        pytest.param(chain(work("y"), work("m"), work("x")), "change-merge-between", id="a step between, backwards"),
        pytest.param(chain(work("x"), work("y", by="b")), "change-merge-by", id="another office"),
        pytest.param(chain(work("x")), "change-step-unknown", id="no such step"),
        pytest.param(
            chain(check("x", "name_ok"), work("y"), work("z", only_if=on("y"))), "change-merge-asked", id="result"
        ),
        pytest.param(
            chain(check("x", "name_ok"), work("y"), offices=(Office("a", "A", first=(on("y"),)),)),
            "change-merge-asked",
            id="precedence",
        ),
        pytest.param(chain(work("x"), work("y"), work("z", only_if=on("x"))), "change-step-in-condition", id="asked"),
        pytest.param(chain(work("x"), check("y", "name_ok", if_wrong=Return("x"))), "change-step-in-return", id="back"),
        pytest.param(chain(work("y"), work("x"), decision="x"), "change-step-is-decision", id="decision"),
        pytest.param(
            chain(work("x"), work("y"), obligations=Obligations(separate=(SeparateDuty(("x", "y")),))),
            "change-step-in-obligation",
            id="separation",
        ),
    ],
)
def test_steps_that_something_keeps_apart_stay_apart(before, code):
    with pytest.raises(ChangeError) as refusal:
        apply(before, MergeSteps("x", "y"))
    assert refusal.value.message.code == code


def test_a_step_is_not_merged_with_itself():
    with pytest.raises(ChangeError, match="x cannot be merged with itself"):
        apply(chain(work("x"), work("y")), MergeSteps("x", "x"))
