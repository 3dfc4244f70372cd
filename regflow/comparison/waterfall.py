"""The share of each change in what all of them gain together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from math import factorial

from regflow.simulation.streams import purpose_code, uniform

MOST_EXACT = 6
"""Changes up to which every set of them is looked at: 64 sets of six."""
PAIRS_OF_ORDERS = 4
"""Orders drawn where there are more changes, each with its reverse."""

Gain = Callable[[frozenset[int]], float]
"""What a set of changes, by number, gains; 0 for the empty set."""


def waterfall(changes: int, gain: Gain, seed: int = 1) -> tuple[float, ...]:
    """Return what each change contributes to the gain of all, its Shapley value; they add up to the gain of all.

    The contribution of change i is the mean, over all orders in which the changes could be made one after the other,
    of what i adds when its turn comes: sum over sets S without i of |S|! (n - |S| - 1)! / n! (v(S with i) - v(S)).
    So two changes that only help together share their gain, and of two that do the same each has half. Above six
    changes the mean is over orders drawn by lot, each beside its reverse; the sum is exact there too.

    Args:
        changes: How many there are.
        gain: Asked once for each set that is needed, at least for all changes.
        seed: Chooses the orders.

    Returns:
        Shape (changes,), in the unit of the gain.

    Source:
        Shapley, "A value for n-person games", 1953. Orders beside their reverse: Mitchell, Cooper, Frank and Holmes,
        "Sampling permutations for Shapley value estimation", JMLR 23, 2022.

    >>> waterfall(2, lambda made: 10.0 if made == {0, 1} else 0.0)
    (5.0, 5.0)
    """
    known = cache(gain)
    if changes <= MOST_EXACT:
        return tuple(_over_all_sets(one, changes, known) for one in range(changes))
    sums = [0.0] * changes
    orders = list(_drawn_orders(changes, seed))
    for order in orders:
        made, before = frozenset[int](), known(frozenset())
        for one in order:
            made |= {one}
            sums[one] += known(made) - before
            before = known(made)
    return tuple(one / len(orders) for one in sums)


def sets_asked_for(changes: int) -> int:
    """Return for how many sets of changes `waterfall` asks the gain, at most.

    >>> sets_asked_for(3), sets_asked_for(20)
    (8, 154)
    """
    if changes <= MOST_EXACT:
        return 1 << changes
    return 2 * PAIRS_OF_ORDERS * (changes - 1) + 2


def _over_all_sets(one: int, changes: int, gain: Gain) -> float:
    others = [other for other in range(changes) if other != one]
    total = 0.0
    for size in range(changes):
        weight = factorial(size) * factorial(changes - size - 1) / factorial(changes)
        for chosen in combinations(others, size):
            made = frozenset(chosen)
            total += weight * (gain(made | {one}) - gain(made))
    return total


def _drawn_orders(changes: int, seed: int) -> Iterator[tuple[int, ...]]:
    code = purpose_code("waterfall")
    for number in range(PAIRS_OF_ORDERS):
        drawn = [uniform((seed, 0), number, code, one) for one in range(changes)]
        order = tuple(sorted(range(changes), key=drawn.__getitem__))
        yield order
        yield order[::-1]
