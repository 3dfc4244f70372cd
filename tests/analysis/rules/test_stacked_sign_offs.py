"""Stacked sign-offs: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.stacked_sign_offs import stacked_sign_offs
from regflow.model.change import RemoveStep
from regflow.model.obligation import Obligations, StepDuty
from regflow.model.process import Process
from regflow.model.step import End, Kind, Outcome, Step
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import COMPLETE, chain, issue, submission, work

REFUSE = (Outcome("refuse", 0.01, End("refused")),)


def sign(id: str, **fields: object) -> Step:
    return work(id, kind=Kind.APPROVAL, **fields)


def stacked(*steps: Step, obligations: Obligations = COMPLETE) -> Process:
    return chain(submission(), *steps, issue(), obligations=obligations)


def test_the_earlier_of_two_signatures_of_one_authority_is_found():
    (one,) = found(stacked_sign_offs, stacked(sign("s1"), sign("s2", outcomes=REFUSE)))
    assert (one.steps, one.change) == (("s1", "s2"), RemoveStep("s1"))
    assert say(one.evidence) == "s1 and s2 sign one after the other for A; s1 checks nothing and can refuse nothing."


SPARED = {
    "another authority": stacked(sign("s1"), sign("s2", by="b")),
    "the earlier may refuse": stacked(sign("s1", outcomes=REFUSE), sign("s2")),
    "the law names it": stacked(
        sign("s1"), sign("s2"), obligations=Obligations(complete=True, steps=(StepDuty("s1"),))
    ),
    "work lies between": stacked(sign("s1"), work("w"), sign("s2")),
    "one alone": stacked(sign("s1")),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_signature_that_stands_alone_is_spared(spared: Process):
    assert found(stacked_sign_offs, spared) == []
