"""Late returns: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.late_return import late_return
from regflow.model.change import MoveStep
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, OrderDuty
from regflow.model.process import Process
from regflow.model.step import Kind, Outcome, Reject, Return, Step
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, minutes, submission, work

REPORT = "report"
DOCUMENTS = (Document(FORM), Document(LEASE), Document(REPORT), Document(LICENCE, delivered=True))
CRITERIA = (
    Criterion("name_ok", about=(FORM,), wrong=0.20),
    Criterion("site_ok", about=(LEASE,), wrong=0.001),
    Criterion("unknown_ok", about=(FORM,)),
)
BACK = Return("submit")
DRAFT = work("draft", work=minutes(60))
SENT_BACK = check("x", "name_ok", work=minutes(5), if_wrong=BACK)


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"criteria": CRITERIA, "documents": DOCUMENTS, **fields})


def test_a_check_that_often_sends_back_moves_before_the_work_done_again():
    (one,) = found(late_return, drawn(DRAFT, SENT_BACK))
    assert (one.steps, one.criteria, one.verdict) == (("x", "draft"), ("name_ok",), Verdict.PROVED)
    assert one.change == MoveStep("x", "draft")
    assert say(one.evidence) == (
        "x sends 20% of the cases back, and then officers do draft again, of which x needs nothing: "
        "done before that, it saves them 12.00 min a case."
    )


def test_it_moves_no_further_than_to_where_its_inputs_are():
    report = work("report", work=minutes(30), issues=(REPORT,))
    reading = check("x", "name_ok", work=minutes(5), if_wrong=BACK, needs=(REPORT,))
    (one,) = found(late_return, drawn(report, DRAFT, reading))
    assert one.change == MoveStep("x", "draft")


SPARED = {
    "it stands right behind its inputs": drawn(SENT_BACK, DRAFT),
    "it seldom sends back": drawn(DRAFT, check("x", "site_ok", work=minutes(5), if_wrong=BACK)),
    "it rejects": drawn(DRAFT, check("x", "name_ok", work=minutes(5), if_wrong=Reject())),
    "it reads what the work writes": drawn(
        work("draft", work=minutes(60), issues=(REPORT,)),
        check("x", "name_ok", work=minutes(5), if_wrong=BACK, needs=(REPORT,)),
    ),
    "it sends back to itself": drawn(DRAFT, check("x", "name_ok", work=minutes(5), if_wrong=Return("x"))),
    "it sends back to the work itself": drawn(
        DRAFT, check("x", "name_ok", work=minutes(5), if_wrong=Return("draft", amends=(FORM,)))
    ),
    "nobody knows how often it is wrong": drawn(DRAFT, check("x", "unknown_ok", work=minutes(5), if_wrong=BACK)),
    "the work sends back more than it does": drawn(
        work("draft", work=minutes(5), outcomes=(Outcome("again", 0.6, Return("submit", amends=())),)),
        check("x", "name_ok", work=minutes(60), if_wrong=BACK),
    ),
    "the law demands the order": drawn(
        DRAFT, SENT_BACK, obligations=Obligations(complete=True, order=(OrderDuty("draft", "x", "art. 3"),))
    ),
    "a sign-off stands between": drawn(DRAFT, work("s", kind=Kind.APPROVAL), SENT_BACK),
    "others send back to it": drawn(
        DRAFT, SENT_BACK, check("y", "site_ok", work=minutes(5), if_wrong=Return("x", amends=(LEASE,)))
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_stands_where_it_must_is_spared(spared: Process):
    assert found(late_return, spared) == []
