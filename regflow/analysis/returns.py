"""Which returns can happen, and what they change: found from none upwards, until nothing is added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from regflow.analysis.alterations import Alteration, WayBack
from regflow.analysis.contexts import Contexts, Mask
from regflow.analysis.order import Order

Uncertain = Callable[[WayBack, Iterable[Alteration]], Mask]
"""Where a criterion is not certain when the step that asks for it begins, given what can have changed."""


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What a case comes through: what steps amend, and where it may be sent back."""

    amendments: tuple[Alteration, ...]
    ways: tuple[WayBack, ...]
    order: Order
    contexts: Contexts


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """Which returns can happen.

    Attributes:
        happens: For each way back, where it can happen by itself.
        alterations: The amendments, and what every return that can happen changes.
    """

    happens: tuple[Mask, ...]
    alterations: tuple[Alteration, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Returns that are known to be able to happen, from which a search can start.

    Attributes:
        happens: For each way back, where it can happen at least.
        stale: Numbers of the ways that may happen elsewhere too.
    """

    happens: Sequence[Mask]
    stale: frozenset[int]


def open_returns(course: Course, uncertain: Uncertain, known: Known | None = None) -> Open:
    """Return which returns can happen, and what they and the amendments change."""
    search = _Search(course)
    if known is not None:
        search.start_from(known)
    while search.widen(uncertain):
        pass
    return Open(tuple(search.happens), search.alterations())


class _Search:
    """Returns that are known to be open so far, and the contexts into which they reach."""

    def __init__(self, course: Course) -> None:
        self._amendments = course.amendments
        self._ways = course.ways
        self._order = course.order
        self._contexts = course.contexts
        self.happens = [np.zeros_like(way.where) for way in course.ways]
        self._reached: list[dict[int, Alteration]] = [{} for _ in course.ways]
        self._stale = frozenset(range(len(course.ways)))
        self._touched: dict[frozenset[str], list[Alteration]] = {}

    def start_from(self, known: Known) -> None:
        """Take some returns for open from the start."""
        self.happens = list(known.happens)
        for number, happens in enumerate(self.happens):
            if happens.any():
                self._reach(number)
        self._carry_on()
        self._stale = known.stale

    def widen(self, uncertain: Uncertain) -> bool:
        """Open the returns that can happen, given those that are open; tell whether anything was added."""
        grown: set[int] = set()
        for number in sorted(self._stale):
            way = self._ways[number]
            happens = way.where if way.criterion is None else way.where & uncertain(way, self._touching(way.rests_on))
            if (happens & ~self.happens[number]).any():
                self.happens[number] = self.happens[number] | happens
                grown.add(number)
        changed = {number for number in grown if self._reach(number)}
        changed |= self._carry_on()
        documents: frozenset[str] = frozenset().union(*(self._ways[number].documents for number in changed))
        self._stale = self._depending_on(documents)
        return bool(changed)

    def alterations(self) -> tuple[Alteration, ...]:
        """Return the amendments and what the open returns change."""
        found = (reached[seen_by] for reached in self._reached for seen_by in sorted(reached))
        return (*self._amendments, *found)

    def _touching(self, documents: frozenset[str]) -> list[Alteration]:
        if documents not in self._touched:
            self._touched[documents] = self._find_touching(documents)
        return self._touched[documents]

    def _find_touching(self, documents: frozenset[str]) -> list[Alteration]:
        found = [one for one in self._amendments if not documents.isdisjoint(one.documents)]
        for way, reached in zip(self._ways, self._reached, strict=True):
            if reached and not documents.isdisjoint(way.documents):
                found.extend(reached.values())
        return found

    def _reach(self, number: int) -> bool:
        way = self._ways[number]
        return self._add(number, way.redone, self._contexts.spread(self.happens[number], way.redone_names))

    def _add(self, number: int, seen_by: int, where: Mask) -> bool:
        known = self._reached[number].get(seen_by)
        if known is not None:
            if not (where & ~known.where).any():
                return False
            where = known.where | where
        way = self._ways[number]
        self._touched.clear()
        self._reached[number][seen_by] = Alteration(
            way.documents, way.step, self._order.bit[way.step], way.to, seen_by, where
        )
        return known is not None or bool(where.any())

    def _carry_on(self) -> set[int]:
        """Carry what a return changed through later returns, which may lead into contexts where it cannot happen."""
        changed: set[int] = set()
        steering = [number for number, way in enumerate(self._ways) if way.redone_names and self.happens[number].any()]
        waiting = [(number, one) for number, reached in enumerate(self._reached) for one in reached if steering]
        while waiting:
            number, seen_by = waiting.pop()
            where = self._reached[number][seen_by].where
            for later in steering:
                way = self._ways[later]
                further = self._contexts.spread(where & self.happens[later], way.redone_names)
                if (further & ~where).any() and self._add(number, seen_by | way.redone, further):
                    changed.add(number)
                    waiting.append((number, seen_by | way.redone))
        return changed

    def _depending_on(self, documents: frozenset[str]) -> frozenset[int]:
        return frozenset(
            number
            for number, way in enumerate(self._ways)
            if way.criterion is not None
            and not documents.isdisjoint(way.rests_on)
            and (way.where & ~self.happens[number]).any()
        )
