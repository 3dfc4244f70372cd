"""The map of a process as a drawing: lanes, steps, and what waits for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from regflow.model.process import Process
from regflow.report.html.drawing import lines_of, picture, rect, text, texts, width_of
from regflow.report.html.map_layout import Layout, edges_of, layout_of
from regflow.report.html.map_routing import Route, Tracks, routes_of, tracks_of
from regflow.report.html.markup import NOTHING, Markup, el, joined
from regflow.report.html.voice import Voice

STEP_WIDTH, STEP_HEIGHT = 108.0, 56.0
GAP, GUTTER, TRACK = 22.0, 14.0, 5.0
HEAD, MARGIN = 46.0, 8.0
LETTERS, LINE_HEIGHT = 11.5, 13.5
ROUND = 4.0
WIDEST, TALLEST = 1400.0, 2.2
"""Width up to which a map is fitted to a screen, and height over width up to which it is fitted to a page."""


class Fate(Enum):
    """What becomes of a step."""

    KEPT = "kept"
    GONE = "gone"
    CHANGED = "changed"
    ADDED = "added"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where rows and columns are, shared by both maps.

    Attributes:
        lefts: Left edge of the steps of each column, and where a further one would be.
        tops: Top edge of the steps of each row, and where a further one would be.
    """

    layout: Layout
    lefts: tuple[float, ...]
    tops: tuple[float, ...]

    @property
    def width(self) -> float:
        """Return the width of the drawing."""
        return self.lefts[-1] - GUTTER + MARGIN

    @property
    def height(self) -> float:
        """Return the height of the drawing."""
        return self.tops[-1] + MARGIN


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of the maps.

    Attributes:
        name: Identifier of the drawing on the page.
        process: What is drawn.
        fates: Of each step.
        notes: Of each step, what a screen reader says of it beyond its name.
        title, description: Of the drawing.
        ghosts: Steps that are gone, drawn as what is left of them.
    """

    name: str
    process: Process
    fates: Mapping[str, Fate]
    notes: Mapping[str, str]
    title: str
    description: str
    ghosts: tuple[str, ...] = ()


def geometry_of(before: Process, after: Process | None) -> Geometry:
    """Return where everything stands on both maps."""
    layout = layout_of(before, after)
    tracks = [tracks_of(routes_of(edges_of(one), layout), layout) for one in (before, after) if one is not None]
    lefts, tops = [MARGIN], [HEAD]
    for column in range(layout.columns):
        if column:
            lefts.append(lefts[-1] + STEP_WIDTH)
        lefts[-1] += GUTTER + TRACK * max(one.of_gutter.get(column, 0) for one in tracks) - (0 if column else GUTTER)
    lefts.append(lefts[-1] + STEP_WIDTH + GUTTER + TRACK * max(one.of_gutter.get(layout.columns, 0) for one in tracks))
    for row in range(layout.rows):
        if row:
            tops.append(tops[-1] + STEP_HEIGHT)
        tops[-1] += GAP + TRACK * max(0, max(one.of_gap.get(row, 0) for one in tracks) - 1)
    tops.append(tops[-1] + STEP_HEIGHT + GAP + TRACK * max(one.of_gap.get(layout.rows, 0) for one in tracks))
    return Geometry(layout, tuple(lefts), tuple(tops))


def map_svg(sheet: Sheet, geometry: Geometry, voice: Voice) -> Markup:
    """Return the drawing of one process."""
    layout = geometry.layout
    routes = routes_of(edges_of(sheet.process), layout)
    tracks = tracks_of(routes, layout)
    return picture(
        geometry.width,
        geometry.height,
        (sheet.name, sheet.title),
        sheet.description,
        _patterns(sheet.name),
        _lanes(geometry, voice),
        el("g", (_line(route, tracks, geometry, sheet) for route in routes), class_="ways"),
        el("g", (_step(step, sheet, geometry, voice) for step in sheet.ghosts), class_="ghosts"),
        el("g", (_step(step.id, sheet, geometry, voice) for step in sheet.process.steps), class_="steps"),
        role="group",
        class_=" ".join(("map", *_sizes(geometry))),
    )


def _sizes(geometry: Geometry) -> Iterator[str]:
    """Give what a map is that would be unreadable if it were made to fit: it scrolls on a screen, goes on on paper."""
    if geometry.width > WIDEST:
        yield "wide"
    if geometry.height > TALLEST * geometry.width:
        yield "tall"


def _patterns(name: str) -> Markup:
    stripe = el("path", d="M0 7L7 0M-1 1L1 -1M6 8L8 6", class_="stripe")
    arrow = el("path", d="M0 0L7 3.5L0 7z", class_="head")
    return el(
        "defs",
        el("pattern", stripe, id=f"{name}-hatch", width=7, height=7, patternUnits="userSpaceOnUse"),
        el("marker", arrow, id=f"{name}-arrow", markerWidth=7, markerHeight=7, refX=6.5, refY=3.5, orient="auto"),
    )


def _lanes(geometry: Geometry, voice: Voice) -> Markup:
    parts = []
    bottom = geometry.height - MARGIN / 2
    for number, lane in enumerate(geometry.layout.lanes):
        left = geometry.lefts[lane.first] - GUTTER / 2
        right = geometry.lefts[lane.first + lane.columns - 1] + STEP_WIDTH + GUTTER / 2
        if number % 2 == 0:
            parts.append(rect(left, 0, right - left, bottom, class_="lane"))
        said = lines_of(voice.office(lane.office), right - left - 8, LETTERS, 2)
        parts.append(texts(((left + right) / 2, 17), said, LINE_HEIGHT, "lane-name", "middle"))
    return el("g", parts, class_="lanes")


def _line(route: Route, tracks: Tracks, geometry: Geometry, sheet: Sheet) -> Markup:
    points = _points(route, tracks, geometry)
    to = sheet.fates.get(route.edge[1], Fate.KEPT)
    one = sheet.fates.get(route.edge[0], Fate.KEPT)
    kind = "way lost" if Fate.GONE in (one, to) else "way"
    return el("path", d=_rounded(points), class_=kind, marker_end=f"url(#{sheet.name}-arrow)")


Point = tuple[float, float]


def _points(route: Route, tracks: Tracks, geometry: Geometry) -> list[Point]:
    """Return the corners of a line, first and last the edges of the steps."""
    start, end = (geometry.layout.cells[one] for one in route.edge)
    top, middle = geometry.tops, STEP_HEIGHT / 2
    if not route.gaps:
        rightwards = end.column > start.column
        begin = geometry.lefts[start.column] + (STEP_WIDTH if rightwards else 0.0)
        finish = geometry.lefts[end.column] + (0.0 if rightwards else STEP_WIDTH)
        return [(begin, top[start.row] + middle), (finish, top[end.row] + middle)]
    x, last_x = (geometry.lefts[cell.column] + STEP_WIDTH / 2 for cell in (start, end))

    def level(gap: int) -> float:
        return top[gap] - 11.0 - TRACK * tracks.in_gap[gap, route.bus]

    points = [(x, top[start.row] + STEP_HEIGHT), (x, level(route.gaps[0]))]
    if route.gutter is not None:
        across = geometry.lefts[route.gutter] - 7.0 - TRACK * tracks.in_gutter[route.gutter, route.bus]
        points += [(across, level(route.gaps[0])), (across, level(route.gaps[1]))]
    return [*points, (last_x, level(route.gaps[-1])), (last_x, top[end.row])]


def _rounded(points: list[Point]) -> str:
    """Return the path through the corners, each of them rounded."""
    kept = [point for place, point in enumerate(points) if not place or point != points[place - 1]]
    parts = [f"M{_xy(kept[0])}"]
    for one, corner, other in zip(kept, kept[1:], kept[2:], strict=False):
        parts.append(f"L{_xy(_towards(corner, one))}Q{_xy(corner)} {_xy(_towards(corner, other))}")
    parts.append(f"L{_xy(kept[-1])}")
    return "".join(parts)


def _towards(corner: Point, other: Point) -> Point:
    distance = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    part = min(ROUND, distance / 2) / distance if distance else 0.0
    return corner[0] + (other[0] - corner[0]) * part, corner[1] + (other[1] - corner[1]) * part


def _xy(point: Point) -> str:
    return " ".join(f"{one:.1f}".removesuffix(".0") for one in point)


def _step(step: str, sheet: Sheet, geometry: Geometry, voice: Voice) -> Markup:
    """Return a step: a button that opens what is known of it."""
    cell = geometry.layout.cells[step]
    left, top = geometry.lefts[cell.column], geometry.tops[cell.row]
    is_ghost = step not in sheet.process.step_by_id
    fate = sheet.fates.get(step, Fate.KEPT)
    name = voice.step(step)
    lines = lines_of(name, STEP_WIDTH - 14, LETTERS, 3)
    first = top + STEP_HEIGHT / 2 - LINE_HEIGHT * (len(lines) - 1) / 2 + LETTERS * 0.36
    hatch = fate is Fate.GONE and not is_ghost
    return el(
        "g",
        rect(left, top, STEP_WIDTH, STEP_HEIGHT, rx=5, class_="box"),
        rect(left, top, STEP_WIDTH, STEP_HEIGHT, rx=5, fill=f"url(#{sheet.name}-hatch)") if hatch else NOTHING,
        _plate(lines, (left, first)) if hatch else NOTHING,
        texts((left + STEP_WIDTH / 2, first), lines, LINE_HEIGHT, "name", "middle"),
        _marks(step, sheet, left, top, is_ghost),
        class_=f"step {'ghost' if is_ghost else fate.value}",
        role="button",
        tabindex=-1,
        data_step=step,
        aria_label=f"{name}. {sheet.notes.get(step, '')}",
    )


def _plate(lines: list[str], at: tuple[float, float]) -> Markup:
    """Return the ground of a name, so that it is read on the hatching."""
    left, first = at
    width = min(STEP_WIDTH - 4, max(width_of(line, LETTERS) for line in lines) + 6)
    height = LINE_HEIGHT * len(lines) + 2
    return rect(left + (STEP_WIDTH - width) / 2, first - LETTERS, width, height, rx=3, class_="plate")


def _marks(step: str, sheet: Sheet, left: float, top: float, is_ghost: bool) -> Markup:
    """Return the signs in a step's corners: law, condition, change."""
    if is_ghost:
        return NOTHING
    what = sheet.process.step_by_id[step]
    fate = sheet.fates.get(step, Fate.KEPT)
    right = [sign for sign, shown in (("§", what.law is not None), ("◇", what.only_if is not None)) if shown]
    marks = [text(left + STEP_WIDTH - 5, top + 11, " ".join(right), "mark", "end")] if right else []
    sign = {Fate.CHANGED: "±", Fate.ADDED: "+", Fate.FOUND: "!"}.get(fate)
    if sign:
        marks.append(text(left + 5, top + 12, sign, "mark strong"))
    return joined(*marks)


def notes_of(steps: Iterable[str], fates: Mapping[str, Fate], voice: Voice) -> Mapping[str, str]:
    """Return what a screen reader says of each step beyond its name."""
    return {step: voice.say(f"web-fate-{fates.get(step, Fate.KEPT).value}") for step in steps}
