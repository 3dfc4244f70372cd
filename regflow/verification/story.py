"""Tells how one application slips through, in the events that matter."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.verification.exploring import Explored
from regflow.verification.moves import Move
from regflow.verification.state import State
from regflow.verification.table import DIGIT, Stage, Table, Then
from regflow.verification.traits import Traits
from regflow.verification.walk import DECISION, Known, Sighting
from regflow.words import Message, message


def joined(events: tuple[Message, ...]) -> Message:
    """Return one message that tells these events in their order."""
    told = events[-1]
    for event in reversed(events[:-1]):
        told = message("story-then", first=event, rest=told)
    return told


def slipping_through(sighting: Sighting, criterion: str, place: str = DECISION) -> Message:
    """Return how an application gets to a moment with no more known of a criterion than this."""
    events = tuple(_events(sighting.ways, sighting.state, sighting.traits, criterion))
    return joined((*events, _arrival(sighting.known, criterion, place)))


def way_to(ways: Explored, state: State, traits: Traits, criterion: str, last: Message) -> Message:
    """Return how an application comes into a state, and what is to be said of it then."""
    return joined((*_events(ways, state, traits, criterion), last))


def _arrival(known: Known, criterion: str, place: str) -> Message:
    steps = tuple(dict.fromkeys(sorted(look.step for look in known)))
    if place == DECISION:
        if not steps:
            return message("story-approved-unseen", criterion=criterion)
        return message("story-approved-seen", criterion=criterion, steps=steps)
    if not steps:
        return message("story-begins-unseen", step=place, criterion=criterion)
    return message("story-begins-seen", step=place, criterion=criterion, steps=steps)


def _events(ways: Explored, state: State, traits: Traits, criterion: str) -> Iterator[Message]:
    """Give the kind of application, then all that changed what is known of it, then the checks that were skipped."""
    table = ways.table
    for trait, value in traits:
        yield message("story-trait", trait=trait, value=value)
    before, happened = ways.way_to(state)
    while happened and _hands_in_first(table.stages[happened[0].place], before) and happened[0].after:
        before, happened = happened[0].after, happened[1:]
    if before.truth:
        yield message("story-wrong-on-arrival", criterion=criterion)
    for move in happened:
        yield from _event(table, before, move, criterion)
        before = move.after or before
    yield from _skipped(table, state)


def _event(table: Table, before: State, move: Move, criterion: str) -> Iterator[Message]:
    stage = table.stages[move.place]
    if move.begins and stage.own and move.result.then is not Then.END and not move.result.noticed:
        if move.missed:
            yield message("story-does-not-see", step=stage.step, criterion=criterion)
        elif move.result.known:
            yield message("story-finds-nothing", step=stage.step)
    if not move.ends:
        return
    changes = (stage.amends | stage.hands_in & before.there) & table.own
    if changes:
        yield message("story-changes", step=stage.step, documents=_names(table, changes))
    if move.result.then is Then.BACK:
        replaced = _names(table, move.result.documents & table.own)
        yield (
            message("story-returned-changing", step=stage.step, documents=replaced)
            if replaced
            else message("story-returned", step=stage.step)
        )
    elif move.result.noticed:
        yield message("story-only-advises", step=stage.step, criterion=criterion)
    elif move.result.then is Then.GO and stage.shift >= 0 and not stage.own:
        yield from _result(table, move)


def _hands_in_first(stage: Stage, before: State) -> bool:
    """Tell whether a case has only just arrived: what comes in then is the application itself."""
    return not stage.before and not before.over and not stage.own


def _result(table: Table, move: Move) -> Iterator[Message]:
    names = dict(table.values)[move.place]
    full = (1 << DIGIT) - 1
    value = names[(move.result.value & full) - 1]
    yield message("story-result", step=table.stages[move.place].step, value=value)


def _skipped(table: Table, state: State) -> Iterator[Message]:
    for place, stage in enumerate(table.stages):
        if stage.own and stage.condition is not None and state.over >> place & 1:
            from_results = stage.shift >= 0 and state.values >> stage.shift & (1 << DIGIT) - 1 == stage.skipped
            if from_results or not _may_hold(stage, state):
                yield message("story-skipped", step=stage.step)


def _may_hold(stage: Stage, state: State) -> bool:
    full = (1 << DIGIT) - 1
    return any(
        all(wanted >> (state.values >> shift & full) & 1 for shift, wanted in clauses)
        for clauses in stage.condition or ()
    )


def _names(table: Table, documents: int) -> tuple[str, ...]:
    return tuple(name for place, name in enumerate(table.documents) if documents >> place & 1)
