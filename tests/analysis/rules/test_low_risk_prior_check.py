"""Low-risk prior checks: found and spared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regflow.analysis.rules.low_risk_prior_check import low_risk_prior_check
from regflow.model.change import ToCommitment
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, StepDuty
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import PASS, Check, Continue, Reject, Return, Step
from regflow.model.text import plain
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, minutes, submission, work

COSTLY = (Office("a", "A", cost=60.0), Office("b", "B", cost=60.0), Office("c", "C"))
LITTLE = Criterion("site_ok", about=(LEASE,), wrong=0.01, harm=1000.0)
NAME = Criterion("name_ok", about=(FORM,), wrong=0.05)
VISIT = Step(id="visit", by="b", work=minutes(30), checks=(Check("site_ok", Reject(), catches=0.9),))


def drawn(step: Step, criterion: Criterion = LITTLE, **fields: object) -> Process:
    steps = (submission(), check("name", "name_ok"), step, issue())
    return chain(*steps, **{"offices": COSTLY, "criteria": (NAME, criterion), "currency": "CNY", **fields})


def test_a_check_that_costs_more_than_it_prevents_is_done_afterwards():
    (one,) = found(low_risk_prior_check, drawn(VISIT))
    assert (one.steps, one.criteria, one.change) == (("visit",), ("site_ok",), ToCommitment("visit"))
    assert one.verdict is Verdict.RISKY
    assert say(one.evidence) == (
        "Where visit is done it costs 30.00 CNY a case and prevents 9.00 CNY of harm; "
        "checked afterwards, 90 more of 10,000 approvals would be false until then."
    )


def test_where_obligations_are_not_complete_it_is_an_opportunity():
    (one,) = found(low_risk_prior_check, drawn(VISIT, obligations=Obligations()))
    assert one.verdict is Verdict.OPPORTUNITY
    assert [text.code for text in one.assumptions] == ["assume-inspection", "assume-obligations"]


def obliged(**duties: object) -> Process:
    return drawn(VISIT, obligations=Obligations(complete=True, **duties))


SPARED = {
    "the harm is great": drawn(VISIT, replace(LITTLE, harm=10_000.0)),
    "it is often wrong": drawn(VISIT, replace(LITTLE, wrong=0.2)),
    "nobody knows the harm": drawn(VISIT, replace(LITTLE, harm=None)),
    "nobody knows how often it is wrong": drawn(VISIT, replace(LITTLE, wrong=None)),
    "the check costs nothing": drawn(replace(VISIT, by="c")),
    "the law demands it before approval": obliged(checks=(CheckDuty("site_ok", by="B", basis="art. 2"),)),
    "the law demands the step": obliged(steps=(StepDuty("visit", "art. 2"),)),
    "the law demands the order": obliged(order=(OrderDuty("visit", "issue", "art. 2"),)),
    "it has a legal basis of its own": drawn(replace(VISIT, law=plain("art. 2"))),
    "it has another purpose": drawn(replace(VISIT, fee=10.0)),
    "others ask for its result": chain(
        submission(),
        check("name", "name_ok"),
        Step(id="visit", by="b", work=minutes(30), checks=(Check("site_ok", Continue()),)),
        work("second", only_if=when("visit", PASS)),
        issue(),
        offices=COSTLY,
        criteria=(NAME, LITTLE),
    ),
    "others send back to it": chain(
        submission(),
        VISIT,
        check("name", "name_ok", if_wrong=Return("visit")),
        issue(),
        offices=COSTLY,
        criteria=(NAME, LITTLE),
    ),
    "it comes after the decision": chain(
        submission(),
        check("name", "name_ok"),
        issue(),
        VISIT,
        offices=COSTLY,
        criteria=(NAME, LITTLE),
        decision="issue",
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_is_worth_its_cost_or_demanded_is_spared(spared: Process):
    assert found(low_risk_prior_check, spared) == []
