"""Sign-offs that nobody counted, counted by simulation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regflow.analysis.rules.rubber_stamp import SELDOM
from regflow.estimation.proportion import upper_bound
from regflow.model.change import SampleStep
from regflow.model.criterion import Criterion
from regflow.model.finding import Finding, Verdict
from regflow.model.obligation import Obligations, StepDuty
from regflow.model.process import Process
from regflow.model.step import Check, End, Kind, Observed, Outcome, Reject, Step
from regflow.optimise.counting import CASES, counted
from regflow.optimise.streamline import Settings, streamline
from regflow.optimise.survey import survey
from regflow.words import say
from tests.builders import FORM, chain, check, every, issue, minutes, submission

ARRIVALS = every(minutes(10))


def refusing(share: float) -> tuple[Outcome, ...]:
    return (Outcome("refuse", share, End("refused")),)


def signed(**fields: object) -> Process:
    """Return a process with arrivals and a sign-off after a check; the director refuses one case in a thousand."""
    plainest = {"kind": Kind.APPROVAL, "by": "b", "work": minutes(5), "outcomes": refusing(0.001)}
    sign = Step(id="sign", **{**plainest, **fields})
    return chain(submission(), check("x", "name_ok"), sign, issue(), cases=ARRIVALS)


def stamps(process: Process) -> list[Finding]:
    return [one for one in survey(process).analysis.findings if one.rule == "rubber-stamp"]


def test_a_sign_off_that_seldom_refuses_is_found_by_simulation_and_says_so():
    (one,) = stamps(signed())
    count = counted(signed())["sign"]
    assert (one.steps, one.verdict, one.change) == (("sign",), Verdict.STATISTICAL, SampleStep("sign", 0.10))
    told = f"sign changed the outcome of {count.changed} of {count.seen} simulated cases: up to "
    assert say(one.evidence).startswith(told)
    assert f"{upper_bound(count.changed, count.seen):.2%}" in say(one.evidence)


def test_only_cases_that_come_to_the_sign_off_are_counted():
    count = counted(signed())["sign"]
    assert 0.9 * CASES < count.seen < CASES
    assert count.changed < 10


def test_what_is_sampled_is_applied_only_where_such_evidence_is_accepted():
    kept = streamline(signed(), Settings(compare=False)).applied
    sampled = streamline(signed(), Settings(compare=False, accept=Verdict.STATISTICAL)).applied
    assert "rubber-stamp" not in [one.finding.rule for one in kept]
    assert SampleStep("sign", 0.10) in [one.change for one in sampled]


LAW = Obligations(complete=True, steps=(StepDuty("sign", "art. 9"),))
UNKNOWN = (Criterion("name_ok", about=(FORM,)), Criterion("site_ok", about=(FORM,)))
LOOKS = (Check("name_ok", Reject()),)

SPARED = {
    "it refuses 5% of cases": signed(outcomes=refusing(0.05)),
    "the bound is above the share": signed(outcomes=refusing(SELDOM * 0.9)),
    "somebody counted it, and it often refuses": signed(observed=Observed(400, 60)),
    "nobody knows how many cases come": replace(signed(), cases=replace(ARRIVALS, arrive=None)),
    "nobody knows how often what it checks is wrong": replace(signed(checks=LOOKS, outcomes=()), criteria=UNKNOWN),
    "it is a check, not a sign-off": signed(kind=Kind.CHECK, outcomes=()),
    "the law demands it": replace(signed(), obligations=LAW),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_sign_off_that_simulation_does_not_show_to_be_idle_is_spared(spared: Process):
    assert stamps(spared) == []
