"""Walks every state that a case can come into, nearest first, and remembers by which way it came there."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regflow.verification.moves import Move, moves
from regflow.verification.state import State, first_states
from regflow.verification.table import Table, Then


@dataclass(frozen=True, slots=True)
class Explored:
    """All states that were reached.

    Attributes:
        table: What was followed.
        came: For each state, the state before it and what happened; None where an application arrives.
        leading: For each state, all states from which it is reached at once.
        complete: Whether there are no others; False when the limit was hit.
        noticed: All visits that stop a case, or send it back, for the cause that is followed, with the state before.
    """

    table: Table
    came: dict[State, tuple[State, Move] | None]
    leading: dict[State, list[State]]
    complete: bool
    noticed: tuple[tuple[State, Move], ...]

    def leading_to(self, goals: Iterable[State]) -> set[State]:
        """Return all states from which one of these can be reached, with these."""
        waiting = list(goals)
        found = set(waiting)
        while waiting:
            for state in self.leading.get(waiting.pop(), ()):
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        return found

    def way_to(self, state: State) -> tuple[State, tuple[Move, ...]]:
        """Return a shortest way: the state on arrival, and all that happens."""
        happened: list[Move] = []
        while (before := self.came[state]) is not None:
            state, move = before
            happened.append(move)
        return state, tuple(reversed(happened))


def is_approved(table: Table, state: State) -> bool:
    """Tell whether everything up to the decision is over."""
    return not table.needed & ~state.over


def explored(table: Table, limit: int) -> Explored:
    """Return every state that can be reached; a case that is approved goes no further."""
    came: dict[State, tuple[State, Move] | None] = dict.fromkeys(first_states(table))
    leading: dict[State, list[State]] = {}
    noticed: list[tuple[State, Move]] = []
    waiting = deque(came)
    while waiting:
        state = waiting.popleft()
        for move in onwards(table, state):
            if move.result.noticed and move.ends and move.result.then is not Then.GO:
                noticed.append((state, move))
            if move.after is not None:
                leading.setdefault(move.after, []).append(state)
                if move.after not in came:
                    came[move.after] = (state, move)
                    waiting.append(move.after)
        if len(came) > limit:
            return Explored(table, came, leading, False, tuple(noticed))
    return Explored(table, came, leading, True, tuple(noticed))


def onwards(table: Table, state: State) -> Iterator[Move]:
    """Give what may happen next, nothing once the case is approved."""
    if not is_approved(table, state):
        yield from moves(table, state)
