from regflow.errors import Problem
from regflow.report.checked import Examined, Obligation, checked_json, checked_text
from regflow.report.page import Page
from regflow.words import message


def problem(severity, line=3) -> Problem:
    what, help = message("plain", text="something is odd"), message("plain", text="mend it")
    return Problem(what, help, severity, "food.yaml", line, 5, source="    x: 1")


MET = Obligation("steps", "Act, s. 1", True, None)
UNMET = Obligation("checks", "Act, s. 2", False, message("plain", text="rented, approved unseen"))


def test_a_file_without_problems_is_fine_and_tells_of_its_obligations():
    fine = Examined("food.yaml", True, (), (MET, UNMET))
    assert checked_text((fine,), Page()) == "food.yaml: fine. Obligations met: 1 of 2."


def test_errors_and_warnings_are_shown_and_counted():
    text = checked_text((Examined("food.yaml", False, (problem("error"), problem("warning")), ()),), Page())
    assert "food.yaml: errors: 1, warnings: 1." in text
    assert text.count("something is odd") == 2


def test_a_file_with_warnings_alone_can_be_used():
    assert "can be used; warnings: 1" in checked_text((Examined("food.yaml", True, (problem("warning"),), ()),), Page())


def test_the_keys_are_those_of_the_contract():
    checked = Examined("food.yaml", False, (problem("error", 9), problem("error", 3)), (UNMET,))
    (data,) = checked_json((checked,), "en")["files"]
    assert list(data) == ["file", "valid", "problems", "obligations"]
    assert [one["line"] for one in data["problems"]] == [3, 9]
    assert list(data["problems"][0]) == ["code", "severity", "line", "column", "message", "help"]
    story = "rented, approved unseen"
    assert data["obligations"] == [{"kind": "checks", "basis": "Act, s. 2", "met": False, "story": story}]
