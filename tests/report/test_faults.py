from regflow.errors import Overload, OverloadError, Problem
from regflow.report.faults import fault_text, overload_text, problems_in_order
from regflow.report.page import Page
from regflow.words import message


def problem(line: int, column: int = 1) -> Problem:
    return Problem(
        message("plain", text=f"wrong at {line}:{column}"), None, "error", "food.yaml", line, column, source="a"
    )


def test_a_fault_tells_what_to_do_where_there_is_something_to_do():
    what, help = message("plain", text="it is so"), message("plain", text="do that")
    assert fault_text(what, help, Page()) == "error: it is so\nhelp: do that"
    assert fault_text(what, None, Page()) == "error: it is so"


def test_problems_come_in_the_order_of_lines_and_columns():
    text = problems_in_order((problem(9), problem(2, 5), problem(2, 1)), Page())
    assert text.index("wrong at 2:1") < text.index("wrong at 2:5") < text.index("wrong at 9:1")


def test_an_overloaded_office_is_named_with_the_officers_it_takes():
    error = OverloadError(message("plain", text="too much work"), (Overload("hygiene", 1.25, 2, 3),))
    text = overload_text(error, Page())
    assert "hygiene: 125% of what its officers can do; it has 2 and takes 3." in text
    assert "--anyway" in text


def test_officers_who_alone_are_asked_for_too_much_are_named():
    error = OverloadError(message("plain", text="too much work"), (Overload("desk", 1.25, 1, 2, officers=("Li",)),))
    assert "desk: 125% of what Li can do, and nobody else may do that work." in overload_text(error, Page())
    assert "Li 的负荷为其所能承担的 125%" in overload_text(error, Page(language="zh"))


def test_an_overloaded_office_is_called_by_its_name_on_a_chinese_page():
    office = Overload("hygiene", 1.25, 2, 3, (("en", "Hygiene office"), ("zh", "卫生科")))
    error = OverloadError(message("plain", text="too much work"), (office,))
    assert "- 卫生科（hygiene）：负荷" in overload_text(error, Page(language="zh"))
    assert "- hygiene: 125%" in overload_text(error, Page())
