"""Documents that a change would leave missing where they are needed, or undelivered."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.comparing import BeforeAndAfter
from regflow.analysis.contexts import Mask
from regflow.analysis.facts import Facts
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import Message, message


def lost_documents(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each document that would not be there, or not as it was, when a step needs it; each not delivered."""
    before, after = _providers(both.plain.process), _providers(both.after.process)
    execution = both.after.execution
    for step in both.after.process.steps:
        if before == after and both.plain.order.before.get(step.id) == both.after.order.before[step.id]:
            continue
        where = execution.executed[step.id] & execution.consistent
        for needed in _needed(both.after.process, step):
            had = _there_before(both.plain, step.id, before.get(needed, ()))
            has = _there_before(both.after, step.id, after.get(needed, ()))
            overtaken = any(
                both.plain.order.is_before(one, step.id) and not both.after.order.is_before(one, step.id)
                for one in after.get(needed, ())
            )
            if overtaken or (where & had & ~has).any():
                yield message("loss-document", step=step.id, document=needed)
    for document in both.after.process.documents:
        if document.delivered:
            issued = _issued(both.plain, document.id) & ~_issued(both.after, document.id)
            if (execution.approvable & issued).any():
                yield message("loss-delivery", document=document.id)


def _needed(process: Process, step: Step) -> tuple[str, ...]:
    """Return what a step reads: what it says it needs, and what the criteria it checks depend on."""
    looked_at = (document for criterion in step.criteria for document in sorted(process.depends_on(criterion)))
    return tuple(dict.fromkeys((*step.needs, *looked_at)))


def _providers(process: Process) -> dict[str, tuple[str, ...]]:
    """Return for each document the steps that bring, issue or amend it."""
    found: dict[str, tuple[str, ...]] = {}
    for step in process.steps:
        for document in dict.fromkeys((*step.brings, *step.issues, *step.amends)):
            found[document] = (*found.get(document, ()), step.id)
    return found


def _there_before(facts: Facts, step: str, providers: tuple[str, ...]) -> Mask:
    result = ~facts.contexts.everywhere
    for provider in providers:
        if provider == step or facts.order.is_before(provider, step):
            result = result | facts.execution.executed[provider]
    return result


def _issued(facts: Facts, document: str) -> Mask:
    result = ~facts.contexts.everywhere
    for step in facts.process.steps:
        if document in step.issues:
            result = result | facts.execution.executed[step.id]
    return result
