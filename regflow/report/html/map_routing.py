"""The lines of the map: down from a step, along a gap between rows, through a gutter between columns, never a step.

Lines that leave one step, or reach one, share their way, as a bus does; in a gap or a gutter others get a track of
their own beside it, as in channel routing (Hashimoto and Stevens, DAC 1971: the left-edge rule).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regflow.report.html.map_layout import Cell, Edge, Layout


@dataclass(frozen=True, slots=True)
class Route:
    """The way of a line on the grid.

    Attributes:
        edge: From and to.
        bus: What shares its tracks: lines with the same bus run in one.
        gaps: The gaps it runs along; gap g is above row g. None: straight to the neighbour on the right or left.
        gutter: The gutter between them; gutter c is left of column c. None where there is one gap only.
    """

    edge: Edge
    bus: str
    gaps: tuple[int, ...]
    gutter: int | None


@dataclass(frozen=True, slots=True)
class Tracks:
    """Which track each line runs in.

    Attributes:
        in_gap: By gap and bus.
        in_gutter: By gutter and bus.
        of_gap, of_gutter: How many tracks each has.
    """

    in_gap: Mapping[tuple[int, str], int]
    in_gutter: Mapping[tuple[int, str], int]
    of_gap: Mapping[int, int]
    of_gutter: Mapping[int, int]


def routes_of(edges: Sequence[Edge], layout: Layout) -> tuple[Route, ...]:
    """Return the way of each line."""
    leaving, reaching = Counter(one for one, _ in edges), Counter(other for _, other in edges)
    taken = {(cell.row, cell.column) for cell in layout.cells.values()}
    found = []
    for one, other in edges:
        start, end = layout.cells[one], layout.cells[other]
        bus = f"from {one}" if leaving[one] >= reaching[other] else f"to {other}"
        found.append(_route((one, other), bus, start, end, taken))
    return tuple(found)


def _route(edge: Edge, bus: str, start: Cell, end: Cell, taken: set[tuple[int, int]]) -> Route:
    if start.row == end.row and abs(start.column - end.column) == 1:
        return Route(edge, bus, (), None)
    if end.row == start.row + 1:
        return Route(edge, bus, (end.row,), None)
    between = range(start.row + 1, end.row)
    if end.row > start.row and start.column == end.column and not any((row, end.column) in taken for row in between):
        return Route(edge, bus, (end.row,), None)
    gutter = end.column if end.column > start.column else end.column + 1
    return Route(edge, bus, (start.row + 1, end.row), gutter)


def tracks_of(routes: Iterable[Route], layout: Layout) -> Tracks:
    """Return the track of each line, so that no two that are not tied run over each other."""
    in_gaps: dict[int, dict[str, list[float]]] = {}
    in_gutters: dict[int, dict[str, list[float]]] = {}
    for route in routes:
        start, end = (layout.cells[one] for one in route.edge)
        if not route.gaps:
            continue
        turn = end.column if route.gutter is None else route.gutter - 0.5
        for gap, ends in zip(route.gaps, _ends(start, end, turn, route), strict=True):
            in_gaps.setdefault(gap, {}).setdefault(route.bus, []).extend(ends)
        if route.gutter is not None:
            in_gutters.setdefault(route.gutter, {}).setdefault(route.bus, []).extend(map(float, route.gaps))
    gaps = {gap: _tracks({bus: (min(x), max(x)) for bus, x in mine.items()}) for gap, mine in in_gaps.items()}
    gutters = {at: _tracks({bus: (min(y), max(y)) for bus, y in mine.items()}) for at, mine in in_gutters.items()}
    return Tracks(
        {(gap, bus): track for gap, mine in gaps.items() for bus, track in mine.items()},
        {(at, bus): track for at, mine in gutters.items() for bus, track in mine.items()},
        {gap: max(mine.values()) + 1 for gap, mine in gaps.items()},
        {at: max(mine.values()) + 1 for at, mine in gutters.items()},
    )


def _ends(start: Cell, end: Cell, turn: float, route: Route) -> list[tuple[float, float]]:
    if len(route.gaps) == 1:
        return [(float(start.column), float(end.column))]
    return [(float(start.column), turn), (turn, float(end.column))]


def _tracks(stretches: Mapping[str, tuple[float, float]]) -> dict[str, int]:
    """Return the track of each stretch by the left-edge rule: the first that is free where it begins."""
    ends: list[float] = []
    found: dict[str, int] = {}
    for bus, (begin, end) in sorted(stretches.items(), key=lambda item: (item[1], item[0])):
        track = next((number for number, last in enumerate(ends) if last < begin), len(ends))
        if track == len(ends):
            ends.append(end)
        else:
            ends[track] = end
        found[bus] = track
    return found
