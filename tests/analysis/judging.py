"""How the tests of analysis ask: what is guaranteed, and what a change would lose."""

from __future__ import annotations

from regflow.analysis.contexts import contexts_of
from regflow.analysis.facts import facts_of
from regflow.analysis.proof import Proof
from regflow.analysis.safety import prove
from regflow.analysis.study import study_of
from regflow.model.change import Change, RemoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.rewrite import apply


def when(subject: str, *values: str) -> Condition:
    """Return the condition that a trait or step has one of these values."""
    return Condition(((Clause(subject, values),),))


def least_caught(process: Process, criterion: str, place: str = "") -> float:
    """Return the least share of wrong cases that is caught before a place, over the contexts that reach it."""
    facts = facts_of(process, contexts_of(process))
    where = next(one for one in facts.places if one.name == place)
    caught = facts.detection_at(criterion, where) + 0 * where.where
    return float(caught[where.where & (caught >= 0)].min())


def is_guaranteed(process: Process, criterion: str, place: str = "") -> bool:
    """Tell whether a criterion is guaranteed at a place in every context that reaches it."""
    return least_caught(process, criterion, place) > 0


def proof_of(process: Process, change: Change) -> Proof:
    """Return the attempt to prove a change safe."""
    return prove(study_of(process, apply), change)


def losses(process: Process, change: Change) -> set[str]:
    """Return the codes of what a change would lose."""
    return {one.code for one in proof_of(process, change).losses}


def losses_without(process: Process, step: str) -> set[str]:
    """Return the codes of what leaving a step out would lose."""
    return losses(process, RemoveStep(step))


def found(rule: object, process: Process) -> list[Finding]:
    """Return what a rule finds in a process."""
    return list(rule(study_of(process, apply)))  # type: ignore[operator]
