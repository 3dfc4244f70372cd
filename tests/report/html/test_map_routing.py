from itertools import pairwise

from hypothesis import given, settings

from regflow.report.html.map_layout import edges_of, layout_of
from regflow.report.html.map_routing import routes_of, tracks_of
from regflow.report.html.map_svg import STEP_HEIGHT, STEP_WIDTH, _points, geometry_of
from tests.builders import chain, process, work
from tests.report.html.test_map_layout import processes


def crossed(points, boxes):
    """Give every box that a way of corners runs through."""
    for one, other in pairwise(points):
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        yield from (name for name, (x, y) in boxes.items() if _meets((left, right, top, bottom), x, y))


def _meets(stretch, x, y):
    left, right, top, bottom = stretch
    return right > x + 1 and left < x + STEP_WIDTH - 1 and bottom > y + 1 and top < y + STEP_HEIGHT - 1


@settings(max_examples=80, deadline=None)
@given(processes())
def test_no_line_runs_through_a_step(one):
    geometry = geometry_of(one, None)
    layout = geometry.layout
    routes = routes_of(edges_of(one), layout)
    tracks = tracks_of(routes, layout)
    boxes = {step: (geometry.lefts[cell.column], geometry.tops[cell.row]) for step, cell in layout.cells.items()}
    assert [(route.edge, name) for route in routes for name in crossed(_points(route, tracks, geometry), boxes)] == []


def test_lines_that_leave_one_step_share_their_way():
    one = process(work("a"), *(work(step, by="b", after=("a",)) for step in ("x", "y", "z")))
    layout = layout_of(one, None)
    assert len({route.bus for route in routes_of(edges_of(one), layout)}) == 1


def test_neighbours_in_a_row_are_tied_straight():
    before = chain(work("a"), work("b", by="b"), work("c", by="c"))
    after = process(work("a"), work("b", by="b", after=("a",)), work("c", by="c", after=("a",)))
    layout = layout_of(before, after)
    straight = {route.edge for route in routes_of(edges_of(before), layout) if not route.gaps}
    assert straight == {("b", "c")}


def test_lines_that_are_not_tied_have_tracks_of_their_own():
    one = process(
        *(work(f"a{n}", by=office) for n, office in enumerate("abc")),
        work("x", by="c", after=("a0",)),
        work("y", by="a", after=("a2",)),
    )
    layout = layout_of(one, None)
    routes = routes_of(edges_of(one), layout)
    tracks = tracks_of(routes, layout)
    assert len({tracks.in_gap[1, route.bus] for route in routes}) == 2
