"""Drops a document from the whole process."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import DropDocument
from regflow.model.criterion import Criterion
from regflow.model.process import Process
from regflow.model.step import End, Outcome, Reaction, Return, Step
from regflow.rewrite.steps import with_each_step
from regflow.words import message


def drop_document(process: Process, change: DropDocument) -> Process:
    """Return the process in which nobody brings, issues, changes or reads a document, nor does a table list it.

    A return that changed this document alone goes on as one that changes nothing.

    Raises:
        ChangeError: if there is no such document, or a criterion that is checked somewhere (or that one of these
            implies) depends on it, be it that `about` names it or that it stands for all that is brought.
    """
    gone = change.document
    if gone not in process.document_by_id:
        raise ChangeError(message("change-document-unknown", document=gone))
    for step in process.steps:
        for criterion in step.criteria:
            if gone in process.depends_on(criterion):
                raise ChangeError(message("change-document-checked", document=gone, criterion=criterion, step=step.id))
    return replace(
        with_each_step(process, lambda step: _step_without(step, gone)),
        documents=tuple(document for document in process.documents if document.id != gone),
        criteria=tuple(_criterion_without(criterion, gone) for criterion in process.criteria),
    )


def _step_without(step: Step, gone: str) -> Step:
    return replace(
        step,
        needs=_without(step.needs, gone),
        brings=_without(step.brings, gone),
        issues=_without(step.issues, gone),
        amends=_without(step.amends, gone),
        checks=tuple(replace(check, if_wrong=_reaction_without(check.if_wrong, gone)) for check in step.checks),
        outcomes=tuple(_outcome_without(outcome, gone) for outcome in step.outcomes),
    )


def _reaction_without(reaction: Reaction, gone: str) -> Reaction:
    return _return_without(reaction, gone) if isinstance(reaction, Return) else reaction


def _outcome_without(outcome: Outcome, gone: str) -> Outcome:
    match outcome.then:
        case Return():
            return replace(outcome, then=_return_without(outcome.then, gone))
        case End() | None:
            return outcome


def _return_without(back: Return, gone: str) -> Return:
    return back if back.amends is None else replace(back, amends=_without(back.amends, gone))


def _criterion_without(criterion: Criterion, gone: str) -> Criterion:
    return criterion if criterion.about is None else replace(criterion, about=_without(criterion.about, gone))


def _without(documents: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(document for document in documents if document != gone)
