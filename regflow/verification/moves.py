"""What may happen next to a case: a step begins, or ends, or does both at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regflow.verification.state import NOTICED, Result, State, after_own_changes, changed, settled
from regflow.verification.table import Stage, Table, Then
from regflow.verification.visiting import visits


class Move(NamedTuple):
    """Something that happens to a case.

    Attributes:
        place: The step, by its place in the table.
        result: What its visit comes to.
        missed: Whether a check of this visit did not see what was wrong; told when the work begins.
        begins, ends: Which part of the visit it is; both when nothing could come between.
        after: The state then; None when the case is closed.
    """

    place: int
    result: Result
    missed: bool
    begins: bool
    ends: bool
    after: State | None


def moves(table: Table, state: State) -> Iterator[Move]:
    """Give all that may happen next; of steps that commute only the first."""
    due = [place for place, stage in enumerate(table.stages) if is_due(stage, place, state)]
    for place in due:
        if _comes_first(table.stages[place], state):
            yield from _whole_visits(table, state, place)
            return
    for place in due:
        if _waits(table.stages[place], state):
            yield from (move for move in _whole_visits(table, state, place) if move.result.then is not Then.GO)
        elif table.stages[place].at_once:
            yield from _whole_visits(table, state, place)
        else:
            yield from _beginnings(table, state, place)
    for number, (place, result) in enumerate(state.begun):
        rest = state._replace(begun=(*state.begun[:number], *state.begun[number + 1 :]))
        for after in _after_work(table, rest, place):
            yield from _ends(table, after, Move(place, result, False, False, True, None))


def is_due(stage: Stage, place: int, state: State) -> bool:
    """Tell whether a step may begin; one that is not to be done has been skipped already."""
    if stage.before & ~state.over or state.over >> place & 1:
        return False
    return all(other != place for other, _ in state.begun)


def _comes_first(stage: Stage, state: State) -> bool:
    return stage.first or (stage.first_if_certain != 0 and not stage.first_if_certain & ~state.certain)


def _waits(stage: Stage, state: State) -> bool:
    """Tell whether a step only sends back or ends the case for the time being."""
    return bool(stage.waits & ~state.over) and (not stage.doubts or bool(stage.doubts & ~state.certain))


def _whole_visits(table: Table, state: State, place: int) -> Iterator[Move]:
    stage = table.stages[place]
    for start in _where_it_looks(table, state, place, stage):
        for result, found, seen in visits(stage, start):
            ending = iter((seen,)) if stage.looks_at_end else after_own_changes(table, seen, place, stage)
            for end in ending:
                yield from _ends(table, end, Move(place, result, found.missed, True, True, None))


def _beginnings(table: Table, state: State, place: int) -> Iterator[Move]:
    stage = table.stages[place]
    for start in _where_it_looks(table, state, place, stage):
        for result, found, seen in visits(stage, start):
            begun = tuple(sorted((*seen.begun, (place, result))))
            yield Move(place, result, found.missed, True, False, seen._replace(begun=begun))


def _where_it_looks(table: Table, state: State, place: int, stage: Stage) -> Iterator[State]:
    """Give the states in which a step may look: after its own changes if it looks at those, else as it begins."""
    if stage.looks_at_end:
        yield from after_own_changes(table, state, place, stage)
    else:
        yield state


def _after_work(table: Table, state: State, place: int) -> Iterator[State]:
    """Give the states in which a visit's documents have changed; what looked at them has changed them already."""
    if table.stages[place].looks_at_end:
        yield state
    else:
        yield from after_own_changes(table, state, place, table.stages[place])


def _ends(table: Table, state: State, move: Move) -> Iterator[Move]:
    """Give what the result of a visit makes of the case."""
    place, result = move.place, move.result
    stage = table.stages[place]
    if result.then is Then.END:
        yield move
    elif result.then is Then.GO:
        values = state.values | (result.value << stage.shift if stage.shift >= 0 else 0)
        known = state.known if table.sources else state.known | result.known | stage.gives
        truth = NOTICED if result.noticed and state.truth else state.truth
        after = State(
            state.over | 1 << place, values, state.begun, truth, state.luck, known, state.certain, state.there
        )
        yield move._replace(after=settled(table, after))
    else:
        for after in _sent_back(table, state, place, result):
            yield move._replace(after=settled(table, after))


def _sent_back(table: Table, state: State, place: int, result: Result) -> Iterator[State]:
    reset = state._replace(
        over=state.over & ~result.again,
        values=state.values & result.keeps,
        begun=tuple(one for one in state.begun if not result.again >> one[0] & 1),
    )
    noticed = bool(state.truth) and (result.noticed or state.truth == NOTICED)
    for after in changed(table, reset, result.documents, noticed, 2 * place + 2):
        if noticed and not result.documents & table.own:
            for truth in table.mended:
                yield after._replace(truth=truth and state.truth)
        else:
            yield after
