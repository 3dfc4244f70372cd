"""One state of a case, and what a change of documents does to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regflow.verification.table import DIGIT, Condition, Stage, Table, Then

NOT_MISSED, NOT_NOTICED = 0.0, 2.0
"""The widest bounds of the luck of one evidence: nothing was missed, nothing was noticed."""

NOTICED = 2
"""The truth: wrong, and a check that only advised has noticed it; 0 is right, 1 is wrong."""


class Result(NamedTuple):
    """What a visit comes to, fixed when its work begins.

    Attributes:
        then: Whether the case goes on, goes back or ends.
        value: The digit.
        again, keeps: Steps that are reset, and digits that are kept, when the case goes back.
        documents: What the return changes.
        known: What is established once the visit is over.
        noticed: Whether the cause that is followed was found to be wrong; of an end, whether that is why it ends.
    """

    then: Then
    value: int
    again: int
    keeps: int
    documents: int
    known: int
    noticed: bool


class State(NamedTuple):
    """A case at one moment.

    Attributes:
        over: Steps that are over.
        values: The digits that are kept.
        begun: Steps in work, each with the result it will have.
        truth: The cause that is followed: 0 right, 1 wrong, 2 wrong and noticed.
        luck: For each evidence, two bounds of how easily the wrong is seen: what has missed it, what has noticed it.
        known: What has been established of the present documents; or where these come from (`Table.sources`).
        certain: Other criteria known to be right.
        there: Documents that are there.
    """

    over: int
    values: int
    begun: tuple[tuple[int, Result], ...]
    truth: int
    luck: tuple[tuple[float, float], ...]
    known: int
    certain: int
    there: int


def first_states(table: Table) -> tuple[State, ...]:
    """Return the states in which an application may arrive."""
    luck = ((NOT_MISSED, NOT_NOTICED),) * len(table.evidence)
    return tuple(settled(table, State(0, 0, (), truth, luck, 0, 0, 0)) for truth in table.arriving)


def settled(table: Table, state: State) -> State:
    """Return the state once every step that is due and not to be done has been skipped."""
    over, values = state.over, state.values
    busy = sum(1 << place for place, _ in state.begun)
    for place, stage in enumerate(table.stages):
        if stage.condition is None or (over | busy) >> place & 1 or stage.before & ~over:
            continue
        if not holds(stage.condition, values):
            over |= 1 << place
            values |= stage.skipped << stage.shift if stage.shift >= 0 else 0
    return state._replace(over=over, values=values)


def holds(condition: Condition, values: int) -> bool:
    """Tell whether a condition holds with these results."""
    full = (1 << DIGIT) - 1
    return any(all(wanted >> (values >> shift & full) & 1 for shift, wanted in clauses) for clauses in condition)


def changed(table: Table, state: State, documents: int, noticed: bool, source: int) -> Iterator[State]:
    """Give the states that may follow when documents change; `noticed`: the applicant was told what is wrong."""
    noticed = noticed or state.truth == NOTICED
    certain = state.certain
    for place, own in enumerate(table.certain):
        if own & documents:
            certain &= ~(1 << place)
    if not documents & table.own:
        luck = tuple(
            (NOT_MISSED, NOT_NOTICED) if table.evidence[place] & documents else bounds
            for place, bounds in enumerate(state.luck)
        )
        yield state._replace(certain=certain, luck=luck)
        return
    fresh = state._replace(
        begun=tuple((place, result._replace(known=0, noticed=False)) for place, result in state.begun),
        luck=((NOT_MISSED, NOT_NOTICED),) * len(state.luck),
        known=source if table.sources else 0,
        certain=certain,
    )
    for truth in table.mended if noticed else table.fresh:
        yield fresh._replace(truth=truth)


def after_own_changes(table: Table, state: State, place: int, stage: Stage) -> Iterator[State]:
    """Give the states that may follow what a step itself brings, issues and amends."""
    documents = stage.amends | stage.hands_in & state.there
    state = state._replace(there=state.there | stage.there)
    if not documents:
        yield state
        return
    yield from changed(table, state, documents, False, 2 * place + 1)
