"""Leaving a step out."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import RemoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.obligation import Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.model.office import Office
from regflow.model.step import WRONG, Return
from regflow.rewrite import apply
from tests.builders import chain, check, process, submission, work


def after_of(changed):
    return {step.id: step.after for step in changed.steps}


def test_the_successor_waits_for_what_the_step_waited_for():
    changed = apply(chain(submission(), work("x"), work("y")), RemoveStep("x"))
    assert after_of(changed) == {"submit": (), "y": ("submit",)}


def test_the_predecessors_stand_in_the_place_of_the_step():
    before = process(
        submission(),
        work("p", after=("submit",)),
        work("q", after=("submit",)),
        work("k", after=("submit",)),
        work("l", after=("submit",)),
        work("x", after=("p", "q")),
        work("y", after=("k", "x", "l")),
    )
    assert after_of(apply(before, RemoveStep("x")))["y"] == ("k", "p", "q", "l")


def test_a_predecessor_that_is_named_already_is_not_named_twice():
    before = process(submission(), work("x", after=("submit",)), work("y", after=("submit", "x")))
    assert after_of(apply(before, RemoveStep("x")))["y"] == ("submit",)


def test_a_predecessor_that_is_before_another_entry_is_not_added():
    before = process(
        submission(), work("k", after=("submit",)), work("x", after=("submit",)), work("y", after=("k", "x"))
    )
    assert after_of(apply(before, RemoveStep("x")))["y"] == ("k",)


def test_a_needless_entry_that_the_official_wrote_stays():
    before = process(
        submission(),
        work("p", after=("submit",)),
        work("x", after=("p",)),
        work("y", after=("submit", "x")),
    )
    assert after_of(apply(before, RemoveStep("x")))["y"] == ("submit", "p")


def test_those_that_waited_for_the_first_step_begin_on_arrival():
    assert after_of(apply(chain(work("x"), work("y")), RemoveStep("x"))) == {"y": ()}


def test_what_the_step_itself_asks_or_sends_back_goes_with_it():
    own = check("x", "name_ok", if_wrong=Return("x"))
    assert after_of(apply(chain(submission(), own, work("y")), RemoveStep("x"))) == {"submit": (), "y": ("submit",)}


ON_X = Condition(((Clause("x", (WRONG,)),),))


@pytest.mark.parametrize(
    ("before", "code"),
    [
        pytest.param(chain(work("y")), "change-step-unknown", id="no such step"),
        pytest.param(chain(work("x")), "change-only-step", id="the only step"),
        pytest.param(chain(work("x"), work("y", only_if=ON_X)), "change-step-in-condition", id="condition"),
        pytest.param(
            chain(work("x"), work("y"), offices=(Office("a", "A", first=(ON_X,)),)),
            "change-step-in-condition",
            id="precedence",
        ),
        pytest.param(
            chain(work("x"), check("y", "name_ok", if_wrong=Return("x"))), "change-step-in-return", id="return"
        ),
        pytest.param(chain(work("y"), work("x"), decision="x"), "change-step-is-decision", id="decision"),
        pytest.param(
            chain(work("x"), work("y"), obligations=Obligations(steps=(StepDuty("x", "art. 1"),))),
            "change-step-in-obligation",
            id="step duty",
        ),
        pytest.param(
            chain(work("x"), work("y"), obligations=Obligations(order=(OrderDuty("x", "y"),))),
            "change-step-in-obligation",
            id="order duty",
        ),
        pytest.param(
            chain(work("x"), work("y"), obligations=Obligations(separate=(SeparateDuty(("y", "x")),))),
            "change-step-in-obligation",
            id="separation",
        ),
    ],
)
def test_a_step_that_something_names_is_not_left_out(before, code):
    with pytest.raises(ChangeError) as refusal:
        apply(before, RemoveStep("x"))
    assert refusal.value.message.code == code


def test_the_refusal_names_who_asks_for_the_step():
    with pytest.raises(ChangeError, match="x has to stay where it is: the condition of y asks for its result"):
        apply(chain(work("x"), work("y", only_if=ON_X)), RemoveStep("x"))


def test_the_refusal_names_the_law():
    before = chain(work("x"), work("y"), obligations=Obligations(steps=(StepDuty("x", "art. 1"),)))
    with pytest.raises(ChangeError, match=r"an obligation names it \(art\. 1\)"):
        apply(before, RemoveStep("x"))
