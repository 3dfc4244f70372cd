"""Guarantees that a change would lose, at the decision, at a sign-off or where a document is delivered."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from regflow.analysis.comparing import BeforeAndAfter, Dropped, added_to, are_checked_alike, is_no_worse, is_same_moment
from regflow.analysis.contexts import Amount
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import DECISION, Place, criterion_of, detection, itself, least
from regflow.words import Message, message

_EQUAL = 1e-12


def certain_gaps(facts: Facts, dropped: Dropped) -> Iterator[Message]:
    """Yield what no check established any more even if no case were ever sent back: a first look, soon taken.

    Leaving out a check takes away no amendment, so what is not guaranteed here is not guaranteed after the change.
    """
    decision = facts.places[0]
    gone = {(step.id, check.criterion) for step, check in dropped}
    for step, check in dropped:
        where = decision.where & facts.execution.executed[step.id]
        for criterion in (check.criterion, *facts.process.implied_by(check.criterion)):
            left = [
                one
                for one in facts.checks[criterion]
                if one.bit & decision.earlier and (one.step.id, one.check.criterion) not in gone
            ]
            documents = facts.process.depends_on(criterion)
            behind = [
                one
                for one in facts.amendments
                if one.by != step.id and not documents.isdisjoint(one.documents) and decision.can_follow(one)
            ]
            if (where & (least(left, behind, detection) <= 0)).any():
                yield _loss(criterion, decision, "loss-guarantee")


def gaps(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield what a dropped check established and nothing establishes without it, whether or not it held with it."""
    decision = both.after.places[0]
    for step, check in both.dropped:
        if not both.plain.order.bit[step.id] & both.plain.places[0].earlier:
            yield message("loss-later-check", step=step.id, criterion=check.criterion)
        where = decision.where & both.where_gone(step, check)
        for criterion in (check.criterion, *both.plain.process.implied_by(check.criterion)):
            if (where & ~both.after.guaranteed_at(criterion, decision)).any():
                yield _loss(criterion, decision, "loss-guarantee")


def lost_guarantees(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each criterion that is caught less often at some place, up to the first that is not guaranteed at all.

    One that implies others is judged by its own cause too: what it implies may be outdated while its cause is not.
    """
    after_places = {place.name: place for place in both.after.places}
    kept = [place for place in both.quiet.places if place.name in after_places]
    moved = any(not is_same_moment(place, after_places[place.name]) for place in kept)
    approved_anew = both.woken & both.after.execution.approvable
    for fact in _dropped_first(both):
        added = added_to(both, fact)
        alike = not added and are_checked_alike(both.quiet, both.after, fact)
        if alike and not moved and not approved_anew.any():
            continue
        somewhere = (both.quiet.detection_at(fact, both.quiet.places[0]) > 0).any()
        for place in kept:
            later = after_places[place.name]
            woken = later.where & both.woken
            if not woken.any() and is_no_worse(both, fact, added, (place, later)):
                continue
            had = both.quiet.detection_at(fact, place)
            if somewhere:
                had = np.where(both.woken, np.maximum(had, 2 * _EQUAL), had)
            if not had.any():
                continue
            lost = later.where & (had > both.after.detection_at(fact, later) + _EQUAL)
            if lost.any():
                gone = (lost & ~both.after.guaranteed_at(fact, later)).any()
                yield _loss(fact, place, "loss-guarantee" if gone else "loss-detection")
                if gone:
                    return


def outdated_guarantees(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each criterion with a time limit on its verification that only an earlier check would stand for.

    A later check may stand for an earlier one, never the reverse: what the checks from the dropped one on catch must
    be caught by those of them that are left.
    """
    after_places = {place.name: place for place in both.after.places}
    for step, check in both.dropped:
        recent = both.plain.order.from_step_on(step.id)
        for criterion in (check.criterion, *both.plain.process.implied_by(check.criterion)):
            if both.plain.process.criterion_by_id[criterion].valid_for is None:
                continue
            for place in both.quiet.places:
                later = after_places.get(place.name)
                if later is None or not both.plain.order.bit[step.id] & place.earlier:
                    continue
                had = _caught_by(both.quiet, criterion, place, recent)
                has = _caught_by(both.after, criterion, later, recent)
                if (later.where & (had > has + _EQUAL)).any():
                    yield _loss(criterion, place, "loss-age")


def _caught_by(facts: Facts, criterion: str, place: Place, steps: int) -> Amount:
    return facts.detection_by([one for one in facts.checks[criterion] if one.bit & steps], criterion, place)


def _dropped_first(both: BeforeAndAfter) -> tuple[str, ...]:
    dropped = [check.criterion for _, check in both.dropped]
    criteria = dict.fromkeys((*dropped, *(criterion.id for criterion in both.plain.process.criteria)))
    known = both.plain.checks.keys() & both.after.checks.keys()
    return tuple(fact for one in criteria for fact in (one, itself(one)) if fact in known)


def _loss(fact: str, place: Place, code: str) -> Message:
    where = message("place-decision") if place.name == DECISION else message("place-step", step=place.name)
    return message(code, criterion=criterion_of(fact), place=where)
