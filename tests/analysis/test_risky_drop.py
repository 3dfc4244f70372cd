"""Checks that could go if fewer wrong applications need be noticed: what is told, and what is never called risky."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.repeated_check import repeated_check
from regflow.analysis.rules.weaker_check import weaker_check
from regflow.model.change import RemoveStep
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import Check, Kind, Reaction, Reject, Return, Step
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, chain, issue, submission, work

REJECT = Reject()


def looking(id: str, catches: float, evidence: str, if_wrong: Reaction = REJECT, **fields: object) -> Step:
    return Step(id=id, by="a", checks=(Check("name_ok", if_wrong, catches, evidence),), **fields)


def drawn(*steps: Step, harm: float | None = None, **fields: object) -> Process:
    criteria = (Criterion("name_ok", about=(FORM,), wrong=0.05, harm=harm), Criterion("site_ok", about=(LEASE,)))
    return chain(submission(), *steps, issue(), **{"criteria": criteria, "currency": "CNY", **fields})


X, Y = looking("x", 0.7, "map"), looking("y", 0.6, "site")


def test_the_second_pair_of_eyes_is_risky_and_the_risk_is_told():
    _, second = found(repeated_check, drawn(X, Y))
    assert (second.steps, second.verdict, second.change) == (("y", "x"), Verdict.RISKY, RemoveStep("y"))
    assert say(second.evidence) == (
        "y could go as far as order and law are concerned, and x would still look, but fewer wrong applications would "
        "be noticed: with name_ok wrong, false approvals would rise from 0.63% to 1.55%, 93 more per 10,000 approvals, "
        "if each check misses cases of its own, and by 0 if all miss the same ones."
    )


def test_the_harm_is_told_where_it_is_known():
    _, second = found(repeated_check, drawn(X, Y, harm=1000.0))
    assert "93 more per 10,000 approvals at a harm of 92,679 CNY" in say(second.evidence)


def test_where_obligations_are_not_complete_that_is_assumed_too():
    _, second = found(repeated_check, drawn(X, Y, obligations=Obligations()))
    assert [text.code for text in second.assumptions] == ["assume-obligations"]


def test_a_weaker_check_that_sees_more_is_risky():
    criteria = (
        Criterion("name_ok", about=(FORM,), implies=("site_ok",), wrong=0.05),
        Criterion("site_ok", about=(LEASE,), wrong=0.05),
    )
    weaker = Step(id="y", by="a", checks=(Check("site_ok", Reject(), 1.0, "lease"),))
    (one,) = found(weaker_check, drawn(looking("x", 0.5, "map"), weaker, criteria=criteria))
    assert (one.rule, one.verdict, one.change) == ("weaker-check", Verdict.RISKY, RemoveStep("y"))


KEPT = {
    "nothing is risked": drawn(looking("x", 1.0, "map"), looking("y", 1.0, "map")),
    "nobody knows how often it is wrong": drawn(X, Y, criteria=(Criterion("name_ok", about=(FORM,)),)),
    "the form changes in between": drawn(X, work("am", amends=(FORM,)), Y),
    "the law wants two officers": drawn(
        X, Y, obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", persons=2),))
    ),
    "it gives a chance to mend": drawn(looking("y", 0.6, "site", Return("submit")), X),
    "the lost eyes are those before a sign-off": drawn(Y, work("s", kind=Kind.APPROVAL), X),
}


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_where_more_than_detection_is_lost_or_nothing_is_the_check_is_not_called_risky(kept: Process):
    risky = [one.change for one in found(repeated_check, kept) if one.verdict is Verdict.RISKY]
    assert RemoveStep("y") not in risky
