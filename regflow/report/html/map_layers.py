"""In which layer of the map each step stands, the same before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regflow.model.process import Process

Above = Mapping[str, frozenset[str]]
"""For each step, those that stand above it."""


def layers(before: Process, after: Process | None) -> Mapping[str, int]:
    """Return the layer of every step of either process, from 0 on: its longest way from the beginning.

    Steps that may run side by side afterwards share a layer, so that before they are seen to stand in line there. A
    step that is gone afterwards keeps its own layer where it stood between two that still come one after the other,
    and else shares that of the step before it.
    """
    last = after or before
    order = _above(last)
    gone = [step.id for step in before.steps if step.id not in last.step_by_id]
    above: dict[str, frozenset[str]] = dict(order)
    if gone:
        former = _above(before)
        beside = {step: _beside(step, former, order) for step in _in_order(former, gone)}
        for step, mate in beside.items():
            above[step] = above[mate] if mate is not None and mate in above else _kept(step, former, order, beside)
        for step, mate in beside.items():
            if mate is None:
                below = [
                    one for one in order if step in former.get(one, ()) and _still_follows(one, step, former, order)
                ]
                for one in below:
                    above[one] |= {step}
    return _longest(above)


def _above(process: Process) -> dict[str, frozenset[str]]:
    """Return all steps before each step, at whatever distance."""
    found: dict[str, frozenset[str]] = {}

    def before(step: str) -> frozenset[str]:
        if step not in found:
            direct = process.step_by_id[step].after
            found[step] = frozenset(direct).union(*(before(one) for one in direct))
        return found[step]

    waiting = [step.id for step in process.steps]
    for step in waiting:
        before(step)
    return found


def _in_order(above: Above, steps: Iterable[str]) -> list[str]:
    return sorted(steps, key=lambda step: len(above[step]))


def _still_follows(step: str, gone: str, former: Above, order: Above) -> bool:
    """Tell whether a step still comes after something that came before the step that is gone."""
    return bool(former[gone] & order[step] & frozenset(_nearest(gone, former, order)))


def _nearest(step: str, former: Above, order: Above) -> list[str]:
    """Return the kept steps before a step that is gone, without those before others of them."""
    kept = [one for one in former[step] if one in order]
    return [one for one in kept if not any(one in former[other] for other in kept)]


def _beside(step: str, former: Above, order: Above) -> str | None:
    """Return the kept step before it whose layer it shares; None where it has a layer of its own."""
    nearest = _nearest(step, former, order)
    followers = [one for one in order if step in former.get(one, ())]
    if not nearest or not followers:
        return None
    closest = [one for one in followers if not any(other in former[one] for other in followers)]
    if any(_still_follows(one, step, former, order) for one in closest):
        return None
    return sorted(nearest)[0]


def _kept(step: str, former: Above, order: Above, beside: Mapping[str, str | None]) -> frozenset[str]:
    return frozenset(one for one in former[step] if one in order or beside.get(one, "") is None)


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
