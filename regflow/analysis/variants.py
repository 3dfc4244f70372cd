"""What is true of a variant of a process, found from what is true of the process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from regflow.analysis.alterations import Pool, WayBack
from regflow.analysis.contexts import look_of
from regflow.analysis.facts import Facts, facts_before_returns
from regflow.analysis.guarantee import PassedCheck
from regflow.analysis.returns import Known
from regflow.model.process import Process


def variant_facts(before: Facts, after: Process, pool: Pool) -> Facts:
    """Return what is true of a variant, over the contexts of the facts of the process."""
    bare = variant_before_returns(before, after, pool)
    return bare.with_open_returns(pool, known_of(before, bare))


def variant_before_returns(before: Facts, after: Process, pool: Pool) -> Facts:
    """Return what is true of a variant as if no case were sent back; checks made as before are the same objects."""
    bare = facts_before_returns(after, before.contexts, pool, before)
    return replace(bare, checks=_made_as_before(before, bare))


def known_of(before: Facts, after: Facts) -> Known | None:
    """Return which returns of a variant are sure to be open, and which have to be asked anew.

    Which returns can happen is the least answer that agrees with itself. Where a variant has every return of the
    process, each changing as much and seen by no more checks, and no check beside those, its answer contains that of
    the process: a search from there finds the same as one from nothing, since what can happen only grows with what
    is known to happen (least fixed point of a monotone map).

    Args:
        before: The process.
        after: The variant, its returns not searched yet.

    Returns:
        The start of the search; None where the answer of the variant need not contain that of the process.
    """
    if len(before.ways) != len(after.ways):
        return None
    pairs = tuple(zip(before.ways, after.ways, strict=True))
    if not all(_changes_as_much(*pair) for pair in pairs) or not _amends_as_much(before, after):
        return None
    if not _finds_no_more(before, after) or _is_seen_no_more(before, pairs):
        return None
    return Known(before.happens, _to_ask(before, after, pairs))


def _changes_as_much(old: WayBack, new: WayBack) -> bool:
    """Tell whether a return changes at least as much in the same contexts, and at most the same steps see it."""
    same = (old.step, old.to, old.criterion, old.rests_on) == (new.step, new.to, new.criterion, new.rests_on)
    more = old.documents <= new.documents and old.redone_names <= new.redone_names and not new.redone & ~old.redone
    return same and more and look_of(old.where) == look_of(new.where)


def _amends_as_much(before: Facts, after: Facts) -> bool:
    if len(before.amendments) != len(after.amendments):
        return False
    pairs = zip(before.amendments, after.amendments, strict=True)
    return all(
        (old.by, old.documents, look_of(old.where)) == (new.by, new.documents, look_of(new.where))
        and not new.seen_by & ~old.seen_by
        for old, new in pairs
    )


def _finds_no_more(before: Facts, after: Facts) -> bool:
    """Tell whether no step that sends cases back has more checks behind it, or fewer changes."""
    earlier, later = before.order, after.order
    steps = {way.step for way in after.ways}
    if any(
        later.before[step] & ~earlier.before[step] or later.from_step_on(step) & ~earlier.from_step_on(step)
        for step in steps
    ):
        return False
    return all(set(before.checks[cause]).issuperset(after.checks[cause]) for cause in _asked(after))


def _is_seen_no_more(before: Facts, pairs: tuple[tuple[WayBack, WayBack], ...]) -> bool:
    """Tell whether a return no longer leads back before another one, so that it does not lie behind that any more."""
    sending = before.order.bits({way.step for way in before.ways})
    return any(old.redone & ~new.redone & sending for old, new in pairs)


def _to_ask(before: Facts, after: Facts, pairs: tuple[tuple[WayBack, WayBack], ...]) -> frozenset[int]:
    changed = [
        new
        for old, new in pairs
        if (old.redone, old.documents, old.redone_names) != (new.redone, new.documents, new.redone_names)
    ]
    if any(way.redone_names for way in changed):
        return frozenset(range(len(pairs)))
    documents: frozenset[str] = frozenset().union(
        *(way.documents for way in changed),
        *(one.documents for one, old in zip(after.amendments, before.amendments, strict=True) if one is not old),
    )
    fewer = {cause for cause in _asked(after) if after.checks[cause] is not before.checks[cause]}
    return frozenset(
        number
        for number, (_, way) in enumerate(pairs)
        if not fewer.isdisjoint(_causes(after, way))
        or not documents.isdisjoint(way.rests_on)
        or before.order.before[way.step] != after.order.before[way.step]
        or before.order.from_step_on(way.step) != after.order.from_step_on(way.step)
    )


def _asked(facts: Facts) -> set[str]:
    return {cause for way in facts.ways for cause in _causes(facts, way)}


def _causes(facts: Facts, way: WayBack) -> tuple[str, ...]:
    return () if way.criterion is None else tuple(cause for cause, _ in facts.causes[way.criterion])


def _made_as_before(before: Facts, after: Facts) -> Mapping[str, tuple[PassedCheck, ...]]:
    """Return the checks of the variant, each that is made as before as the object that it was."""
    found: dict[str, tuple[PassedCheck, ...]] = {}
    for criterion, checks in after.checks.items():
        known = before.checks.get(criterion, ())
        by_name = {(one.step.id, one.check.criterion): one for one in known}
        kept = tuple(_as_it_was(by_name.get((one.step.id, one.check.criterion)), one) for one in checks)
        found[criterion] = known if kept == known else kept
    return found


def _as_it_was(old: PassedCheck | None, new: PassedCheck) -> PassedCheck:
    if (
        old is None
        or old.check != new.check
        or (old.where is not new.where and look_of(old.where) != look_of(new.where))
    ):
        return new
    same = old.step is new.step or replace(old.step, after=new.step.after) == new.step
    return old if same else new
