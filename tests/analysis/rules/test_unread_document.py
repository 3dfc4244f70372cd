"""Documents that nobody reads: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.unread_document import unread_document
from regflow.model.change import DropDocument
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, LICENCE, chain, check, issue, submission, work


def test_a_document_that_no_step_reads_is_found():
    (one,) = found(unread_document, chain(submission(), check("x", "name_ok"), issue()))
    assert (one.documents, one.steps, one.verdict) == ((LEASE,), ("submit",), Verdict.PROVED)
    assert one.change == DropDocument(LEASE)
    assert say(one.evidence) == "lease is handed in or written at submit, and no step reads it."


def test_a_document_behind_a_criterion_that_nobody_checks_is_found():
    assert [one.documents for one in found(unread_document, chain(submission(), issue()))] == [(FORM,), (LEASE,)]


def told(*documents: Document) -> tuple[Document, ...]:
    return (Document(FORM), *documents, Document(LICENCE, delivered=True))


BOTH = ("name_ok", "site_ok")
SPARED = {
    "a checked criterion is about it": chain(submission(), check("x", *BOTH), issue()),
    "a step needs it": chain(submission(), check("x", "name_ok", needs=(LEASE,)), issue()),
    "it is delivered": chain(
        submission(), check("x", "name_ok"), issue(), documents=told(Document(LEASE, delivered=True))
    ),
    "a checked criterion implies one that is about it": chain(
        submission(),
        check("x", "name_ok"),
        issue(),
        criteria=(
            Criterion("name_ok", about=(FORM,), implies=("site_ok",)),
            Criterion("site_ok", about=(LEASE,)),
        ),
    ),
    "a checked criterion is about all that is brought": chain(
        submission(), check("x", "name_ok"), issue(), criteria=(Criterion("name_ok"),)
    ),
    "nobody brings or writes it": chain(
        submission(), check("x", *BOTH), issue(), documents=told(Document(LEASE), Document("extra"))
    ),
    "a later step reads it": chain(submission(), check("x", "name_ok"), work("w", needs=(LEASE,)), issue()),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_document_that_somebody_reads_is_spared(spared: Process):
    assert found(unread_document, spared) == []
