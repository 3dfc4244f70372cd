from dataclasses import replace

import pytest

from regflow.comparison.gate.obligations import obligations_lost, obligations_unmet
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.words import say
from tests.builders import chain, check, issue, submission, work

PROCESS = chain(submission(), check("look", "name_ok"), work("stamp"), issue())


def with_duties(**duties):
    return replace(PROCESS, obligations=Obligations(complete=True, **duties))


def lost(before, after):
    return [one.kind for one in obligations_lost(before, after)]


@pytest.mark.parametrize(
    "duties",
    [
        pytest.param({"checks": (CheckDuty("name_ok"),)}, id="check"),
        pytest.param({"steps": (StepDuty("stamp"),)}, id="step"),
        pytest.param({"order": (OrderDuty("look", "stamp"),)}, id="order"),
        pytest.param({"separate": (SeparateDuty(("look", "stamp")),)}, id="separation"),
    ],
)
def test_an_obligation_that_is_taken_out_is_removed_and_the_same_one_is_not(duties):
    assert lost(with_duties(**duties), PROCESS) == ["obligation-removed"]
    assert lost(with_duties(**duties), with_duties(**duties)) == []
    assert lost(PROCESS, with_duties(**duties)) == []


@pytest.mark.parametrize(
    "weaker",
    [
        pytest.param(CheckDuty("name_ok", by="A", persons=1), id="fewer officers"),
        pytest.param(CheckDuty("name_ok", persons=2), id="any authority"),
        pytest.param(CheckDuty("name_ok", by="B", persons=2), id="another authority"),
    ],
)
def test_an_obligation_that_asks_less_is_weaker(weaker):
    before = with_duties(checks=(CheckDuty("name_ok", by="A", persons=2),))
    assert lost(before, with_duties(checks=(weaker,))) == ["obligation-weakened"]


def test_an_obligation_that_asks_more_is_no_loss_and_another_basis_is_the_same_obligation():
    before = with_duties(checks=(CheckDuty("name_ok", by="A", basis="art. 1"),))
    assert lost(before, with_duties(checks=(CheckDuty("name_ok", by="A", persons=2),))) == []
    assert lost(before, with_duties(checks=(CheckDuty("name_ok", by="a", basis="art. 2"),))) == []


def test_a_separation_of_fewer_steps_is_weaker():
    before = with_duties(separate=(SeparateDuty(("look", "stamp", "issue")),))
    assert lost(before, with_duties(separate=(SeparateDuty(("look", "stamp")),))) == ["obligation-weakened"]


def test_an_obligation_that_is_not_met_any_more_tells_who_gets_through():
    before = with_duties(checks=(CheckDuty("name_ok", basis="art. 1"),))
    after = replace(before, steps=tuple(replace(step, checks=()) for step in before.steps))
    (found,) = obligations_unmet(before, after, 10_000)
    assert (found.kind, found.path) == ("obligation-unmet", ("obligations", "checks", "0"))
    assert "art. 1" in say(found.message)
    assert "name_ok is wrong on arrival" in say(found.message)


def test_an_obligation_that_was_not_met_before_is_not_told_again_but_a_new_one_is():
    unmet = with_duties(checks=(CheckDuty("site_ok"),))
    assert list(obligations_unmet(unmet, unmet, 10_000)) == []
    assert [one.kind for one in obligations_unmet(PROCESS, unmet, 10_000)] == ["obligation-unmet"]


def test_an_order_that_is_not_kept_is_unmet():
    before = with_duties(order=(OrderDuty("look", "stamp", "art. 4"),))
    after = replace(
        before, steps=tuple(replace(step, after=("submit",)) if step.id == "stamp" else step for step in before.steps)
    )
    assert [one.kind for one in obligations_unmet(before, after, 10_000)] == ["obligation-unmet"]
