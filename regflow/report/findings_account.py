"""What the analysis has to tell, for every form of report: a question for every rule."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from regflow.analysis.rules import RULES
from regflow.comparison.allowed_findings import AllowedFinding
from regflow.comparison.gate_result import Answer, Severity
from regflow.errors import Problem
from regflow.model.finding import Finding, Verdict
from regflow.report.account import Account, Annotation, FileAccount, Question, Rule
from regflow.report.changes import change_in_words
from regflow.report.counting import counted, severity_grid
from regflow.report.findings_text import AnalysedFile, allowed_in_words
from regflow.report.manual import label_of, sections
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.problem_words import what_is_wrong, what_to_do
from regflow.words import message, say

_SEVERITIES: Mapping[Verdict, Severity] = {
    Verdict.PROVED: Severity.WARNING,
    Verdict.CONDITIONAL: Severity.WARNING,
    Verdict.GAP: Severity.WARNING,
    Verdict.RISKY: Severity.NOTE,
    Verdict.STATISTICAL: Severity.NOTE,
    Verdict.OPPORTUNITY: Severity.NOTE,
    Verdict.NOTE: Severity.NOTE,
}
"""What a finding means where nobody asked that it fail."""


def findings_account(analysed: Sequence[AnalysedFile], failing: Collection[Verdict], language: str) -> Account:
    """Return everything that the analysis has to tell.

    Args:
        failing: Verdicts on which it fails.
    """
    files = tuple(_file(one, failing, language) for one in analysed)
    told = [annotation for file in files for annotation in file.annotations]
    failed = sum(annotation.severity is Severity.ERROR for annotation in told)
    many = counted("gate-file", len(files))
    code, number = ("analyse-fails", failed) if failed else ("analyse-passes", len(told))
    return Account(
        command="analyse",
        language=language,
        answer=Answer.FAIL if failed else Answer.PASS,
        verdict=say(message(code, number=number, files=many), language),
        files=files,
        summary=severity_grid(files, language),
        rules=tuple(_rule(name, language) for name in dict.fromkeys(annotation.code for annotation in told)),
    )


def _file(analysed: AnalysedFile, failing: Collection[Verdict], language: str) -> FileAccount:
    findings = analysed.analysis.findings
    page = naming(Page(language=language), analysed.process)
    told = [
        _annotation(finding, line, analysed, failing, page)
        for finding, line in zip(findings, analysed.lines, strict=True)
    ]
    rules = dict.fromkeys((*RULES, *(annotation.code for annotation in told)))
    questions = tuple(_question(rule, [one for one in told if one.code == rule]) for rule in rules)
    amiss = [_amiss(problem, language) for problem in analysed.problems]
    exceptions = [Question("exceptions", Answer.FAIL, tuple(amiss))] if amiss else []
    return FileAccount(
        file=analysed.file,
        title=analysed.process.name.said_in(language),
        questions=(*questions, *exceptions),
        allowed=tuple(_allowed(one, analysed, page) for one in analysed.allowed),
    )


def _question(rule: str, told: Sequence[Annotation]) -> Question:
    failed = [one for one in told if one.severity is Severity.ERROR]
    others = [one for one in told if one.severity is not Severity.ERROR]
    return Question(rule, Answer.FAIL if failed else Answer.PASS, (*failed, *others))


def _annotation(
    finding: Finding, line: int, analysed: AnalysedFile, failing: Collection[Verdict], page: Page
) -> Annotation:
    verdict = message(f"sureness-{finding.verdict.value}")
    change = message("finding-change", change=change_in_words(finding.change)) if finding.change else None
    about = (*finding.steps, "", *finding.criteria, "", *finding.documents)
    assumed = [message("finding-assumes", assumption=assumption) for assumption in finding.assumptions]
    return Annotation(
        file=analysed.file,
        line=line,
        column=0,
        severity=Severity.ERROR if finding.verdict in failing else _SEVERITIES[finding.verdict],
        code=finding.rule,
        title=page.say(message("analyse-title", rule=message(f"rule-{finding.rule}"), verdict=verdict)),
        message="\n".join(page.say(one) for one in (finding.evidence, *assumed)),
        help=page.say(change) if change else "",
        step=finding.steps[0] if finding.steps else "",
        key=(analysed.process.name.said_in("en"), *about),
    )


def _allowed(one: AllowedFinding, analysed: AnalysedFile, page: Page) -> Annotation:
    told = _annotation(one.finding, one.allowance.line, analysed, (), page)
    return replace(told, severity=Severity.NOTE, help="", allowed=page.say(allowed_in_words(one)))


def _amiss(problem: Problem, language: str) -> Annotation:
    return Annotation(
        file=problem.file,
        line=problem.line,
        column=problem.column,
        severity=Severity.ERROR,
        code=problem.code,
        title=problem.code,
        message=what_is_wrong(problem, language),
        help=what_to_do(problem, language) or "",
        key=(problem.source.strip(),),
    )


def _rule(name: str, language: str) -> Rule:
    """Return a rule with its manual page."""
    if name not in RULES:
        return Rule(name, name, name)
    told = sections(name, language)
    labelled = [
        say(message("rule-section", label=label_of(label), text=text), language)
        for label, text in told.items()
        if label
    ]
    return Rule(name, told[""], "\n".join((told[""], "", *labelled)))
