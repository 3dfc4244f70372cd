from dataclasses import replace

from regflow.formats.step_table.entries import Time, Unit
from regflow.formats.step_table.grid import Odd
from regflow.formats.step_table.reading import step_table
from regflow.formats.step_table.rows import waits_for
from tests.formats.step_table.tables import HEADINGS, grid, only, problems, table


def test_a_step_is_read_cell_by_cell():
    step = only("Intake", "counter", 20.0, "-", "form, lease", "form complete")
    assert (step.name, step.office, step.time) == ("Intake", "counter", Time(20, None, Unit.MINUTES))
    assert (step.after, step.documents, step.checks) == ((), ("form", "lease"), ("form complete",))


def test_an_empty_cell_says_nothing():
    step = only("Intake", "counter")
    assert (step.time, step.after, step.documents, step.kind, step.law) == (None, None, (), None, "")


def test_columns_stand_in_any_order_and_others_are_left_alone():
    found = table(["counter", "call first", "Intake"], headings=("By", "Remarks", "Step"))
    assert (found.rows[0].name, found.rows[0].office, found.unused) == ("Intake", "counter", ("Remarks",))


def test_blank_rows_and_rows_with_remarks_alone_are_passed_over():
    found = table(["a", "x"], [], [None, None, None, "see"], ["b", "x"], headings=("Name", "Office", "Minutes", "Memo"))
    assert [row.row for row in found.rows] == [2, 5]


def test_a_step_that_says_nothing_of_order_waits_for_the_one_above():
    found = table(["a", "x"], ["b", "x"], ["c", "x", None, "a"], ["d", "x", None, "无"])
    assert waits_for(found.rows) == {"a": (), "b": ("a",), "c": ("a",), "d": ()}


def test_every_odd_cell_is_a_problem_of_its_own():
    cells = [
        ["a", "x", Odd.DATE, None, None, Odd.FAULT],
        [Odd.TRUTH, "x", "soon"],
        [None, "x"],
        ["c"],
        ["d", "x", Odd.TIME, Odd.NOT_CALCULATED],
    ]
    assert problems(*cells) == [
        ("C2", "table-date"),
        ("F2", "table-fault"),
        ("A3", "table-truth"),
        ("C3", "table-no-time"),
        ("B4", "table-no-name"),
        ("A5", "table-no-office"),
        ("C6", "table-time"),
        ("D6", "table-not-calculated"),
    ]


def test_a_name_that_is_no_name_is_too_long():
    assert problems(["x" * 101, "counter"]) == [("A2", "table-long-name")]


def test_a_kind_and_an_answer_that_nobody_knows_are_problems():
    headings = (*HEADINGS, "Kind", "If wrong")
    assert problems(["a", "x", None, None, None, "c", "stamp", "maybe"], headings=headings) == [
        ("G2", "table-no-kind"),
        ("H2", "table-no-answer"),
    ]


def test_an_office_may_be_merged_over_rows_and_a_time_may_not():
    cells = dict(grid(HEADINGS, ["a", "x", 5.0], ["b", "x", 5.0]))
    cells[2, 2], cells[3, 2] = (replace(cells[row, 2], merged="B2:B3") for row in (2, 3))
    assert [row.office for row in step_table(cells, "t").rows] == ["x", "x"]


def test_a_cell_that_is_merged_and_not_meant_for_each_row_is_told_once():
    def merged(place: int, area: str) -> dict:
        cells = dict(grid(HEADINGS, ["a", "x", 5.0], ["b", "x", 5.0]))
        return {**cells, **{(row, place): replace(cells[row, place], merged=area) for row in (2, 3)}}

    for place, area, cell in ((3, "C2:C3", "C2"), (1, "A2:A3", "A2")):
        found = step_table_problems(merged(place, area))
        assert found == [(cell, "table-merged")]


def step_table_problems(cells: dict) -> list[tuple[str, str]]:
    from regflow.errors import ProcessFileError

    try:
        step_table(cells, "t")
    except ProcessFileError as fault:
        return [(str(dict(one.message.values)["cell"]), one.code) for one in fault.problems]
    return []
