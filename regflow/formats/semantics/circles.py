"""Things that wait for themselves: steps by `after`, criteria by `implies`."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from regflow.formats.semantics.whole import Whole


def judge_circles(whole: Whole) -> None:
    """Write down every circle of `after` and of `implies`, by name."""
    after = {step.id: step.after for step in whole.process.steps}
    for circle in circles(after):
        code = "waits-for-itself" if len(circle) == 1 else "circle-of-steps"
        whole.error(("steps", circle[0], "after"), code, step=circle[0], circle=_shown(circle))
    implies = {criterion.id: criterion.implies for criterion in whole.process.criteria}
    for circle in circles(implies):
        whole.error(("criteria", circle[0], "implies"), "circle-of-criteria", circle=_shown(circle))


def circles(leads_to: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return circles that have no member in common, until none is left, each from its first member in order.

    >>> circles({"a": ("b",), "b": ("c",), "c": ("b",), "d": ("d",)})
    (('b', 'c'), ('d',))
    """
    left = {name: tuple(target for target in targets if target in leads_to) for name, targets in leads_to.items()}
    place = {name: number for number, name in enumerate(leads_to)}
    found: list[tuple[str, ...]] = []
    while circle := _circle(left):
        first = circle.index(min(circle, key=place.__getitem__))
        found.append((*circle[first:], *circle[:first]))
        left = {
            name: tuple(target for target in targets if target not in circle)
            for name, targets in left.items()
            if name not in circle
        }
    return tuple(sorted(found, key=lambda names: place[names[0]]))


def _circle(leads_to: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return some circle, each member before the one it leads to; nothing where there is none."""
    try:
        TopologicalSorter(leads_to).prepare()
    except CycleError as fault:
        backwards: list[str] = fault.args[1]
        return tuple(reversed(backwards[1:]))
    return ()


def _shown(circle: tuple[str, ...]) -> str:
    return " → ".join((*circle, circle[0]))
