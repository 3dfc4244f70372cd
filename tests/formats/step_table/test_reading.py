import pytest
from openpyxl import load_workbook

from regflow.errors import ProcessFileError
from regflow.formats.step_table import read_step_table
from regflow.formats.step_table.reading import step_table
from regflow.words import say
from tests.formats.step_table.tables import HEADINGS, grid, problems, saved, table


def test_a_title_above_the_headings_is_the_name_and_the_headings_may_stand_below_it():
    found = step_table(grid(["Shop permit", None, "2026"], [], HEADINGS, ["a", "x"]), "t.xlsx")
    assert (found.title, found.rows[0].row) == ("Shop permit", 4)
    assert table(["a", "x"]).title == ""


def test_steps_are_named_by_name_or_number_however_they_are_spelt():
    headings = ("No.", "Name", "Office", "After")
    found = table([1.0, "Site visit", "x"], [2.0, "b", "x"], [3.0, "c", "x", "１、B "], headings=headings)
    assert found.rows[2].after == ("Site visit", "b")


def test_a_number_with_one_step_alone_is_a_number_and_not_a_fraction():
    headings = ("No.", "Name", "Office", "After")
    assert table([1.0, "a", "x"], [2.0, "b", "x", 1.0], headings=headings).rows[1].after == ("a",)


def test_a_step_that_is_not_there_names_the_nearest():
    with pytest.raises(ProcessFileError) as caught:
        table(["Site visit", "x"], ["b", "x", None, "Sight visit, z"])
    near, far = caught.value.problems
    assert say(near.message) == "D3: there is no step 'Sight visit'"
    assert (say(near.help), far.help.code) == ("did you mean 'Site visit'?", "table-unknown-step.help-none")


def test_steps_that_wait_for_one_another_are_told_with_their_circle():
    with pytest.raises(ProcessFileError) as caught:
        table(["a", "x", None, "c"], ["b", "x"], ["c", "x"])
    (problem,) = caught.value.problems
    assert say(problem.message) == "D2: these steps wait for one another: a → c → b → a"


def test_two_steps_of_one_name_are_refused():
    assert problems(["Visit", "x"], ["visit ", "x"]) == [("A3", "table-same-name")]


def test_what_is_no_table_of_steps_is_told_with_the_headings_it_needs():
    assert problems(["a", "x"], headings=("Alpha", "Beta")) == [("A1", "table-no-headings")]
    assert problems(headings=HEADINGS) == [("A2", "table-no-rows")]


def test_a_heading_misspelt_or_meant_twice_is_a_problem():
    headings = ("Name", "Office", "Documnets", "By", "Remarks")
    assert problems(["a", "x"], headings=headings) == [
        ("C1", "table-heading-misspelt"),
        ("D1", "table-heading-twice"),
    ]


def test_a_cover_sheet_before_the_table_does_not_hide_it(tmp_path):
    file = saved(tmp_path, ["Shop permit", "2026"])
    book = load_workbook(file)
    book.create_sheet("Steps").append(["Name", "Office"])
    book["Steps"].append(["Intake", "counter"])
    book.save(file)
    assert [row.name for row in read_step_table(file).rows] == ["Intake"]


def test_every_problem_of_a_file_comes_in_one_go(tmp_path):
    with pytest.raises(ProcessFileError) as caught:
        read_step_table(saved(tmp_path, HEADINGS, ["a", "x", "soon"], ["b", None, 5], ["c", "x", -1]))
    assert [str(dict(one.message.values)["cell"]) for one in caught.value.problems] == ["C2", "A3", "C4"]
    assert {one.file for one in caught.value.problems} == {str(tmp_path / "table.xlsx")}
