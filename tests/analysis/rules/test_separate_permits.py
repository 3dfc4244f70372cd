"""Separate permits: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.separate_permits import separate_permits
from regflow.model.change import RelaxOrder
from regflow.model.document import Document
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, StepDuty
from regflow.model.process import Process
from regflow.model.step import Kind, Step
from regflow.model.text import plain
from regflow.rewrite import apply
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, process, submission, work

PERMIT = "fire_permit"
DOCUMENTS = (Document(FORM), Document(LEASE), Document(PERMIT, delivered=True), Document(LICENCE, delivered=True))
VISIT = check("visit", "site_ok", by="b")
GIVEN = Step(id="permit", kind=Kind.ISSUE, by="b", issues=(PERMIT,))
NAME = check("name", "name_ok")


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), NAME, *steps, **{"documents": DOCUMENTS, **fields})


def obliged(**duties: object) -> Process:
    return drawn(VISIT, GIVEN, issue(), obligations=Obligations(complete=True, **duties))


def test_a_licence_that_waits_for_the_permit_of_another_authority_is_an_opportunity():
    (one,) = found(separate_permits, drawn(VISIT, GIVEN, issue()))
    assert (one.steps, one.documents) == (("issue", "visit", "permit"), (PERMIT,))
    assert (one.verdict, one.change) == (Verdict.OPPORTUNITY, RelaxOrder("permit", "issue"))
    assert say(one.evidence) == (
        "issue waits for fire_permit, which B issues at permit: nobody else reads it and no law listed asks for it "
        "before the licence. With issue named as the 'decision' it could follow the licence."
    )
    assert [text.code for text in one.assumptions] == ["assume-licence-first"]


def test_a_check_that_gives_the_permit_itself_is_one_too():
    at_once = check("permit", "site_ok", by="b", issues=(PERMIT,))
    (one,) = found(separate_permits, drawn(at_once, issue()))
    assert one.steps == ("issue", "permit")


NO_CHANGE = {
    "the permit may still be refused": drawn(check("permit", "site_ok", by="b", issues=(PERMIT,)), issue()),
    "the licence is the decision": drawn(VISIT, GIVEN, issue(), decision="issue"),
    "the licence waits for the permit through another step": drawn(VISIT, GIVEN, work("file"), issue()),
}


@pytest.mark.parametrize("ordered", NO_CHANGE.values(), ids=NO_CHANGE)
def test_where_the_licence_could_come_out_too_early_no_change_is_proposed(ordered: Process):
    assert [one.change for one in found(separate_permits, ordered)] == [None]


def test_with_the_change_the_licence_waits_for_the_visit_and_not_for_the_permit():
    waiting = drawn(VISIT, GIVEN, issue())
    (one,) = found(separate_permits, waiting)
    assert one.change is not None
    after = apply(waiting, one.change)
    assert after.step_by_id["issue"].after == ("visit",)
    assert found(separate_permits, after) == []


SPARED = {
    "the prior approval is listed": obliged(order=(OrderDuty("permit", "issue", "art. 8"),)),
    "the law demands the visit": obliged(steps=(StepDuty("visit", "art. 8"),)),
    "the law demands its criterion before approval": obliged(checks=(CheckDuty("site_ok", by="B", basis="art. 8"),)),
    "it has a legal basis of its own": drawn(
        VISIT, Step(id="permit", kind=Kind.ISSUE, by="b", issues=(PERMIT,), law=plain("art. 8")), issue()
    ),
    "the licence reads the permit": drawn(VISIT, GIVEN, issue(needs=(PERMIT,))),
    "a third authority reads the permit": drawn(VISIT, GIVEN, work("c", by="c", needs=(PERMIT,)), issue()),
    "the same authority gives both": drawn(
        check("visit", "site_ok"), Step(id="permit", kind=Kind.ISSUE, by="a", issues=(PERMIT,)), issue()
    ),
    "the other authority gives no permit": drawn(VISIT, issue()),
    "the permit is given without a check": drawn(GIVEN, issue()),
    "the permit comes beside the licence": process(
        submission(),
        check("visit", "site_ok", by="b", after=("submit",)),
        Step(id="permit", kind=Kind.ISSUE, by="b", issues=(PERMIT,), after=("visit",)),
        issue(after=("submit",)),
        documents=DOCUMENTS,
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_permit_that_the_licence_needs_is_spared(spared: Process):
    assert found(separate_permits, spared) == []
