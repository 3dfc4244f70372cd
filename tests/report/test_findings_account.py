import pytest

from regflow.comparison.gate_result import Answer, Severity
from regflow.model.finding import Verdict
from regflow.report.findings_account import findings_account
from regflow.report.findings_text import AnalysedFile
from tests.report.results import BEFORE, CONDITIONAL, GAP, PROVED, analysis


def account(*findings, failing=()):
    file = AnalysedFile("a.yaml", BEFORE, analysis(*findings), tuple(range(1, len(findings) + 1)))
    return findings_account([file], failing, "en")


@pytest.mark.parametrize("finding", [PROVED, CONDITIONAL, GAP])
def test_a_finding_is_a_warning_where_nothing_is_to_fail(finding):
    found = account(finding)
    assert found.answer is Answer.PASS
    assert [one.severity for one in found.annotations] == [Severity.WARNING]


def test_it_fails_on_the_verdicts_that_are_to_fail():
    found = account(PROVED, CONDITIONAL, failing=(Verdict.PROVED,))
    assert found.answer is Answer.FAIL
    assert [one.severity for one in found.annotations] == [Severity.ERROR, Severity.WARNING]
    assert found.verdict == "Fail: findings that --fail-on names: 1, in 1 file."


def test_what_a_finding_assumes_and_what_would_mend_it_is_told():
    (told,) = account(CONDITIONAL).annotations
    assert "if: nobody else wants the stamp" in told.message
    assert "leave out step stamp" in told.help


def test_a_chinese_account_explains_a_rule_in_chinese():
    file = AnalysedFile("a.yaml", BEFORE, analysis(PROVED), (1,))
    (rule,) = findings_account([file], (), "zh").rules
    assert rule.title == "两个环节对同一件申请核查同一要点。"
    assert "\n改法：" in rule.help


def test_a_rule_is_explained_by_its_manual_page():
    (rule,) = account(PROVED).rules
    assert rule.title == "Two steps check the same thing about the same application."
    assert "Why it costs" in rule.help
