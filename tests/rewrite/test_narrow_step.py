"""Doing a step only where it is needed."""

import pytest

from regflow.errors import ChangeError
from regflow.model.cases import Cases, Trait
from regflow.model.change import NarrowStep
from regflow.model.condition import Clause, Condition
from regflow.model.step import End, Outcome
from regflow.rewrite import apply
from tests.builders import chain, check, submission, work

TRAITS = Cases(traits=(Trait("premises", (("owned", 0.3), ("rented", 0.7))),))
LEVELS = (Outcome("high", 0.2), Outcome("refuse", 0.1, End("refused")))
BEFORE = chain(submission(), work("risk", outcomes=LEVELS), check("x", "name_ok"), work("y"), cases=TRAITS)


def when(subject, *values):
    return Condition(((Clause(subject, values),),))


@pytest.mark.parametrize("only_if", [when("premises", "rented"), when("risk", "high", "done")])
def test_the_step_asks_what_it_was_told_to_ask(only_if):
    changed = apply(BEFORE, NarrowStep("x", only_if))
    assert changed.step_by_id["x"].only_if == only_if
    assert [step for step in changed.steps if step.id != "x"] == [step for step in BEFORE.steps if step.id != "x"]


def test_narrowing_twice_is_narrowing_once():
    change = NarrowStep("x", when("premises", "rented"))
    assert apply(apply(BEFORE, change), change) == apply(BEFORE, change)


@pytest.mark.parametrize(
    ("only_if", "code"),
    [
        pytest.param(when("size", "big"), "change-subject-unknown", id="no such trait"),
        pytest.param(when("premises", "rented", "shared"), "change-value-never", id="no such value"),
        pytest.param(when("risk", "low"), "change-value-never", id="no such result"),
        pytest.param(when("risk", "refuse"), "change-value-never", id="a result that ends the case"),
        pytest.param(when("y", "done"), "change-subject-not-before", id="a later step"),
        pytest.param(when("x", "pass"), "change-subject-not-before", id="itself"),
        pytest.param(
            Condition((when("premises", "rented").any_of[0], when("y", "done").any_of[0])),
            "change-subject-not-before",
            id="one of two alternatives",
        ),
    ],
)
def test_what_is_not_known_by_then_cannot_be_asked(only_if, code):
    with pytest.raises(ChangeError) as refusal:
        apply(BEFORE, NarrowStep("x", only_if))
    assert refusal.value.message.code == code
