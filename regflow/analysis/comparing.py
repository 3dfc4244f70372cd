"""A process and its variant over the contexts of both: what the losses of a change are judged by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regflow.analysis.contexts import Contexts, Mask
from regflow.analysis.facts import Facts, Silence
from regflow.analysis.guarantee import PassedCheck, Place
from regflow.analysis.study import Study
from regflow.model.process import Process
from regflow.model.step import WRONG, Check, Continue, Return, Step

Dropped = tuple[tuple[Step, Check], ...]


@dataclass(frozen=True, slots=True, eq=False)
class BeforeAndAfter:
    """Both processes over the contexts of both.

    Attributes:
        plain: Before.
        quiet: Before, judged as if the returns that a dropped check keeps asleep could not happen.
        after: After.
        dropped: Checks that are gone, in the order of the file, and those made in fewer cases.
        woken: Contexts that are judged as if nobody were approved in them before: an advice speaks up in them, or
            no case could be approved.
    """

    plain: Facts
    quiet: Facts
    after: Facts
    dropped: Dropped
    woken: Mask

    @property
    def pair(self) -> tuple[Facts, Facts]:
        """Return what is true before and what is true after."""
        return self.plain, self.after


def both_of(study: Study, after: Process, contexts: Contexts) -> BeforeAndAfter:
    """Return a process and a variant of it, ready to be compared."""
    dropped = (*dropped_checks(study.process, after), *_narrowed_checks(study.process, after))
    plain = study.facts_over(contexts)
    quiet = plain.silenced(_silent_returns(plain, dropped), study.pool)
    woken = ~plain.execution.approvable | _speaking_up(plain, dropped)
    return BeforeAndAfter(plain, quiet, study.facts_after(after, contexts), dropped, woken)


def dropped_checks(before: Process, after: Process) -> Dropped:
    """Return the checks of one process that the other lacks, in the order of the file."""
    kept = {(step.id, check.criterion) for step in after.steps for check in step.checks}
    return tuple(
        (step, check) for step in before.steps for check in step.checks if (step.id, check.criterion) not in kept
    )


def _narrowed_checks(before: Process, after: Process) -> Dropped:
    """Return the checks that are still made, but under another condition: in some contexts they are gone."""
    return tuple(
        (step, check)
        for step in before.steps
        if step.id in after.step_by_id and step.only_if != after.step_by_id[step.id].only_if
        for check in step.checks
        if check.criterion in after.step_by_id[step.id].criteria
    )


def are_alike(before: Facts, after: Facts, criterion: str) -> bool:
    """Tell whether a criterion is checked and outdated in the same ways, so that it is worse off nowhere."""
    return before.alterations_of(criterion) == after.alterations_of(criterion) and _signature(
        before.checks[criterion]
    ) == _signature(after.checks[criterion])


def is_same_moment(before: Place, after: Place) -> bool:
    """Tell whether a place comes before and after the same steps (steps that are gone stay among the bits)."""
    return before.later == after.later and (before.earlier == after.earlier or not before.bit)


def _signature(checks: Sequence[PassedCheck]) -> list[tuple[int, str, bytes]]:
    return [(one.bit, one.check.criterion, one.where.tobytes()) for one in checks]


def _silent_returns(facts: Facts, dropped: Dropped) -> Silence:
    """Return the returns that a dropped check may have kept from ever happening."""
    return frozenset(
        (step.id, one.criterion)
        for step, tied in _tied_elsewhere(facts, dropped)
        for one in step.checks
        if isinstance(one.if_wrong, Return) and one.criterion in tied
    )


def _speaking_up(facts: Facts, dropped: Dropped) -> Mask:
    """Return where an advice says `wrong` that a dropped check may have kept quiet."""
    result = ~facts.contexts.everywhere
    for step, tied in _tied_elsewhere(facts, dropped):
        advises = any(isinstance(one.if_wrong, Continue) and one.criterion in tied for one in step.checks)
        if advises and facts.contexts.mentions(step.id):
            result = result | facts.contexts.where(step.id, (WRONG,))
    return result


def _tied_elsewhere(facts: Facts, dropped: Dropped) -> Iterator[tuple[Step, frozenset[str]]]:
    """Yield, for each step that loses a check, every step not before it with the criteria tied to what it checks."""
    process = facts.process
    for losing in {step.id: step for step, _ in dropped}.values():
        tied = frozenset(
            other.id for other in process.criteria if any(are_tied(process, other.id, one) for one in losing.criteria)
        )
        for step in process.steps:
            if step.id != losing.id and not facts.order.is_before(step.id, losing.id):
                yield step, tied


def are_tied(process: Process, one: str, other: str) -> bool:
    """Tell whether two criteria are the same or one implies the other."""
    return one == other or one in process.implied_by(other) or other in process.implied_by(one)
