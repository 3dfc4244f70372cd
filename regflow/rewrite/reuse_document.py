"""Takes a document from the file, or lets an office fetch it, instead of asking the applicant for it."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import ReuseDocument
from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.rewrite.steps import step_of, with_step
from regflow.words import message


def reuse_document(process: Process, change: ReuseDocument) -> Process:
    """Return the process in which the applicant does not bring a document at this step.

    Where an office's step fetches it, it is issued there instead.

    Raises:
        ChangeError: if there is no such step, the document is not brought there, or the step that fetches it is no
            office's or does not come before every step that needs it.
    """
    step = step_of(process, change.step)
    if change.document not in step.brings:
        raise ChangeError(message("change-document-not-brought", step=step.id, document=change.document))
    left = tuple(document for document in step.brings if document != change.document)
    spared = with_step(process, replace(step, brings=left))
    return spared if change.fetched_by is None else _fetched(spared, change.document, change.fetched_by)


def _fetched(process: Process, document: str, by: str) -> Process:
    fetching = step_of(process, by)
    if fetching.by not in process.office_by_id:
        raise ChangeError(message("change-fetched-by-nobody", document=document, by=by))
    before = graph_of(process).before
    for step in process.steps:
        if document in step.needs and by not in before[step.id]:
            raise ChangeError(message("change-fetched-too-late", document=document, by=by, step=step.id))
    issues = tuple(dict.fromkeys((*fetching.issues, document)))
    return with_step(process, replace(fetching, issues=issues))
