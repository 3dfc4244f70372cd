import pytest

from regflow.comparison.gate_result import Answer, Severity
from regflow.errors import Problem
from regflow.report.account import fingerprints
from regflow.report.checked import Examined
from regflow.report.checked_account import checked_account
from regflow.words import message

ERRORS = frozenset((Severity.ERROR,))


def problem(code="plain", severity="error", line=3):
    return Problem(message(code, text="x", basis="", what="y"), None, severity, "a.yaml", line, 5)


def account(*problems, valid=True, failing=ERRORS):
    return checked_account([Examined("a.yaml", valid, tuple(problems), ())], failing, "en")


@pytest.mark.parametrize(
    ("severity", "failing", "answer"),
    [
        ("error", ERRORS, Answer.FAIL),
        ("warning", ERRORS, Answer.PASS),
        ("warning", ERRORS | {Severity.WARNING}, Answer.FAIL),
        ("error", frozenset(), Answer.PASS),
    ],
)
def test_it_fails_on_the_severities_that_are_to_fail(severity, failing, answer):
    assert account(problem(severity=severity), failing=failing).answer is answer


def test_the_law_is_a_question_of_its_own():
    (file,) = account(problem("obligation-unmet"), problem()).files
    assert {one.name: len(one.annotations) for one in file.questions} == {"valid": 1, "obligations": 1}


def test_whether_an_unreadable_file_keeps_the_law_is_not_asked():
    (file,) = account(problem(), valid=False).files
    assert [one.name for one in file.questions] == ["valid"]


def test_a_problem_keeps_its_name_when_it_moves_to_another_line():
    one, other = (fingerprints(account(problem(line=line)).annotations) for line in (3, 30))
    assert one == other
