from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regflow.model.change import RelaxOrder, RemoveStep
from regflow.report.html.map_layout import edges_of, layout_of
from regflow.rewrite import apply
from tests.builders import chain, process, work

CHAIN = chain(work("a"), work("b", by="b"), work("c"), work("d"), work("e"))


@st.composite
def processes(draw):
    number = draw(st.integers(1, 14))
    steps = []
    for place in range(number):
        after = draw(st.sets(st.integers(0, place - 1), max_size=3)) if place else set()
        steps.append(
            work(f"s{place}", by=draw(st.sampled_from("abc")), after=tuple(f"s{one}" for one in sorted(after)))
        )
    return process(*steps)


@settings(max_examples=60, deadline=None)
@given(processes())
def test_every_step_has_a_cell_of_its_own_in_the_lane_of_its_office(one):
    layout = layout_of(one, None)
    assert len(set(layout.cells.values())) == len(one.steps)
    lanes = {lane.office: range(lane.first, lane.first + lane.columns) for lane in layout.lanes}
    assert all(layout.cells[step.id].column in lanes[step.by] for step in one.steps)


@settings(max_examples=60, deadline=None)
@given(processes())
def test_what_waits_stands_below_what_it_waits_for(one):
    cells = layout_of(one, None).cells
    assert all(cells[above].row < cells[below].row for above, below in edges_of(one))


def test_a_step_has_the_same_place_before_and_after():
    after = apply(apply(CHAIN, RemoveStep("c")), RelaxOrder("a", "b"))
    cells = layout_of(CHAIN, after).cells
    assert set(cells) == {"a", "b", "c", "d", "e"}


def test_parallel_steps_of_one_office_stand_side_by_side():
    start = work("start", by="b")
    side = [replace(work(one), after=("start",)) for one in ("x", "y")]
    cells = layout_of(process(start, *side), None).cells
    assert cells["x"].row == cells["y"].row
    assert abs(cells["x"].column - cells["y"].column) == 1


def test_an_entry_that_follows_from_the_rest_has_no_line():
    steps = (work("a"), work("b", after=("a",)), work("c", after=("a", "b")))
    assert edges_of(process(*steps)) == (("a", "b"), ("b", "c"))


@pytest.mark.parametrize("first", ["x", "y"])
def test_lines_do_not_cross_where_they_need_not(first):
    second = "y" if first == "x" else "x"
    steps = (
        work("left", by="a"),
        work("right", by="b"),
        work(first, by="c", after=("left",) if first == "x" else ("right",)),
        work(second, by="c", after=("left",) if second == "x" else ("right",)),
    )
    cells = layout_of(process(*steps), None).cells
    assert cells["x"].column < cells["y"].column
