"""Late knock-outs: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.late_knock_out import late_knock_out
from regflow.model.change import MoveStep
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, OrderDuty
from regflow.model.process import Process
from regflow.model.step import Continue, End, Kind, Outcome, Return, Step
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, minutes, process, submission, work

REPORT = "report"
DOCUMENTS = (Document(FORM), Document(LEASE), Document(REPORT), Document(LICENCE, delivered=True))
CRITERIA = (
    Criterion("name_ok", about=(FORM,), wrong=0.30),
    Criterion("site_ok", about=(LEASE,), wrong=0.01),
    Criterion("age_ok", about=(FORM,), wrong=0.90),
    Criterion("unknown_ok", about=(FORM,)),
)
DRAFT = work("draft", work=minutes(60))
KNOCK_OUT = check("x", "name_ok", work=minutes(5))


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"criteria": CRITERIA, "documents": DOCUMENTS, **fields})


def test_a_cheap_check_that_ends_many_cases_moves_before_the_costly_work():
    (one,) = found(late_knock_out, drawn(DRAFT, KNOCK_OUT))
    assert (one.steps, one.criteria, one.verdict) == (("x", "draft"), ("name_ok",), Verdict.PROVED)
    assert one.change == MoveStep("x", "draft")
    assert say(one.evidence) == (
        "x ends 30% of the cases that reach it, and draft need not come before it: with the move officers work "
        "47.00 min a case on these steps instead of 65.00 min. The best order is x and draft, with 47.00 min."
    )


def test_the_composite_job_goes_first_and_not_the_best_ratio():
    ten = check("ten", "site_ok", work=minutes(10), issues=(REPORT,))
    one = check("one", "age_ok", work=minutes(1), needs=(REPORT,))
    eight = check("eight", "name_ok", work=minutes(8))
    assert found(late_knock_out, drawn(ten, one, eight)) == []
    (finding,) = found(late_knock_out, drawn(eight, ten, one, work("after")))
    assert finding.change == MoveStep("eight", "after")
    assert finding.steps[0] == "one"


def test_an_outcome_that_ends_the_case_knocks_out_as_well():
    drawing = work("lot", work=minutes(5), outcomes=(Outcome("lost", 0.5, End("refused")),))
    (one,) = found(late_knock_out, drawn(DRAFT, drawing))
    assert one.change == MoveStep("lot", "draft")


SPARED = {
    "the order is best as it is": drawn(KNOCK_OUT, DRAFT),
    "it ends too few cases": drawn(DRAFT, check("x", "site_ok", work=minutes(60))),
    "it reads what the work writes": drawn(
        work("draft", work=minutes(60), issues=(REPORT,)), check("x", "name_ok", work=minutes(5), needs=(REPORT,))
    ),
    "the work changes what it checks": drawn(work("draft", work=minutes(60), amends=(FORM,)), KNOCK_OUT),
    "nobody knows how often it is wrong": drawn(DRAFT, check("x", "unknown_ok", work=minutes(5))),
    "it only advises": drawn(DRAFT, check("x", "name_ok", work=minutes(5), if_wrong=Continue())),
    "it sends back to the work": drawn(
        DRAFT, check("x", "name_ok", work=minutes(5), if_wrong=Return("draft", amends=(FORM,)))
    ),
    "the law demands the order": drawn(
        DRAFT, KNOCK_OUT, obligations=Obligations(complete=True, order=(OrderDuty("draft", "x", "art. 3"),))
    ),
    "a sign-off stands between": drawn(DRAFT, work("s", kind=Kind.APPROVAL), KNOCK_OUT),
    "they run side by side anyway": process(
        submission(),
        work("draft", work=minutes(60), after=("submit",)),
        check("x", "name_ok", work=minutes(5), after=("submit",)),
        issue(after=("draft", "x")),
        criteria=CRITERIA,
        documents=DOCUMENTS,
    ),
    "its defects used to come back for correction": drawn(
        check("first", "name_ok", work=minutes(60), if_wrong=Return("submit")), KNOCK_OUT
    ),
    "what it would find has been found before": drawn(
        check("first", "name_ok"), work("s", kind=Kind.APPROVAL), DRAFT, KNOCK_OUT
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_stands_where_it_must_is_spared(spared: Process):
    assert found(late_knock_out, spared) == []
