"""What the verifier may walk while a process is surveyed."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.scale import large_process
from regflow.model.cases import Cases, Trait
from regflow.model.change import RelaxOrder, RemoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.finding import Verdict
from regflow.optimise import walking
from regflow.optimise.survey import survey
from regflow.optimise.walking import STATES, Budget, can_be_laid_out, laying_out
from tests.builders import chain, check, issue, submission

TWICE = chain(submission(), check("x", "name_ok"), check("y", "name_ok"), issue())
ASKED = Condition(((Clause("t", ("p",)),),))
TRAIT = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))


def test_a_small_process_is_walked_as_far_as_the_verifier_goes():
    assert Budget(TWICE).limit == STATES


def test_every_kind_of_application_is_laid_out_by_itself():
    plain = chain(submission(), *(check(f"x{number}", "name_ok") for number in range(30)), cases=TRAIT)
    asking = chain(*(plain.steps), check("last", "name_ok", only_if=ASKED, after=("x29",)), cases=TRAIT)
    assert laying_out(asking) == pytest.approx(2 * laying_out(plain), rel=0.1)


def test_four_hundred_steps_and_4096_kinds_of_applications_are_not_laid_out():
    assert not can_be_laid_out(large_process(Random(1)))


def test_what_was_walked_before_is_not_left_for_the_next_change(monkeypatch):
    monkeypatch.setattr(walking, "STATES_IN_ALL", 1000)
    budget = Budget(TWICE)
    first = budget.limit
    budget.spend(900)
    assert 0 < budget.limit <= 100 < first
    budget.spend(900)
    assert budget.limit == 0


def test_a_change_that_nobody_walked_is_conditional_and_says_so(monkeypatch):
    monkeypatch.setattr(walking, "MOST_TO_LAY_OUT", -1)
    (one,) = [one for one in survey(TWICE).analysis.findings if one.change == RemoveStep("x")]
    assert one.verdict is Verdict.CONDITIONAL
    assert [text.code for text in one.assumptions] == ["assume-unwalked"]


def test_a_change_that_was_walked_stays_proved():
    found = survey(TWICE).analysis.findings
    assert {one.verdict for one in found if isinstance(one.change, RemoveStep | RelaxOrder)} == {Verdict.PROVED}
