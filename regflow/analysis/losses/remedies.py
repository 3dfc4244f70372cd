"""Defects that used to come back for correction and would now be rejected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from regflow.analysis.alterations import Alteration
from regflow.analysis.comparing import BeforeAndAfter, are_checked_alike
from regflow.analysis.contexts import Mask
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import PassedCheck, Place, beginning_of, changes_behind, detection
from regflow.model.step import WRONG, Continue, Reject, Return, Step
from regflow.words import Message, message

_EQUAL = 1e-12


def lost_remedies(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each criterion whose defect a step may now reject although it used to come back before that.

    A defect comes back if a check that returns it precedes the rejecting step and follows the change with which it
    crept in; a check that runs beside the rejecting step is a remedy only if the case has no surer one.
    """
    moved = _moved(both)
    entered, returns = _entered(both), _woken_returns(both)
    for criterion in both.after.process.criteria:
        advised = _advised_at_a_return(both, criterion.id)
        if not advised and not _has_remedy(both.plain, criterion.id):
            continue
        looked_alike = are_checked_alike(both.plain, both.after, criterion.id)
        copies = _copies_gone(both, criterion.id)
        anew = _woken(both, criterion.id, entered, returns)
        for rejecting in both.after.checks[criterion.id]:
            step = rejecting.step.id
            # Whatever may change: the same checks send the same defects back, before the step and beside it.
            unchanged = looked_alike and not copies and not anew and not advised and step not in moved
            if unchanged or not _may_reject(rejecting.step) or step not in both.plain.order.bit:
                continue
            begins = _beginning(both.plain, step), _beginning(both.after, step)
            where = both.after.execution.executed[step] & both.after.execution.consistent
            lost = _lost(both, criterion.id, begins) | _no_longer_replaced(both, criterion.id, copies, begins[1])
            lost = lost | _only_beside(both.after, criterion.id, anew, begins[1])
            lost = lost | _no_longer_mended(both, advised, begins[1])
            if (where & lost).any():
                yield message("loss-remedy", criterion=criterion.id, step=step)


def _moved(both: BeforeAndAfter) -> frozenset[str]:
    """Return the steps that come before or after others than they did."""
    old, new = both.plain.order, both.after.order
    return frozenset(
        step for step in new.bit if old.before.get(step) != new.before[step] or old.after.get(step) != new.after[step]
    )


def _copies_gone(both: BeforeAndAfter, criterion: str) -> tuple[Alteration, ...]:
    """Return what wrote the documents of a criterion anew and does so no more: on the way, or as a case is sent back.

    A return that does not say what it amends changes what its step looks at, and less once that looks at less.
    """
    before, after = both.plain.alterations_of(criterion), both.after.alterations_of(criterion)
    if before == after:
        return ()
    documents = both.plain.process.depends_on(criterion)
    kept = {(one.by, one.to, document) for one in after for document in one.documents}
    return tuple(
        one
        for one in before
        if one.by in both.after.process.step_by_id or one.to is None
        if any((one.by, one.to, document) not in kept for document in one.documents & documents)
    )


def _advised_at_a_return(both: BeforeAndAfter, criterion: str) -> tuple[Step, ...]:
    """Return the steps that advised against a criterion, do so no more, and send back for something else.

    A return mends all that its step noticed, also what it would only have advised against.
    """
    return tuple(
        step
        for step, check in both.dropped
        if check.criterion == criterion and isinstance(check.if_wrong, Continue)
        if step.id in both.after.process.step_by_id and both.after.process.step_by_id[step.id].returns
    )


def _no_longer_mended(both: BeforeAndAfter, advised: Sequence[Step], place: Place) -> Mask:
    """Return where a defect reaches a step that may reject it, which a return mended by the way as it was noticed."""
    mended = ~both.plain.contexts.everywhere
    for step in advised:
        if not both.after.order.bit[step.id] & place.later:
            mended = mended | both.plain.execution.executed[step.id]
    return mended


def _may_reject(step: Step) -> bool:
    """Tell whether a step may reject what it notices: one of its checks rejects, and any reject rejects."""
    return any(isinstance(check.if_wrong, Reject) for check in step.checks)


def _has_remedy(facts: Facts, criterion: str) -> bool:
    return any(isinstance(one.check.if_wrong, Return) for one in facts.checks[criterion])


def _lost(both: BeforeAndAfter, criterion: str, begins: tuple[Place, Place]) -> Mask:
    """Return where some version of what is looked at, the first or one after a change, comes back less often."""
    before, after = _ever_returning(both.plain, criterion, begins[0]), _returning(both.after, criterion, begins[1])
    lost = _fewer(before, after, begins)
    for facts, place in zip(both.pair, begins, strict=True):
        behind = [one for one in facts.alterations_of(criterion) if place.can_follow(one)]
        for seen, where in changes_behind((*before, *after), behind).items():
            left = [one for one in before if one.bit & seen], [one for one in after if one.bit & seen]
            lost = lost | (where & _fewer(*left, begins))
    return lost


def _no_longer_replaced(both: BeforeAndAfter, criterion: str, copies: Sequence[Alteration], place: Place) -> Mask:
    """Return where a defect now reaches the step that was replaced before it, and may come back only beside the step.

    A document that was handed in anew on the way took the defects of the first copy with it: the step could reject
    those of the second alone.
    """
    replaced = ~both.plain.contexts.everywhere
    for one in copies:
        if one.by_bit & place.earlier or (one.to is not None and one.seen_by & place.bit):
            replaced = replaced | one.where
    if not replaced.any():
        return replaced
    return replaced & _is_surer_beside(_returning(both.after, criterion, place), place)


def _woken(
    both: BeforeAndAfter, criterion: str, entered: Mask, returns: Mapping[tuple[str, str], Mask]
) -> tuple[tuple[int, Mask], ...]:
    """Return the versions of what is looked at that come about as something was woken: who sees them, and where.

    A return that a dropped check kept asleep makes new ones; a context that nobody came into has none but new ones.
    """
    found = [(~0, entered)] if entered.any() else []
    alterations = both.after.alterations_of(criterion)
    for (step, to), where in returns.items():
        found += [(one.seen_by, one.where & where) for one in alterations if (one.by, one.to) == (step, to)]
    return tuple(found)


def _entered(both: BeforeAndAfter) -> Mask:
    """Return the contexts into which no case came before: nobody could be approved, or an advice had nothing to say."""
    if not both.dropped:
        return ~both.plain.contexts.everywhere
    result = ~both.plain.execution.approvable
    for step in both.after.process.steps:
        if both.after.contexts.mentions(step.id) and step.id in both.plain.process.step_by_id:
            was = both.plain.may_advise_against(both.plain.process.step_by_id[step.id])
            new = both.after.may_advise_against(step) & ~was
            result = result | new & both.after.contexts.where(step.id, (WRONG,))
    return result


def _woken_returns(both: BeforeAndAfter) -> dict[tuple[str, str], Mask]:
    """Return the returns that happen where they did not before: from and to which step, in which kinds of cases."""
    if not both.dropped:
        return {}
    before = _happening(both.plain)
    results = frozenset(one.name for one in both.after.contexts.variables if not one.is_trait)
    found: dict[tuple[str, str], Mask] = {}
    for way, happens in zip(both.after.ways, both.after.happens, strict=True):
        was = before.get((way.step, way.asks))
        new = happens if was is None else happens & ~was
        if new.any():
            where = both.after.contexts.spread(new, results)
            found[way.step, way.to] = found[way.step, way.to] | where if (way.step, way.to) in found else where
    return found


def _only_beside(facts: Facts, criterion: str, versions: Sequence[tuple[int, Mask]], place: Place) -> Mask:
    """Return where a version comes back, if at all, only from beside the step that may reject it first."""
    returning = _returning(facts, criterion, place)
    lost = ~facts.contexts.everywhere
    for seen_by, where in versions:
        lost = lost | where & _is_surer_beside([one for one in returning if one.bit & seen_by], place)
    return lost


def _is_surer_beside(returning: Sequence[PassedCheck], place: Place) -> Mask:
    """Return where fewer defects come back before the step than before and beside it together."""
    ahead = [one for one in returning if one.bit & place.earlier]
    surer: Mask = detection(returning) > detection(ahead) + _EQUAL
    return surer


def _fewer(before: list[PassedCheck], after: list[PassedCheck], begins: tuple[Place, Place]) -> Mask:
    """Return where fewer defects come back before the step, or before and beside it together."""
    ahead_before = detection([one for one in before if one.bit & begins[0].earlier])
    ahead_after = detection([one for one in after if one.bit & begins[1].earlier])
    fewer: Mask = (ahead_before > ahead_after + _EQUAL) | (detection(before) > detection(after) + _EQUAL)
    return fewer


def _beginning(facts: Facts, step: str) -> Place:
    return beginning_of(step, facts.order, facts.execution.executed[step])


def _ever_returning(facts: Facts, criterion: str, place: Place) -> list[PassedCheck]:
    """Return the checks that send a defect back before a step begins, or beside it, each where it ever finds one."""
    finding = _happening(facts)
    return [
        replace(one, where=one.where & finding[one.step.id, one.check.criterion])
        for one in _returning(facts, criterion, place)
    ]


def _happening(facts: Facts) -> dict[tuple[str, str | None], Mask]:
    """Return where a step ever sends a case back for a criterion, or for an outcome."""
    found: dict[tuple[str, str | None], Mask] = {}
    for way, happens in zip(facts.ways, facts.happens, strict=True):
        known = found.get((way.step, way.asks))
        found[way.step, way.asks] = happens if known is None else known | happens
    return found


def _returning(facts: Facts, criterion: str, place: Place) -> list[PassedCheck]:
    """Return the checks that would send a defect back before a step begins, or beside it."""
    return [
        one for one in facts.checks[criterion] if isinstance(one.check.if_wrong, Return) and not one.bit & place.later
    ]
