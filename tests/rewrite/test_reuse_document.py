"""Taking a document from the file."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import ReuseDocument
from regflow.rewrite import apply
from tests.builders import FORM, LEASE, chain, submission, work

BEFORE = chain(submission(), work("again", by="applicant", brings=(LEASE, FORM)))


def test_the_document_is_asked_for_once():
    changed = apply(BEFORE, ReuseDocument("again", LEASE))
    assert [step.brings for step in changed.steps] == [(FORM, LEASE), (FORM,)]


@pytest.mark.parametrize(
    ("step", "code"), [("again", "change-document-not-brought"), ("nowhere", "change-step-unknown")]
)
def test_a_document_that_is_not_brought_there_cannot_be_spared(step, code):
    with pytest.raises(ChangeError) as refusal:
        apply(BEFORE, ReuseDocument(step, "licence"))
    assert refusal.value.message.code == code


FETCHING = chain(submission(), work("fetch"), work("read", needs=(LEASE,)), work("late"))


def test_an_office_fetches_what_the_applicant_brought():
    changed = apply(FETCHING, ReuseDocument("submit", LEASE, fetched_by="fetch"))
    assert (changed.step_by_id["submit"].brings, changed.step_by_id["fetch"].issues) == ((FORM,), (LEASE,))


def test_a_document_that_is_issued_there_already_is_issued_once():
    before = chain(submission(), work("fetch", issues=(LEASE,)), work("read", needs=(LEASE,)))
    changed = apply(before, ReuseDocument("submit", LEASE, fetched_by="fetch"))
    assert changed.step_by_id["fetch"].issues == (LEASE,)


@pytest.mark.parametrize(
    ("by", "code"),
    [
        pytest.param("late", "change-fetched-too-late", id="after it is read"),
        pytest.param("read", "change-fetched-too-late", id="where it is read"),
        pytest.param("submit", "change-fetched-by-nobody", id="the applicant"),
        pytest.param("nowhere", "change-step-unknown", id="no such step"),
    ],
)
def test_a_document_is_there_before_it_is_needed(by, code):
    with pytest.raises(ChangeError) as refusal:
        apply(FETCHING, ReuseDocument("submit", LEASE, fetched_by=by))
    assert refusal.value.message.code == code
