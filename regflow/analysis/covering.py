"""The cheapest set of checks that guarantees as much as all of them: a covering problem, solved exactly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regflow.analysis.contexts import Mask
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import PassedCheck, Place, changes_behind

_WITHOUT_A_MISS = 1 - 1e-12


@dataclass(frozen=True, slots=True)
class _Demand:
    """At least so many of these steps have to stay."""

    steps: frozenset[str]
    least: int


def cheapest_sufficient(facts: Facts, costs: Mapping[str, float]) -> frozenset[str]:
    """Return which of some steps have to keep their checks so that nothing is guaranteed less, at least cost.

    All other steps stay as they are. Demanded is, at every place and in every context where a criterion is
    guaranteed: for no change and each change of its documents, of the checks that come after it one that misses
    nothing; or else of each evidence one that catches as much as the best does. Obligations keep their authority and
    their number of officers.

    Args:
        costs: The steps that may lose their checks, with what each costs per case.
    """
    names = tuple(costs)
    demands = tuple(dict.fromkeys(_demands(facts, frozenset(names))))
    if not demands:
        return frozenset()
    from scipy.optimize import Bounds, LinearConstraint, milp

    matrix = np.array([[name in demand.steps for name in names] for demand in demands], dtype=float)
    least = np.array([demand.least for demand in demands], dtype=float)
    solution = milp(
        np.array([costs[name] for name in names]),
        integrality=np.ones(len(names), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, lb=least),
    )
    assert solution.x is not None
    return frozenset(name for name, kept in zip(names, solution.x, strict=True) if kept > 0.5)


def _demands(facts: Facts, free: frozenset[str]) -> Iterator[_Demand]:
    for criterion, checks in facts.checks.items():
        if not any(one.step.id in free for one in checks):
            continue
        for place in facts.places:
            earlier = [one for one in checks if one.bit & place.earlier]
            if not any(one.step.id in free for one in earlier):
                continue
            where = place.where & facts.guaranteed_at(criterion, place)
            for seeing, changed in _after_each_change(facts, criterion, place, earlier):
                yield from _of_detection(where & changed, seeing, free)
        decision = facts.places[0]
        answering = [one for one in checks if one.bit & decision.earlier]
        for duty in facts.process.obligations.checks:
            if duty.criterion == criterion:
                asked = [one for one in answering if facts.answers(one.step, duty)]
                for seeing, changed in _after_each_change(facts, criterion, decision, asked):
                    where = decision.where & changed & facts.meets(duty)
                    yield from _of_some(where, [(one, one.where) for one in seeing], free, duty.persons)


def _after_each_change(
    facts: Facts, criterion: str, place: Place, checks: Sequence[PassedCheck]
) -> Iterator[tuple[Sequence[PassedCheck], Mask]]:
    """Yield all checks, and for each change of the documents those that come after it with where it can happen."""
    yield checks, facts.contexts.everywhere
    behind = [one for one in facts.alterations_of(criterion) if place.can_follow(one)]
    for seen, where in changes_behind(checks, behind).items():
        yield [one for one in checks if one.bit & seen], where


def _of_detection(where: Mask, checks: Sequence[PassedCheck], free: frozenset[str]) -> Iterator[_Demand]:
    sharp = [(one, one.where & (one.catches >= _WITHOUT_A_MISS)) for one in checks]
    certain = _any([mask for _, mask in sharp], where)
    yield from _of_some(where & certain, sharp, free, 1)
    for evidence in dict.fromkeys(one.check.looks_at for one in checks):
        same = [one for one in checks if one.check.looks_at == evidence]
        best = np.max(np.stack(np.broadcast_arrays(*(one.catches * one.where for one in same))), axis=0)
        as_good = [(one, one.where & (one.catches >= best)) for one in same]
        yield from _of_some(where & ~certain & (best > 0), as_good, free, 1)


def _of_some(
    where: Mask, checks: Sequence[tuple[PassedCheck, Mask]], free: frozenset[str], least: int
) -> Iterator[_Demand]:
    """Yield that in each context so many of the checks that pass there stay."""
    staying = [(one.step.id, mask) for one, mask in checks if one.step.id not in free]
    leaving = [(one.step.id, mask) for one, mask in checks if one.step.id in free]
    steps = tuple(dict.fromkeys(step for step, _ in leaving))
    if not steps:
        return
    passed = [_any([mask for step, mask in leaving if step == name], where) for name in steps]
    kept = [_any([mask for step, mask in staying if step == name], where) for name in dict.fromkeys(dict(staying))]
    every = np.broadcast_arrays(where, *passed, *kept)
    rows = np.stack([one[every[0]] for one in every[1:]], axis=-1)
    patterns: NDArray[np.bool_] = np.unique(rows, axis=0)
    for row in patterns:
        wanted = least - int(row[len(steps) :].sum())
        present = frozenset(step for step, here in zip(steps, row, strict=False) if here)
        if wanted > 0 and present:
            yield _Demand(present, min(wanted, len(present)))


def _any(masks: Sequence[Mask], like: Mask) -> Mask:
    result = np.zeros_like(like)
    for mask in masks:
        result = result | mask
    return result
