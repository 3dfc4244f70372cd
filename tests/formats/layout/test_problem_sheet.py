from regflow.formats.layout.place import Place
from regflow.formats.layout.problem_sheet import ProblemSheet


def sheet_with_error(*path):
    sheet = ProblemSheet("f", "one\ntwo\n")
    sheet.error_at(Place(2, 1), path, "steps-empty")
    return sheet


def test_what_is_around_or_inside_a_fault_is_broken_and_what_is_beside_it_is_not():
    sheet = sheet_with_error("steps", "x", "work")
    assert sheet.is_broken("steps")
    assert sheet.is_broken("steps", "x", "work", "min")
    assert not sheet.is_broken("steps", "x", "wait")


def test_problems_come_in_the_order_of_the_file_with_the_line():
    sheet = sheet_with_error("steps")
    sheet.warning_at(Place(1, 2), "duty-without-basis")
    assert [(problem.line, problem.source) for problem in sheet.problems] == [(1, "one"), (2, "two")]


def test_the_same_problem_is_told_once():
    sheet = sheet_with_error("steps")
    sheet.error_at(Place(2, 1), ("steps",), "steps-empty")
    assert len(sheet.problems) == 1


def test_a_warning_breaks_nothing():
    sheet = ProblemSheet("f", "one\n")
    sheet.warning_at(Place(1, 1), "duty-without-basis")
    assert not sheet.has_errors
    assert not sheet.is_broken("steps")
