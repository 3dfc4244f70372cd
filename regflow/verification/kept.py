"""Whether a changed process still guarantees everything that it guaranteed before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.verification.comparing import Measure, Worse, worse
from regflow.verification.demands import demands_lost
from regflow.verification.endings import approval_reachable
from regflow.verification.layout import layout_of
from regflow.verification.loss import Judgement, Loss
from regflow.verification.needs import document_part
from regflow.verification.pair import Pair, Part, places_reached, tables_of
from regflow.verification.remedy import remedy_lost
from regflow.verification.scope import Subject
from regflow.verification.story import slipping_through
from regflow.verification.unguarded import dropped_checks, left_unguarded, subjects_of
from regflow.verification.walk import DECISION, OwnWalk, detection, is_met, walk_tables
from regflow.words import message


def guarantees_kept(before: Process, after: Process, limit: int = 200_000) -> Judgement:
    """Return whether everything that was guaranteed still is, at the same moments and no less.

    Nothing lost and not exhaustive means that no counterexample was found among the states walked, and proves nothing.

    Args:
        limit: The most states that are walked for one criterion or document, before and after together.
    """
    states, exhaustive = 0, True
    for part in _parts(Pair(layout_of(before), layout_of(after)), limit):
        states += part.states
        exhaustive &= part.exhaustive
        if part.loss:
            return Judgement(False, exhaustive, states, part.loss.story, part.loss)
    return Judgement(True, exhaustive, states, None, None)


def parts_judged(before: Process, after: Process, limit: int = 200_000) -> tuple[Part, ...]:
    """Return what was found of every part of the judgement, where `guarantees_kept` stops at the first loss.

    Args:
        limit: The most states that are walked for one criterion or document, before and after together.
    """
    return tuple(_parts(Pair(layout_of(before), layout_of(after)), limit))


def _parts(pair: Pair, limit: int) -> Iterator[Part]:
    for loss in demands_lost(pair.before, pair.after):
        yield Part(loss, 0, True)
    for criterion in pair.before.process.criteria:
        if criterion.id in pair.after.causes:
            yield replace(_criterion(pair, criterion.id, limit), criterion=criterion.id)
    for document in pair.before.process.documents:
        if document.id in pair.after.process.document_by_id:
            tables = tables_of(pair, Subject(document=document.id), frozenset())
            yield document_part(pair, document, tables, limit)
    for criterion in pair.before.process.criteria:
        if criterion.id in pair.after.causes:
            remedy = remedy_lost(pair.before, pair.after, criterion.id, limit)
            yield Part(remedy.loss, remedy.states, remedy.exhaustive)
    if approval_reachable(pair.before.process) and not approval_reachable(pair.after.process):
        yield Part(Loss("approval", "", DECISION, message("story-no-approval")), 0, True)


def _criterion(pair: Pair, criterion: str, limit: int) -> Part:
    dropped = dropped_checks(pair.before, pair.after, criterion)
    tables = tables_of(pair, Subject(cause=criterion), subjects_of(pair.before, dropped))
    if tables[0] == tables[1]:
        return Part(None, 0, True)
    old = walk_tables(tables[0], limit)
    new = walk_tables(tables[1], limit - min(limit, old.states))
    states, exhaustive = old.states + new.states, old.exhaustive and new.exhaustive
    if not old.exhaustive:
        return Part(None, states, False)
    found = _worse_somewhere(old, new, detection, "guarantee", criterion) or _duty_lost(pair, old, new, criterion)
    found = found or left_unguarded(pair.before, dropped, (old, new), criterion)
    return Part(found, states, exhaustive)


def _worse_somewhere(old: OwnWalk, new: OwnWalk, measure: Measure, kind: str, criterion: str) -> Loss | None:
    for place in places_reached(old):
        found = worse(old, new, place, measure)
        if found:
            return _loss(found, kind, criterion)
    return None


def _loss(found: Worse, kind: str, criterion: str) -> Loss:
    place = found.moment.place
    return Loss(kind, criterion, place, slipping_through(found.sighting, criterion, place))


def _duty_lost(pair: Pair, old: OwnWalk, new: OwnWalk, criterion: str) -> Loss | None:
    for duty in pair.before.process.obligations.checks:
        if criterion in pair.before.causes[duty.criterion]:
            found = worse(old, new, DECISION, _meeting(duty))
            if found:
                return _loss(found, "duty", criterion)
    return None


def _meeting(duty: CheckDuty) -> Measure:
    return lambda known: float(is_met(duty, known))
