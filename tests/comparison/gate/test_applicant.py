from dataclasses import replace

import pytest

from regflow.comparison.gate.applicant import applicant_differences
from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.step import APPLICANT
from tests.builders import FORM, LEASE, LICENCE, chain, issue, minutes, submission, work

TRAITS = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))
ONLY_P = Condition(((Clause("t", ("p",)),),))
PROCESS = chain(submission(brings=(FORM,)), work("pay", fee=20.0), work("talk", visit=True), issue(), cases=TRAITS)


def changed(process=PROCESS, id="pay", **fields):
    return replace(process, steps=tuple(replace(step, **fields) if step.id == id else step for step in process.steps))


def found(after, before=PROCESS):
    return [(one.kind, one.step) for one in applicant_differences(before, after)]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        pytest.param(changed(id="submit", brings=(FORM, LEASE)), ("new-document", "submit"), id="document"),
        pytest.param(changed(brings=(FORM,)), ("new-document", "pay"), id="the same document twice"),
        pytest.param(changed(visit=True), ("new-visit", "pay"), id="visit"),
        pytest.param(changed(fee=21.0), ("higher-fee", "pay"), id="fee"),
        pytest.param(changed(id="talk", fee=5.0), ("higher-fee", "talk"), id="a second fee"),
        pytest.param(changed(by=APPLICANT), ("more-steps", "pay"), id="step"),
        pytest.param(changed(id="talk", limit=None), None, id="no limit as before"),
    ],
)
def test_what_is_asked_more_is_told_at_its_step(after, told):
    assert found(after) == ([told] if told else [])


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(changed(id="submit", brings=()), id="fewer documents"),
        pytest.param(changed(changed(fee=0.0), id="talk", fee=20.0), id="the fee moved"),
        pytest.param(changed(changed(id="talk", visit=False), visit=True), id="the visit moved"),
        pytest.param(changed(changed(id="submit", brings=()), brings=(FORM,)), id="the document handed in later"),
        pytest.param(changed(only_if=ONLY_P), id="asked of fewer applicants"),
    ],
)
def test_as_much_or_less_is_not_told(after):
    assert found(after) == []


def test_more_asked_of_some_is_not_paid_for_by_less_asked_of_others():
    before = changed(only_if=ONLY_P)
    assert found(PROCESS, before) == [("higher-fee", "pay")]


def test_one_document_less_does_not_pay_for_another():
    after = changed(id="submit", brings=(LEASE,))
    assert found(after) == [("new-document", "submit")]


def test_a_document_that_the_office_fetches_is_none_of_the_applicants():
    assert found(changed(issues=(LICENCE,))) == []


def days(number):
    return Duration(Fixed(number), Unit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("before", "after", "longer"),
    [
        pytest.param(days(20), days(21), True, id="a day more"),
        pytest.param(days(20), None, True, id="no limit any more"),
        pytest.param(days(20), days(19), False, id="shorter"),
        pytest.param(None, days(20), False, id="a limit that is new"),
        pytest.param(days(20), minutes(20 * 1440), False, id="days for working days"),
        pytest.param(minutes(20 * 1440), days(20), True, id="working days for days"),
    ],
)
def test_a_limit_that_is_longer_is_told(before, after, longer):
    told = found(replace(PROCESS, limit=after), replace(PROCESS, limit=before))
    assert told == ([("longer-limit", None)] if longer else [])
    told = found(changed(limit=after), changed(limit=before))
    assert told == ([("longer-limit", "pay")] if longer else [])
