"""In which layer of the map each step stands, the same before and after."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.model.graph import graph_of
from regflow.model.process import Process

Above = Mapping[str, frozenset[str]]
"""For each step, those that stand above it."""


def layers(before: Process, after: Process | None) -> Mapping[str, int]:
    """Return the layer of every step of either process, from 0 on: its longest way from the beginning.

    Steps that may run side by side afterwards share a layer, so that before they are seen to stand in line there. A
    step that is gone afterwards keeps a layer of its own where it stood between two that still come one after the
    other, and else shares that of a step right before it.
    """
    order: Above = graph_of(after or before).before
    above = dict(order)
    former = graph_of(before)
    for step in former.order:
        if step not in order:
            _put_in(step, above, former.before, order)
    return _longest(above)


def _put_in(gone: str, above: dict[str, frozenset[str]], former: Above, order: Above) -> None:
    """Give a step that is gone its place among those that are there, and push down what still comes after it."""
    nearest = _last_of([one for one in former[gone] if one in order], former)
    followers = [one for one in order if gone in former.get(one, ())]
    closest = [one for one in followers if not any(other in former[one] for other in followers)]
    still = [one for one in closest if any(other in order[one] for other in nearest)]
    if nearest and closest and not still:
        above[gone] = above[min(nearest)]
        return
    # A step that afterwards comes behind a follower cannot stand above this one.
    kept = {one for one in nearest if not any(other in order[one] for other in followers)}
    above[gone] = frozenset(kept | {one for one in former[gone] if one not in order})
    for one in followers:
        if any(other in order[one] for other in kept):
            above[one] |= {gone}


def _last_of(steps: list[str], former: Above) -> list[str]:
    """Return the steps that come before no other of them."""
    return [one for one in steps if not any(one in former[other] for other in steps)]


def _longest(above: Above) -> dict[str, int]:
    found: dict[str, int] = {}
    waiting = sorted(above, key=lambda step: len(above[step]))
    while waiting:
        ready = [step for step in waiting if all(one in found for one in above[step])]
        assert ready
        for step in ready:
            found[step] = 1 + max((found[one] for one in above[step]), default=-1)
        waiting = [step for step in waiting if step not in found]
    return found
