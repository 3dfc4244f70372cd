"""What holds when a case is approved: criteria established and not outdated since, in every context."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from regflow.analysis.alterations import Alteration
from regflow.analysis.contexts import Amount, Contexts, Mask
from regflow.analysis.execution import Execution
from regflow.analysis.order import Order
from regflow.model.by_trait import every_one
from regflow.model.process import Process
from regflow.model.step import PASS, SKIPPED, WRONG, Check, Continue, Kind, Step

DECISION = ""
"""Name of the place where the case is approved; the other places are named by their step."""

_ITSELF = "\nitself"

_WITHOUT_A_MISS = 1 - 1e-12


def itself(criterion: str) -> str:
    """Return the name of the fact that a criterion does not fail by its own cause, whatever becomes of what it implies.

    It goes stale by the criterion's own documents alone.

    >>> criterion_of(itself("premises_suitable"))
    'premises_suitable'
    """
    return criterion + _ITSELF


def criterion_of(fact: str) -> str:
    """Return the criterion that a fact is about."""
    return fact.removesuffix(_ITSELF)


def documents_of(process: Process, fact: str) -> frozenset[str]:
    """Return the documents by whose change a fact goes stale."""
    criterion = criterion_of(fact)
    return process.depends_on(criterion) if fact == criterion else frozenset(process.about_of(criterion))


def causes_of(process: Process, criterion: str) -> tuple[str, ...]:
    """Return the facts that make a criterion certain: that of its own cause and those of what it implies."""
    return tuple(_own(process, one) for one in (criterion, *process.implied_by(criterion)))


def _own(process: Process, criterion: str) -> str:
    """Return the fact of a criterion's own cause: the criterion itself where it rests on nothing more."""
    return criterion if process.depends_on(criterion) <= set(process.about_of(criterion)) else itself(criterion)


@dataclass(frozen=True, slots=True, eq=False)
class PassedCheck:
    """One check that bears on a criterion.

    Attributes:
        step: The step that makes it.
        bit: The step's bit.
        check: The check as the file has it; its criterion is the one asked for, or one that implies it.
        where: Contexts in which it has passed.
        catches: Share of wrong cases it notices, by context.
        misses: Whether it may miss a wrong case in some context.
    """

    step: Step
    bit: int
    check: Check
    where: Mask
    catches: Amount
    misses: bool


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A moment at which guarantees are taken.

    Attributes:
        name: `DECISION`, or the step that begins.
        bit: The bit of that step; 0 for the decision.
        earlier: Bits of the steps that are certainly over.
        later: Bits of the steps that cannot have ended: those after, and the one that begins.
        where: Contexts in which the moment comes.
    """

    name: str
    bit: int
    earlier: int
    later: int
    where: Mask

    def can_follow(self, alteration: Alteration) -> bool:
        """Tell whether the alteration can lie behind a case that is at this place.

        What the step itself or a later one changed lies behind it only if a return led back before it.
        """
        if not alteration.by_bit & self.later:
            return True
        return alteration.to is not None and bool(self.bit & alteration.seen_by)


def places_of(process: Process, order: Order, execution: Execution) -> tuple[Place, ...]:
    """Return the decision, each approval, and each issue of a delivered document."""
    decided = 0 if process.decision is None else order.after[process.decision]
    places = [Place(DECISION, 0, order.up_to_decision(process), decided, execution.approvable)]
    for step in process.steps:
        delivers = any(process.document_by_id[document].delivered for document in step.issues)
        if step.kind is Kind.APPROVAL or delivers:
            where = execution.approvable & execution.executed[step.id]
            places.append(beginning_of(step.id, order, where))
    return tuple(places)


def beginning_of(step: str, order: Order, where: Mask) -> Place:
    """Return the moment when a step begins."""
    return Place(step, order.bit[step], order.before[step], order.from_step_on(step), where)


def passed_checks(
    process: Process, order: Order, contexts: Contexts, execution: Execution
) -> dict[str, tuple[PassedCheck, ...]]:
    """Return for each criterion every check of it, or of one that implies it, in the order of the file.

    They are those of its own cause too, where that is a fact of its own.
    """
    found: dict[str, list[PassedCheck]] = {criterion.id: [] for criterion in process.criteria}
    for step in process.steps:
        for check in step.checks:
            where = execution.executed[step.id]
            if isinstance(check.if_wrong, Continue):
                where = where & _advised_for(step, contexts)
            misses = min(every_one(check.catches)) < _WITHOUT_A_MISS
            one = PassedCheck(step, order.bit[step.id], check, where, contexts.amount(check.catches), misses)
            for criterion in (check.criterion, *process.implied_by(check.criterion)):
                found[criterion].append(one)
    checks = {criterion: tuple(passed) for criterion, passed in found.items()}
    return checks | {_own(process, criterion): passed for criterion, passed in checks.items()}


def _advised_for(step: Step, contexts: Contexts) -> Mask:
    """Return where an advice is known to have found nothing: a condition asks for it."""
    if not contexts.mentions(step.id):
        return ~contexts.everywhere
    standing = [PASS, *(outcome.name for outcome in step.outcomes)]
    return contexts.where(step.id, [value for value in standing if value not in (WRONG, SKIPPED)])


def changes_behind(checks: Sequence[PassedCheck], alterations: Iterable[Alteration]) -> dict[int, Mask]:
    """Return where something may have changed that only some of the checks have seen, by the bits of those."""
    every = 0
    for one in checks:
        every |= one.bit
    # Most alterations share a few masks, each kept once (`Pool`); uniting each of those once is what takes the time.
    groups: dict[int, dict[int, Mask]] = {}
    for alteration in alterations:
        seen = alteration.seen_by & every
        if seen != every:
            groups.setdefault(seen, {})[id(alteration.where)] = alteration.where
    return {seen: _united(masks.values()) for seen, masks in groups.items()}


def _united(masks: Collection[Mask]) -> Mask:
    for mask in masks:
        if mask.size == 1 and mask.item():
            return mask
    return reduce(np.logical_or, masks)


def least(
    checks: Sequence[PassedCheck],
    alterations: Iterable[Alteration],
    together: Callable[[Sequence[PassedCheck]], Amount],
) -> Amount:
    """Return the least, over no change and each change of the documents, of what the checks after it come to.

    Args:
        checks: Checks of one criterion that are over at the place.
        alterations: Those of its documents that can lie behind the place.
        together: What a set of checks comes to, by context.
    """
    result = together(checks)
    for seen, where in changes_behind(checks, alterations).items():
        remaining = together([one for one in checks if one.bit & seen])
        result = np.where(where, np.minimum(result, remaining), result)
    return result


def never_missed(checks: Sequence[PassedCheck], alterations: Iterable[Alteration], nowhere: Mask) -> Mask:
    """Return where a criterion is certain: after each change a check passed that misses nothing."""
    sharp = [one for one in checks if not one.misses]
    result = _any_passed(sharp, nowhere)
    for seen, where in changes_behind(sharp, alterations).items() if sharp else ():
        result = result & (~where | _any_passed([one for one in sharp if one.bit & seen], nowhere))
    return result


def _any_passed(checks: Sequence[PassedCheck], nowhere: Mask) -> Mask:
    result = nowhere
    for one in checks:
        result = result | one.where
    return result


def detection(checks: Sequence[PassedCheck]) -> Amount:
    """Return the share of wrong cases that checks catch together, by context; 0 where none has passed.

    Within one evidence the best counts; across evidences it is 1 - product of misses.
    """
    best: dict[str, Amount] = {}
    for one in checks:
        caught = np.where(one.where, one.catches, 0.0)
        known = best.get(one.check.looks_at)
        best[one.check.looks_at] = caught if known is None else np.maximum(known, caught)
    missed: Amount = np.ones(())
    for caught in best.values():
        missed = missed * (1.0 - caught)
    return 1.0 - missed


def number_of_officers(checks: Sequence[PassedCheck]) -> Amount:
    """Return how many different officers have passed it, by context.

    Officers are counted by steps; a step that names its officer counts once with all that name the same.
    """
    by_officer: dict[tuple[str, str], Mask] = {}
    for one in checks:
        officer = (one.step.by, one.step.officer) if one.step.officer is not None else ("", one.step.id)
        by_officer[officer] = by_officer[officer] | one.where if officer in by_officer else one.where
    total: Amount = np.zeros(())
    for where in by_officer.values():
        total = total + where
    return total
