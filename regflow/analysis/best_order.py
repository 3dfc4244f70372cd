r"""The order of checks in which the expected work is least, though some must come before others.

Done in the order 1..n, with cost c_i and a share e_i of the cases that reach it ended by each, a case costs

    c_1 + (1 - e_1) c_2 + (1 - e_1)(1 - e_2) c_3 + ...

Without precedence the order of c_i / e_i is best. A chain of checks is cut into composite jobs whose ratios rise; a
composite of 1 and 2 costs c_1 + (1 - e_1) c_2 and ends 1 - (1 - e_1)(1 - e_2).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

MOST_TIED = 15
"""Checks tied to each other by precedence up to which every order is considered (2^15 sets)."""

Precedence = frozenset[tuple[int, int]]
"""Pairs of the number of a job and of one that must come after it."""


@dataclass(frozen=True, slots=True)
class BestOrder:
    """An order of least expected cost.

    Attributes:
        order: Numbers of the jobs.
        cost: What a case costs on average in that order.
    """

    order: tuple[int, ...]
    cost: float


def best_order(costs: Sequence[float], end_shares: Sequence[float], precedence: Precedence) -> BestOrder | None:
    """Return an order of least expected cost under precedence, exactly.

    Jobs that are tied to each other by precedence are ordered by themselves (dynamic programming over the sets that
    may be done first); their orders are cut into composite jobs, and all are merged by cost over share ended. That a
    group may be ordered by itself is the job-module property of this cost.

    Args:
        costs: Expected cost of each job, shape (n,), at least 0.
        end_shares: Share of the cases reaching a job that it ends, shape (n,), from 0 to 1.
        precedence: Pairs of numbers that must keep their order; no circle.

    Returns:
        The order; None where more than `MOST_TIED` jobs are tied together otherwise than in a chain.

    Source:
        Monma and Sidney, "Sequencing with series-parallel precedence constraints", Mathematics of Operations
        Research 4(3), 1979 (least cost fault detection); Sidney, Operations Research 23(2), 1975.

    >>> best_order((10, 1, 8), (0.01, 0.90, 0.30), frozenset({(0, 1)})).order
    (0, 1, 2)
    """
    composites: list[_Composite] = []
    for group in _groups(len(costs), precedence):
        ordered = _best_of_group(group, costs, end_shares, precedence)
        if ordered is None:
            return None
        composites += _composites([_Composite((job,), costs[job], end_shares[job]) for job in ordered])
    # Stable, so that the composites of one group keep their order where ratios are equal.
    order = tuple(job for one in sorted(composites, key=lambda one: one.ratio) for job in one.jobs)
    return BestOrder(order, expected_cost(order, costs, end_shares))


def expected_cost(order: Iterable[int], costs: Sequence[float], end_shares: Sequence[float]) -> float:
    """Return what a case costs on average when jobs are done in an order and each may end it.

    >>> round(expected_cost((2, 0, 1), (10, 1, 8), (0.01, 0.90, 0.30)), 2)
    15.69
    """
    total, alive = 0.0, 1.0
    for job in order:
        total += alive * costs[job]
        alive *= 1.0 - end_shares[job]
    return total


@dataclass(frozen=True, slots=True)
class _Composite:
    """Jobs that are done one right after the other, as if they were one."""

    jobs: tuple[int, ...]
    cost: float
    ends: float

    @property
    def ratio(self) -> float:
        return self.cost / self.ends if self.ends > 0 else inf

    def then(self, later: _Composite) -> _Composite:
        alive = 1.0 - self.ends
        return _Composite(self.jobs + later.jobs, self.cost + alive * later.cost, 1.0 - alive * (1.0 - later.ends))


def _composites(chain: Sequence[_Composite]) -> list[_Composite]:
    """Return a chain cut where the ratio rises."""
    found: list[_Composite] = []
    for one in chain:
        found.append(one)
        while len(found) > 1 and found[-1].ratio < found[-2].ratio:
            found[-2:] = [found[-2].then(found[-1])]
    return found


def _groups(number: int, precedence: Precedence) -> list[tuple[int, ...]]:
    """Return the jobs in groups, two in the same one if precedence ties them, directly or through others."""
    group = list(range(number))
    for one, other in precedence:
        joined, gone = sorted((group[one], group[other]))
        group = [joined if at == gone else at for at in group]
    return [tuple(job for job in range(number) if group[job] == at) for at in dict.fromkeys(group)]


def _best_of_group(
    group: tuple[int, ...], costs: Sequence[float], end_shares: Sequence[float], precedence: Precedence
) -> tuple[int, ...] | None:
    before = {job: frozenset(one for one, other in precedence if other == job) for job in group}
    order = _sorted_by_precedence(group, before)
    if all((one, other) in precedence for one, other in pairwise(order)):
        return order
    return None if len(group) > MOST_TIED else _best_of_sets(group, costs, end_shares, before)


def _sorted_by_precedence(group: tuple[int, ...], before: dict[int, frozenset[int]]) -> tuple[int, ...]:
    order: list[int] = []
    while len(order) < len(group):
        order.append(next(job for job in group if job not in order and before[job] <= set(order)))
    return tuple(order)


def _best_of_sets(
    group: tuple[int, ...], costs: Sequence[float], end_shares: Sequence[float], before: dict[int, frozenset[int]]
) -> tuple[int, ...]:
    """Return the best order of a group, over every set of jobs that can have been done first."""
    needed = [sum(1 << place for place, one in enumerate(group) if one in before[job]) for job in group]
    size = 1 << len(group)
    best = [inf] * size
    last = [-1] * size
    alive = [1.0] * size
    best[0] = 0.0
    for done in range(size):
        if best[done] == inf:
            continue
        for place, job in enumerate(group):
            bit = 1 << place
            if done & bit or needed[place] & ~done:
                continue
            cost = best[done] + alive[done] * costs[job]
            alive[done | bit] = alive[done] * (1.0 - end_shares[job])
            if cost < best[done | bit]:
                best[done | bit], last[done | bit] = cost, place
    order: list[int] = []
    done = size - 1
    while done:
        order.append(group[last[done]])
        done &= ~(1 << last[done])
    return tuple(reversed(order))
