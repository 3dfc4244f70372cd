import pytest

from regflow.comparison.gate_result import Answer, Severity
from regflow.report.gate_account import gate_account
from tests.report.gate_results import EMPTY_HANDED, FAILED, OPEN, allowed, change, gated, result


def test_a_failure_without_a_change_to_blame_is_told_all_the_same():
    (told,) = gate_account(EMPTY_HANDED, "en").annotations
    assert (told.severity, told.code, told.line) == (Severity.ERROR, "lawful", 0)


def test_what_cannot_be_told_is_a_warning_with_the_way_out():
    (told,) = gate_account(OPEN, "en").annotations
    assert told.severity is Severity.WARNING
    assert "--budget" in told.message


def test_a_failure_with_a_change_to_blame_is_told_once():
    assert len(gate_account(result(gated(change())), "en").annotations) == 1


def test_a_change_at_a_step_says_how_to_let_it_through():
    (told,) = gate_account(result(gated(change())), "en").annotations
    assert "# regflow: allow lost-check" in told.help


def test_what_was_let_through_belongs_to_its_own_file():
    files = gate_account(result(gated(file="a"), gated(file="b"), allowed=(allowed(file="b"),)), "en").files
    assert [len(file.allowed) for file in files] == [0, 1]


@pytest.mark.parametrize("language", ["en"])
def test_every_code_has_its_rule_once(language):
    account = gate_account(FAILED, language)
    told = {one.code for one in (*account.annotations, *account.allowed)}
    assert sorted(told) == [rule.code for rule in account.rules]


def test_the_worst_file_is_the_first_row():
    account = gate_account(result(gated(file="a"), gated(change(), file="b")), "en")
    assert [row[0] for row in account.summary.rows] == ["b", "a"]
    assert account.answer is Answer.FAIL
