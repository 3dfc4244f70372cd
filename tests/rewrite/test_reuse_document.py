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
