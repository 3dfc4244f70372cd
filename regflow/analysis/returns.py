"""Which returns can happen, and what they change: found from none upwards, until nothing is added."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from regflow.analysis.alterations import Alteration, WayBack
from regflow.analysis.contexts import Contexts, Mask
from regflow.analysis.order import Order

Uncertain = Callable[[WayBack, Sequence[Alteration]], Mask]
"""Where a criterion is not certain when the step that asks for it begins, given what can have changed."""


def with_returns(
    amendments: Sequence[Alteration], ways: Sequence[WayBack], uncertain: Uncertain, order: Order, contexts: Contexts
) -> tuple[Alteration, ...]:
    """Return the amendments and what every return that can happen changes."""
    search = _Search(amendments, ways, order, contexts)
    while search.widen(uncertain):
        pass
    return search.alterations()


class _Search:
    """Returns that are known to be open so far, and the contexts into which they reach."""

    def __init__(
        self, amendments: Sequence[Alteration], ways: Sequence[WayBack], order: Order, contexts: Contexts
    ) -> None:
        self._amendments = tuple(amendments)
        self._ways = ways
        self._order = order
        self._contexts = contexts
        self._happens = [np.zeros_like(way.where) for way in ways]
        self._reached: dict[tuple[int, int], Mask] = {}
        self._stale = set(range(len(ways)))
        self._known = self._amendments

    def widen(self, uncertain: Uncertain) -> bool:
        """Open the returns that can happen, given those that are open; tell whether anything was added."""
        grown: set[int] = set()
        for number in sorted(self._stale):
            way = self._ways[number]
            happens = way.where & uncertain(way, self._known) if way.criterion is not None else way.where
            if (happens & ~self._happens[number]).any():
                self._happens[number] = self._happens[number] | happens
                grown.add(number)
        changed = {number for number in grown if self._reach(number)}
        changed |= self._carry_on()
        self._known = self.alterations()
        documents: frozenset[str] = frozenset().union(*(self._ways[number].documents for number in changed))
        self._stale = self._depending_on(documents)
        return bool(changed)

    def alterations(self) -> tuple[Alteration, ...]:
        """Return the amendments and what the open returns change."""
        found = []
        for (number, seen_by), where in self._reached.items():
            way = self._ways[number]
            found.append(Alteration(way.documents, way.step, self._order.bit[way.step], way.to, seen_by, where))
        return (*self._amendments, *found)

    def _reach(self, number: int) -> bool:
        way = self._ways[number]
        return self._add(number, way.redone, self._contexts.spread(self._happens[number], way.redone_names))

    def _add(self, number: int, seen_by: int, where: Mask) -> bool:
        known = self._reached.get((number, seen_by))
        if known is None:
            self._reached[number, seen_by] = where
            return bool(where.any())
        if (where & ~known).any():
            self._reached[number, seen_by] = known | where
            return True
        return False

    def _carry_on(self) -> set[int]:
        """Carry what a return changed through later returns, which may lead into contexts where it cannot happen."""
        changed: set[int] = set()
        steering = [number for number, way in enumerate(self._ways) if way.redone_names and self._happens[number].any()]
        waiting = list(self._reached) if steering else []
        while waiting:
            number, seen_by = waiting.pop()
            where = self._reached[number, seen_by]
            for later in steering:
                way = self._ways[later]
                further = self._contexts.spread(where & self._happens[later], way.redone_names)
                if (further & ~where).any() and self._add(number, seen_by | way.redone, further):
                    changed.add(number)
                    waiting.append((number, seen_by | way.redone))
        return changed

    def _depending_on(self, documents: frozenset[str]) -> set[int]:
        return {
            number
            for number, way in enumerate(self._ways)
            if way.criterion is not None
            and not documents.isdisjoint(way.rests_on)
            and (way.where & ~self._happens[number]).any()
        }
