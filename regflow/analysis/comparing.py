"""A process and its variant over the contexts of both: what the losses of a change are judged by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regflow.analysis.alterations import Alteration
from regflow.analysis.contexts import Contexts, Mask
from regflow.analysis.facts import Facts, Silence
from regflow.analysis.guarantee import Place
from regflow.analysis.study import Study
from regflow.model.process import Process
from regflow.model.step import WRONG, Check, Continue, Reject, Return, Step

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

    def where_gone(self, step: Step, check: Check) -> Mask:
        """Return where a check was made and is made no more."""
        executed = self.plain.execution.executed[step.id]
        left = self.after.process.step_by_id.get(step.id)
        if left is None or check.criterion not in left.criteria:
            return executed
        return executed & ~self.after.execution.executed[step.id]


def both_of(study: Study, after: Process, contexts: Contexts) -> BeforeAndAfter:
    """Return a process and a variant of it, ready to be compared."""
    dropped = (*dropped_checks(study.process, after), *_narrowed_checks(study.process, after))
    plain = study.facts_over(contexts)
    quiet = plain.silenced(_silent_returns(plain, dropped), study.pool)
    woken = ~plain.execution.approvable | _speaking_up(plain, dropped, after)
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


def are_checked_alike(before: Facts, after: Facts, criterion: str, steps: int = ~0) -> bool:
    """Tell whether a criterion is checked in the same contexts by those of some steps (bits) that check it.

    Checks that a variant makes as before are the same objects (`variant_facts`).
    """
    pair = before.checks[criterion], after.checks[criterion]
    if pair[0] is pair[1]:
        return True
    one, other = ([check for check in checks if check.bit & steps] for checks in pair)
    return one == other


def added_to(both: BeforeAndAfter, criterion: str) -> tuple[Alteration, ...]:
    """Return the ways in which documents of a criterion may change that tell from those before at some place.

    Left out is what the same checks of the criterion see, in the same contexts, as of something before.
    """
    before, after = both.quiet.alterations_of(criterion), both.after.alterations_of(criterion)
    if before == after:
        return ()
    telling = 0
    for bit in (*(place.bit for place in both.after.places), *(check.bit for check in both.after.checks[criterion])):
        telling |= bit
    there = {_as_told(one, telling) for one in before}
    return tuple(one for one in after if _as_told(one, telling) not in there)


def _as_told(one: Alteration, steps: int) -> tuple[int, int, int, bool]:
    """Return all that counts of an alteration to some steps; equal masks of one pool are the same object."""
    return one.seen_by & steps, id(one.where), one.by_bit, one.to is None


def is_no_worse(both: BeforeAndAfter, criterion: str, added: Sequence[Alteration], places: tuple[Place, Place]) -> bool:
    """Tell at a glance whether a criterion is caught as often at a place as before; False means: look closely.

    The same checks precede the place, and all that can lie behind it now leaves as many of them as what could before:
    what every one of them has seen does no harm; else something before has to be seen by the same of them, in the same
    contexts (equal masks of one pool are the same object).
    """
    place, later = places
    if not is_same_moment(place, later) or not are_checked_alike(both.quiet, both.after, criterion, place.earlier):
        return False
    checks = 0
    for one in both.after.checks[criterion]:
        checks |= one.bit & place.earlier
    harmful = {
        (one.seen_by & checks, id(one.where)) for one in added if checks & ~one.seen_by and later.can_follow(one)
    }
    return not harmful or harmful <= {
        (one.seen_by & checks, id(one.where))
        for one in both.quiet.alterations_of(criterion)
        if checks & ~one.seen_by and place.can_follow(one)
    }


def is_same_moment(before: Place, after: Place) -> bool:
    """Tell whether a place comes before and after the same steps (steps that are gone stay among the bits)."""
    return before.later == after.later and (before.earlier == after.earlier or not before.bit)


def _silent_returns(facts: Facts, dropped: Dropped) -> Silence:
    """Return the returns that a dropped check may have kept from ever happening."""
    return frozenset(
        (step.id, one.criterion)
        for step, tied in _tied_elsewhere(facts, dropped)
        for one in step.checks
        if isinstance(one.if_wrong, Return) and one.criterion in tied
    )


def _speaking_up(facts: Facts, dropped: Dropped, after: Process) -> Mask:
    """Return where an advice says `wrong` that a dropped check may have kept quiet.

    An advice before that check counts where nobody was approved whom it advised against, or only who was mended since:
    where a step that rejected now sends back what it still checks, and where documents may change between the two.
    """
    result = ~facts.contexts.everywhere
    for losing in _now_sending_back(dropped, after):
        for step in facts.process.steps:
            advises = any(
                isinstance(one.if_wrong, Continue) and any(are_tied(facts.process, one.criterion, c) for c in losing)
                for one in step.checks
            )
            if advises and facts.contexts.mentions(step.id):
                result = result | facts.contexts.where(step.id, (WRONG,))
    for step, check in dropped:
        for advice in facts.process.steps:
            if _is_mended_between(facts, advice, step, check):
                result = result | facts.contexts.where(advice.id, (WRONG,))
    for step, tied in _tied_elsewhere(facts, dropped):
        advises = any(isinstance(one.if_wrong, Continue) and one.criterion in tied for one in step.checks)
        if advises and facts.contexts.mentions(step.id):
            result = result | facts.contexts.where(step.id, (WRONG,))
    return result


def _is_mended_between(facts: Facts, advice: Step, step: Step, check: Check) -> bool:
    """Tell whether what a step advises against may change before a check that would have stopped it, or beside it."""
    if not facts.contexts.mentions(advice.id) or isinstance(check.if_wrong, Continue):
        return False
    asked = [
        one.criterion
        for one in advice.checks
        if isinstance(one.if_wrong, Continue) and are_tied(facts.process, one.criterion, check.criterion)
    ]
    seen = facts.order.bit[advice.id]
    return facts.order.is_before(advice.id, step.id) and any(
        not alteration.seen_by & seen and not alteration.by_bit & facts.order.after[step.id]
        for criterion in asked
        for alteration in facts.alterations_of(criterion)
    )


def _now_sending_back(dropped: Dropped, after: Process) -> Iterator[tuple[str, ...]]:
    """Yield the criteria of each step that loses a check that rejects and keeps a return: any reject rejects."""
    for step in {step.id: step for step, check in dropped if isinstance(check.if_wrong, Reject)}.values():
        if step.id in after.step_by_id and after.step_by_id[step.id].returns:
            yield step.criteria


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
