"""What is still to happen, by time and by what goes first at one instant."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappush
from itertools import count
from typing import Any, TypeVar

from regflow.simulation.cases import Happening

AnyHappening = TypeVar("AnyHappening", bound=Happening)


class Agenda:
    """The queue of events of a SimPy environment, filled at absolute times.

    SimPy's own `schedule` takes a delay, and now + (time - now) may miss the last bit of an absolute time.

    Attributes:
        events: Heap of time, order at one instant, running number, event.
        numbers: Running numbers, shared with the environment.
    """

    __slots__ = ("events", "numbers")

    def __init__(self, events: list[Any], numbers: count[int]) -> None:
        self.events = events
        self.numbers = numbers

    def put(
        self, time: float, order: int, event: AnyHappening, callbacks: tuple[Callable[[AnyHappening], None], ...]
    ) -> None:
        """Let something happen at a time."""
        event.callbacks = callbacks
        heappush(self.events, (time, order, next(self.numbers), event))
