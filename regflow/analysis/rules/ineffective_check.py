"""Criteria that are checked, yet not guaranteed at approval, because what they rest on may change afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.alterations import Alteration
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import detection, least
from regflow.analysis.study import Study
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.words import Message, message


def ineffective_check(study: Study) -> Iterator[Finding]:
    """A criterion is checked, what it rests on may change afterwards, and nobody looks again.

    Why it matters: the check is work without effect; an application may be approved with a defect that the file
        says was excluded.
    Spared: another check comes after the change.
    Mend: none; this is a hole in the control, not something to leave out. Check again after the change, or let the
        change send the case back to the check.
    Proof: a context in which the check passes, the change can happen, and no check comes after it.
    Source: Russell, van der Aalst et al., "Workflow data patterns", 2005: lost update.
    """
    facts = study.facts
    for criterion in _checked_by_name(study.process):
        outdating = _outdating(facts, criterion)
        if outdating is not None:
            checking = tuple(dict.fromkeys(one.step.id for one in facts.checks[criterion]))
            documents = tuple(sorted(outdating.documents & study.process.depends_on(criterion)))
            yield Finding(
                rule="ineffective-check",
                steps=(*checking, *((outdating.by,) if outdating.by not in checking else ())),
                criteria=(criterion,),
                documents=documents,
                verdict=Verdict.GAP,
                evidence=message(
                    "ineffective-check",
                    criterion=criterion,
                    steps=checking,
                    documents=documents,
                    how=_how(outdating),
                ),
            )


def _checked_by_name(process: Process) -> tuple[str, ...]:
    """Return the criteria that a step names; what these imply goes stale with them and is not told apart."""
    named = {criterion for step in process.steps for criterion in step.criteria}
    return tuple(criterion.id for criterion in process.criteria if criterion.id in named)


def _outdating(facts: Facts, criterion: str) -> Alteration | None:
    """Return the first change after which nobody looks at a criterion that was established before it."""
    decision = facts.places[0]
    checks = [one for one in facts.checks[criterion] if one.bit & decision.earlier]
    established = decision.where & (detection(checks) > 0)
    for alteration in facts.alterations_of(criterion):
        if decision.can_follow(alteration):
            held = least(checks, [alteration], detection) > 0
            if (established & ~held).any():
                return alteration
    return None


def _how(alteration: Alteration) -> Message:
    if alteration.to is None:
        return message("how-amended", step=alteration.by)
    return message("how-returned", step=alteration.by, to=alteration.to)
