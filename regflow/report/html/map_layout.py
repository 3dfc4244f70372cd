"""Where each step stands on the map: a lane an office, a layer a stage, the same for before and after.

Layers are longest ways (`map_layers`); within a lane the steps of a layer stand side by side, in an order that lets
few lines cross: each lane is sorted by the mean place of what a step is tied to, downwards and upwards in turn, and
the best order seen is kept. Source: Sugiyama, Tagawa and Toda, IEEE Trans. SMC 11(2), 1981; with fixed lanes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.report.html.map_layers import layers

MOST_ABREAST = 2
"""Steps of one office side by side; more of them stand in rows below each other."""
SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Lane:
    """The columns of an office.

    Attributes:
        office: Its identifier, `applicant` or `system`.
        first: Its first column.
        columns: How many it has.
    """

    office: str
    first: int
    columns: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a step stands."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The map without its lines.

    Attributes:
        lanes: From left to right.
        cells: Of every step of either process.
        rows, columns: How many there are.
    """

    lanes: tuple[Lane, ...]
    cells: Mapping[str, Cell]
    rows: int
    columns: int


Edge = tuple[str, str]


def edges_of(process: Process) -> tuple[Edge, ...]:
    """Return what waits directly for what, without what follows from the rest."""
    above = graph_of(process).before
    return tuple(
        (one, step.id)
        for step in process.steps
        for one in step.after
        if not any(one in above[other] for other in step.after)
    )


def layout_of(before: Process, after: Process | None) -> Layout:
    """Return where each step of either process stands."""
    layer = layers(before, after)
    office = {step.id: step.by for process in (after, before) if process for step in process.steps}
    edges = tuple(dict.fromkeys(edge for process in (before, after) if process for edge in edges_of(process)))
    offices = _offices_in_order(layer, office, before)
    groups = _ordered(_grouped(layer, office, offices, before), [one for one in edges if layer[one[0]] < layer[one[1]]])
    widths = [
        max(min(MOST_ABREAST, len(groups.get((at, lane), ()))) for at in range(max(layer.values()) + 1))
        for lane in range(len(offices))
    ]
    firsts = [sum(widths[:lane]) for lane in range(len(offices))]
    cells: dict[str, Cell] = {}
    row = 0
    for at in range(max(layer.values()) + 1):
        deepest = 1
        for lane in range(len(offices)):
            mine = groups.get((at, lane), ())
            for place, step in enumerate(mine):
                down, across = divmod(place, widths[lane])
                alone = len(mine) == 1
                cells[step] = Cell(row + down, firsts[lane] + (0 if alone else across))
                deepest = max(deepest, down + 1)
        row += deepest
    lanes = tuple(Lane(one, firsts[n], widths[n]) for n, one in enumerate(offices))
    return Layout(lanes, cells, row, sum(widths))


def _offices_in_order(layer: Mapping[str, int], office: Mapping[str, str], process: Process) -> list[str]:
    """Return the offices from left to right as work first reaches them."""
    places = {step.id: number for number, step in enumerate(process.steps)}
    steps = sorted(layer, key=lambda step: (layer[step], places.get(step, len(places))))
    return list(dict.fromkeys(office[step] for step in steps))


Groups = dict[tuple[int, int], list[str]]
"""The steps of a layer and a lane, from left to right and top to bottom."""


def _grouped(layer: Mapping[str, int], office: Mapping[str, str], offices: Sequence[str], before: Process) -> Groups:
    """Return the groups in the order in which steps come before, so that what stood in line is read in line."""
    lane = {one: number for number, one in enumerate(offices)}
    groups: Groups = {}
    for step in dict.fromkeys((*graph_of(before).order, *office)):
        groups.setdefault((layer[step], lane[office[step]]), []).append(step)
    return groups


def _ordered(groups: Groups, edges: Sequence[Edge]) -> Groups:
    """Return the groups in the order with the fewest crossings seen."""
    best, fewest = groups, _crossings(groups, edges)
    for sweep in range(SWEEPS):
        if not fewest:
            break
        groups = _swept(groups, edges, downwards=sweep % 2 == 0)
        crossings = _crossings(groups, edges)
        if crossings < fewest:
            best, fewest = groups, crossings
    return best


def _positions(groups: Groups) -> dict[str, tuple[int, float]]:
    """Return the layer of each step, and its place in it from left to right."""
    return {
        step: (at, lane + place / (len(mine) + 1))
        for (at, lane), mine in groups.items()
        for place, step in enumerate(mine)
    }


def _swept(groups: Groups, edges: Sequence[Edge], *, downwards: bool) -> Groups:
    swept = {key: list(mine) for key, mine in groups.items()}
    for key in sorted(swept, reverse=not downwards):
        position = _positions(swept)
        mates: dict[str, list[float]] = {}
        for one, other in edges:
            step, mate = (other, one) if downwards else (one, other)
            if step in swept[key]:
                mates.setdefault(step, []).append(position[mate][1])
        means = {step: sum(found) / len(found) for step, found in mates.items()}
        swept[key].sort(key=lambda step: means.get(step, position[step][1]))
    return swept


def _crossings(groups: Groups, edges: Sequence[Edge]) -> int:
    """Return how many pairs of lines between the same two layers cross."""
    position = _positions(groups)
    by_layers: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for one, other in edges:
        (above, left), (below, right) = position[one], position[other]
        by_layers.setdefault((above, below), []).append((left, right))
    return sum(
        (one[0] - other[0]) * (one[1] - other[1]) < 0
        for lines in by_layers.values()
        for place, one in enumerate(lines)
        for other in lines[place + 1 :]
    )
