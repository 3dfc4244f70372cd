"""What comes before what, as sets of bits: a step is one bit, so that many orders can be compared quickly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from regflow.model.process import Process


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """The order of a process's steps along `after`, through skipped steps too.

    Attributes:
        bit: The bit of each step.
        before: For each step the bits of all that come before it.
        after: For each step the bits of all that come after it.
        sequence: The steps in one order in which each stands after all that come before it.
    """

    bit: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    sequence: tuple[str, ...]

    def is_before(self, one: str, other: str) -> bool:
        """Tell whether one step is there and comes before another that is there."""
        return bool(self.bit.get(one, 0) & self.before.get(other, 0))

    def from_step_on(self, step: str) -> int:
        """Return a step and all after it: what is done again when a case is sent back to it."""
        return self.after[step] | self.bit[step]

    def up_to_decision(self, process: Process) -> int:
        """Return the steps that must be over before a case is approved."""
        if process.decision is None:
            return self.bits(self.bit)
        return self.before[process.decision] | self.bit[process.decision]

    def bits(self, steps: Iterable[str]) -> int:
        """Return a set of steps."""
        result = 0
        for step in steps:
            result |= self.bit[step]
        return result


def order_of(process: Process, like: Order | None = None) -> Order:
    """Return the order of a process's steps.

    Args:
        like: The order of a process of which this one is a variant. Its bits are kept, and steps that are gone stay
            among the bits before and after the others, so that what did not change is equal.
    """
    bit = _bits(process, like)
    gone = sum(one for step, one in like.bit.items() if step not in bit) if like else 0
    sequence = _sequence(process, like)
    before = {step: like.before[step] & gone if like and step in like.bit else 0 for step in bit}
    for step in sequence:
        for entry in process.step_by_id[step].after:
            before[step] |= before[entry] | bit[entry]
    after = {step: like.after[step] & gone if like and step in like.bit else 0 for step in bit}
    for step in reversed(sequence):
        for entry in process.step_by_id[step].after:
            after[entry] |= after[step] | bit[step]
    return Order(bit, before, after, sequence)


def _sequence(process: Process, like: Order | None) -> tuple[str, ...]:
    """Return the steps in an order that keeps to `after`: that of the other process if it still does."""
    if like is not None and like.sequence and process.step_by_id.keys() <= like.bit.keys():
        known = tuple(step for step in like.sequence if step in process.step_by_id)
        place = {step: number for number, step in enumerate(known)}
        if all(place[entry] < place[step.id] for step in process.steps for entry in step.after):
            return known
    return tuple(TopologicalSorter({step.id: step.after for step in process.steps}).static_order())


def _bits(process: Process, like: Order | None) -> dict[str, int]:
    known = dict(like.bit) if like else {}
    for step in process.steps:
        known.setdefault(step.id, 1 << len(known))
    return {step.id: known[step.id] for step in process.steps}
