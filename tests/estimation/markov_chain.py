"""Long-run shares of a Markov chain from its transitions alone: an oracle that knows no queueing formula."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

import numpy as np

State = tuple[int, ...]
Moves = Callable[[State], Iterable[tuple[State, float]]]


def long_run_shares(moves: Moves, limits: State) -> dict[State, float]:
    """Return the share of time in each state, moves beyond the limits left out.

    Args:
        moves: From a state, the states it goes to and the rate of each; the state 0 must be reachable from all.
        limits: Largest value of each coordinate.
    """
    states = list(product(*(range(limit + 1) for limit in limits)))
    place = {state: index for index, state in enumerate(states)}
    balance = np.zeros((len(states), len(states)))
    for state in states:
        for target, rate in moves(state):
            if target in place:
                balance[place[target], place[state]] += rate
                balance[place[state], place[state]] -= rate
    balance[0] = 1.0
    total = np.zeros(len(states))
    total[0] = 1.0
    return dict(zip(states, np.linalg.solve(balance, total).tolist(), strict=True))
