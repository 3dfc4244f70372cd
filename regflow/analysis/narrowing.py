"""The simplest condition, over what is known before a step, that holds wherever the step is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product

import numpy as np

from regflow.analysis.contexts import Contexts, Mask, Variable
from regflow.model.condition import Clause, Condition

MOST_ALTERNATIVES = 4
"""Alternatives that an official still reads as one condition."""

_MOST_NAMED = 4
"""Traits and results that one condition may name."""


def simplest_condition(contexts: Contexts, needed: Mask, possible: Mask, known: Sequence[str]) -> Condition | None:
    """Return a condition that holds wherever a step is needed and in as few other contexts as can be told.

    One variable if it tells as much as all that are known, else two, else more with at most four alternatives, else
    the one or two that tell most.

    Args:
        needed: Where the step is needed.
        possible: Where the step would be done as it is; what the condition says elsewhere does not matter.
        known: Names of the variables whose values are known when the step begins.

    Returns:
        The condition; None where nothing that is known tells a context in which the step is not needed.
    """
    shape = tuple(len(variable.values) for variable in contexts.variables)
    possible = np.broadcast_to(possible, shape)
    table = _Table(contexts, np.broadcast_to(needed, shape) & possible, possible)
    telling = tuple(name for name in known if table.tells(name))
    best = int((table.held_over(telling) & possible).sum())
    fallback: tuple[int, Condition] | None = None
    for size in range(1, min(len(telling), _MOST_NAMED) + 1):
        for names in combinations(telling, size):
            left = int((table.held_over(names) & possible).sum())
            condition = table.condition(names)
            if condition is None or left == int(possible.sum()):
                continue
            if left == best:
                return condition
            if size <= 2 and (fallback is None or left < fallback[0]):
                fallback = (left, condition)
    return fallback[1] if fallback else None


def both(one: Condition | None, other: Condition) -> Condition:
    """Return the condition that holds where both do, without alternatives that contradict themselves.

    >>> rented, pass_ = Clause("premises", ("rented",)), Clause("review", ("pass",))
    >>> both(Condition(((rented,),)), Condition(((pass_,),))).any_of == ((rented, pass_),)
    True
    """
    if one is None:
        return other
    joined = (_joined((*first, *second)) for first, second in product(one.any_of, other.any_of))
    return Condition(tuple(dict.fromkeys(clauses for clauses in joined if all(clause.values for clause in clauses))))


def _joined(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return one clause for each subject, with the values that all its clauses allow."""
    allowed: dict[str, tuple[str, ...]] = {}
    for clause in clauses:
        known = allowed.get(clause.subject, clause.values)
        allowed[clause.subject] = tuple(value for value in known if value in clause.values)
    return tuple(Clause(subject, values) for subject, values in allowed.items())


class _Table:
    """Where a step is needed, seen through some of the variables only."""

    def __init__(self, contexts: Contexts, needed: Mask, possible: Mask) -> None:
        self._variables = {variable.name: variable for variable in contexts.variables}
        self._axis = {variable.name: number for number, variable in enumerate(contexts.variables)}
        self._needed = needed
        self._possible = possible

    def tells(self, name: str) -> bool:
        """Tell whether what is needed differs between values of a variable."""
        axis = self._axis[name]
        rows = [np.take(self._needed, at, axis=axis) for at in range(self._needed.shape[axis])]
        return any(not np.array_equal(rows[0], row) for row in rows[1:])

    def held_over(self, names: Sequence[str]) -> Mask:
        """Return where it may be needed as far as these variables tell."""
        others = tuple(axis for name, axis in self._axis.items() if name not in names)
        return np.asarray(self._needed.any(axis=others, keepdims=True))

    def condition(self, names: Sequence[str]) -> Condition | None:
        """Return what `held_over` holds in, with the fewest alternatives; None where there are too many or none."""
        found = [
            alternatives
            for order in permutations(names)
            if 0 < len(alternatives := tuple(self._alternatives(order))) <= MOST_ALTERNATIVES
        ]
        fewest = min(found, key=lambda one: (len(one), sum(map(len, one))), default=None)
        return None if fewest is None or not all(fewest) else Condition(fewest)

    def _alternatives(self, names: Sequence[str]) -> Iterator[tuple[Clause, ...]]:
        kept = [self._axis[name] for name in names]
        others = tuple(axis for axis in self._axis.values() if axis not in kept)
        ranks = np.argsort(np.argsort(kept))
        held = np.asarray(self._needed.any(axis=others)).transpose(tuple(ranks))
        may_be = np.asarray(self._possible.any(axis=others)).transpose(tuple(ranks))
        yield from _rows(tuple(self._variables[name] for name in names), held, may_be)


def _rows(variables: tuple[Variable, ...], held: Mask, may_be: Mask) -> Iterator[tuple[Clause, ...]]:
    """Yield alternatives: the values of the first variable that ask the same of the others, with what they ask."""
    if not variables:
        if held:
            yield ()
        return
    first, values = variables[0], variables[0].values
    seen: list[int] = []
    for at in range(len(values)):
        if at in seen or not held[at].any():
            continue
        alike = [other for other in range(len(values)) if np.array_equal(held[at], held[other])]
        seen += alike
        possible = {other for other in range(len(values)) if may_be[other].any()}
        clause = () if possible <= set(alike) else (Clause(first.name, tuple(values[one] for one in alike)),)
        for rest in _rows(variables[1:], np.asarray(held[at]), np.asarray(may_be[alike].any(axis=0))):
            yield (*clause, *rest)
