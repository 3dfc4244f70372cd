"""What checking has to tell, for every form of report: is each file valid, and does it keep the law."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regflow.comparison.gate_result import Answer, Severity
from regflow.errors import Problem
from regflow.report.account import Account, Annotation, FileAccount, Question, Rule, gravest_first
from regflow.report.checked import Examined
from regflow.report.counting import counted, severity_grid
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.problem_words import what_is_wrong, what_to_do
from regflow.words import Names, message, say

_SEVERITIES: Mapping[str, Severity] = {"error": Severity.ERROR, "warning": Severity.WARNING}
_OF_THE_LAW = "obligation-unmet"


def checked_account(examined: Sequence[Examined], failing: frozenset[Severity], language: str) -> Account:
    """Return everything that checking has to tell.

    Args:
        failing: Severities on which a file fails.
    """
    files = tuple(_file(one, failing, language) for one in examined)
    failed = sum(any(question.answer is Answer.FAIL for question in file.questions) for file in files)
    many = counted("gate-file", len(files))
    verdict = message("check-fails", number=failed, files=many) if failed else message("check-passes", files=many)
    return Account(
        command="check",
        language=language,
        answer=Answer.FAIL if failed else Answer.PASS,
        verdict=say(verdict, language),
        files=files,
        summary=severity_grid(files, language),
        rules=_rules(examined, language),
    )


def _file(examined: Examined, failing: frozenset[Severity], language: str) -> FileAccount:
    page = Page(language=language)
    names = naming(page, examined.process).names if examined.process else page.names
    told = [_annotation(problem, examined.file, language, names) for problem in examined.problems]
    valid = _question("valid", [one for one in told if one.code != _OF_THE_LAW], failing)
    lawful = _question("obligations", [one for one in told if one.code == _OF_THE_LAW], failing)
    return FileAccount(examined.file, "", (valid, lawful) if examined.valid else (valid,))


def _question(name: str, told: Sequence[Annotation], failing: frozenset[Severity]) -> Question:
    answer = Answer.FAIL if any(one.severity in failing for one in told) else Answer.PASS
    return Question(name, answer, tuple(gravest_first(told)))


def _annotation(problem: Problem, file: str, language: str, names: Names) -> Annotation:
    return Annotation(
        file=file,
        line=problem.line,
        column=problem.column if problem.line else 0,
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        title=problem.code,
        message=what_is_wrong(problem, language, names),
        help=what_to_do(problem, language, names) or "",
        key=(file, say(problem.message, "en")),
    )


def _rules(examined: Sequence[Examined], language: str) -> tuple[Rule, ...]:
    codes = sorted({problem.code for one in examined for problem in one.problems})
    return tuple(Rule(code, code, say(message("check-rule-help"), language)) for code in codes)
