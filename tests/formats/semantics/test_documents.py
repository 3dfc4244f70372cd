import pytest

from tests.formats.written import errors, read

DOCUMENTS = "{form: {}, id: {held_by: [Police]}, licence: {delivered: true}}"
REJECTS = "x: {by: a, checks: [ok], if_wrong: reject%s}"
ISSUES = "issue: {by: a, issues: [licence]%s}"


def steps(*written):
    return "{submit: {by: applicant, brings: [form]}, " + ", ".join(written) + "}"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(("x: {needs: [form]}",), id="brought before"),
        pytest.param(("x: {needs: [form], brings: [form]}",), id="brought at the step"),
        pytest.param(("x: {issues: [licence]}", "y: {needs: [licence]}"), id="issued before"),
        pytest.param(("x: {issues: [licence], only_if: {premises: owned}}", "y: {needs: [licence]}"), id="perhaps"),
        pytest.param(("x: {needs: [id]}",), id="held by an authority"),
    ],
)
def test_a_document_that_can_be_there_may_be_needed(written):
    assert read(steps=steps(*written), documents=DOCUMENTS).steps


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(("x: {needs: [licence]}",), id="from nowhere"),
        pytest.param(("x: {needs: [licence]}", ISSUES % ""), id="issued later"),
        pytest.param((ISSUES % "", "x: {needs: [licence], after: [submit]}"), id="issued beside"),
    ],
)
def test_a_document_that_cannot_be_there_may_not(written):
    assert errors(steps=steps(*written), documents=DOCUMENTS) == ["needed-too-early"]


@pytest.mark.parametrize(
    "written",
    [
        pytest.param((REJECTS % "", ISSUES % ""), id="rejected before"),
        pytest.param((ISSUES % "", "x: {by: a}"), id="nothing undone after"),
        pytest.param(
            (
                "d: {outcomes: {no: 5%}}",
                "x: {only_if: {d: no}, outcomes: {told: {share: 100%, end: refused}}}",
                ISSUES % ", after: [d], only_if: {d: done}",
            ),
            id="never in the same case",
        ),
        pytest.param(
            (ISSUES % ", only_if: {premises: owned}", REJECTS % ", only_if: {issue: skipped}"), id="if skipped"
        ),
    ],
)
def test_a_document_that_nothing_can_undo_may_be_handed_out(written):
    assert read(steps=steps(*written), documents=DOCUMENTS).steps


@pytest.mark.parametrize(
    "written",
    [
        pytest.param((ISSUES % "", REJECTS % ""), id="rejected after"),
        pytest.param((REJECTS % "", ISSUES % ", after: [submit]"), id="rejected beside"),
        pytest.param((ISSUES % "", "x: {returns: x}"), id="sent back after"),
        pytest.param((ISSUES % "", "x: {outcomes: {no: {share: 1%, end: no}}}"), id="ended after"),
        pytest.param(
            (ISSUES % ", only_if: {premises: owned}", REJECTS % ", only_if: {premises: [owned, rented]}"), id="some"
        ),
    ],
)
def test_a_document_that_may_be_undone_may_not(written):
    assert errors(steps=steps(*written), documents=DOCUMENTS) == ["issued-too-early"]


def test_what_comes_after_the_decision_may_reject_what_is_handed_out():
    assert read(decision="issue", steps=steps(ISSUES % "", REJECTS % ""), documents=DOCUMENTS).decision == "issue"


def test_a_document_that_is_not_delivered_may_be_issued_at_any_time():
    assert read(steps=steps(ISSUES % "", REJECTS % ""), documents="{form: {}, licence: {}}").steps
