from regflow.errors import Problem
from regflow.formats.process_yaml import check_text
from regflow.report.problem_text import problem_text, problems_text
from regflow.words import message


def problem(source, column, length=1, line=31, help=None):
    said = message("unknown-key", key="resourse", what=message("noun-step"))
    return Problem(said, help, "error", "processes/food.yaml", line, column, length, source)


def test_a_problem_shows_the_line_the_mark_and_the_next_move():
    help = message("unknown-key.help", near="by", page="steps")
    assert problem_text(problem("    resourse: registry", 5, 8, help=help), "en") == (
        "error[unknown-key]: 'resourse' is not a key of a step\n"
        " --> processes/food.yaml:31:5\n"
        "   |\n"
        "31 |     resourse: registry\n"
        "   |     ^^^^^^^^\n"
        "   = help: did you mean 'by'? see: regflow explain steps"
    )


def test_a_chinese_sign_is_two_columns_wide():
    lines = problem_text(problem("名称: 设立登记", 5, 4), "en").splitlines()
    assert lines[-2:] == ["31 | 名称: 设立登记", "   |       ^^^^^^^^"]


def test_a_mark_is_never_longer_than_the_line():
    assert problem_text(problem("abc", 2, 50), "en").splitlines()[-1] == "   |  ^^"


def test_a_mark_behind_the_end_of_the_line_is_one_sign():
    assert problem_text(problem("abc:", 5, 1), "en").splitlines()[-1] == "   |     ^"


def test_of_a_very_long_line_the_part_around_the_mark_is_shown():
    lines = problem_text(problem("x" * 500 + "HERE" + "y" * 500, 501, 4), "en").splitlines()
    assert max(map(len, lines)) < 120
    assert lines[-2][lines[-1].index("^") :].startswith("HERE")


def test_a_problem_of_the_whole_file_shows_no_line():
    assert problem_text(problem("", 1, line=0), "en").splitlines()[1:] == [" --> processes/food.yaml"]


def test_a_tab_is_as_wide_as_its_mark_thinks():
    assert problem_text(problem("\tby: x", 2, 2), "en").splitlines()[-2:] == ["31 |  by: x", "   |  ^^"]


def test_after_twenty_problems_comes_their_number():
    text = "regflow: 1\nname: n\nsteps:\n  s:\n" + "".join(f"    zz{number}: 1\n" for number in range(23))
    shown = problems_text(check_text(text, "f").problems, "en")
    assert shown.count("error[") == 20
    assert shown.endswith("and 3 more")
