"""Idle sign-offs: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.idle_sign_off import idle_sign_off
from regflow.model.change import RemoveStep
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.model.step import DONE, End, Kind, Outcome, Step
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import COMPLETE, chain, check, issue, submission, work


def sign(id: str = "s", **fields: object) -> Step:
    return work(id, **{"kind": Kind.APPROVAL, **fields})


def signed(step: Step, obligations: Obligations = COMPLETE, **fields: object) -> Process:
    return chain(submission(), check("x", "name_ok"), step, issue(), obligations=obligations, **fields)


def test_a_sign_off_that_decides_nothing_is_found():
    (one,) = found(idle_sign_off, signed(sign()))
    assert (one.steps, one.verdict, one.change) == (("s",), Verdict.PROVED, RemoveStep("s"))
    assert say(one.evidence) == "s checks nothing, can refuse nothing, and nobody demands it."


def test_where_obligations_are_not_complete_it_is_assumed_that_there_is_no_reason():
    (one,) = found(idle_sign_off, signed(sign(), Obligations()))
    assert one.verdict is Verdict.CONDITIONAL
    assert "s has no reason that the file does not name" in [say(text) for text in one.assumptions]


SPARED = {
    "it checks": signed(sign(checks=check("y", "site_ok").checks)),
    "it may refuse": signed(sign(outcomes=(Outcome("refuse", 0.01, End("refused")),))),
    "it steers": signed(sign(outcomes=(Outcome("urgent", 0.1),))),
    "it is work, not a sign-off": signed(work("s")),
    "the law names it": signed(sign(), Obligations(complete=True, steps=(StepDuty("s", "art. 3"),))),
    "duties are separated": signed(sign(), Obligations(complete=True, separate=(SeparateDuty(("x", "s")),))),
    "it is the decision": signed(sign(), decision="s"),
    "a fee is paid": signed(sign(fee=10.0)),
    "a condition names it": chain(submission(), sign(), work("w", only_if=when("s", DONE)), issue()),
    "another sign-off of the authority follows": chain(
        submission(), sign("s"), sign("last", outcomes=(Outcome("refuse", 0.01, End("refused")),)), issue()
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_sign_off_on_which_something_rests_is_spared(spared: Process):
    assert found(idle_sign_off, spared) == []
