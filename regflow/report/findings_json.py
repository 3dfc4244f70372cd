"""Findings as the data a program reads."""

from __future__ import annotations

from regflow.analysis.result import Guarantee
from regflow.model.finding import Finding
from regflow.report.changes import change_as_json, condition_as_json
from regflow.report.checked import problem_json
from regflow.report.findings_text import AnalysedFile
from regflow.report.guarantees_text import contexts_held, criterion_name, times_checked
from regflow.report.json_parts import Json, names
from regflow.report.kept_text import kept_json
from regflow.words import say


def findings_json(analysed: AnalysedFile, language: str) -> Json:
    """Return what was found in one file."""
    pairs = zip(analysed.analysis.findings, analysed.lines, strict=True)
    return {
        "file": analysed.file,
        "process": analysed.process.name.said_in(language),
        "findings": [finding_json(finding, line, language) for finding, line in pairs],
        "allowed": [
            {
                **_finding(one.finding, one.allowance.line, language),
                "reason": one.allowance.reason,
                "until": one.allowance.until.isoformat(),
            }
            for one in analysed.allowed
        ],
        "problems": [problem_json(problem, language) for problem in analysed.problems],
        "kept": [
            {**kept_json(one, language), "line": line}
            for one, line in zip(analysed.kept, analysed.kept_lines, strict=True)
        ],
        "guarantees": [_guarantee(analysed, one, language) for one in analysed.analysis.guarantees],
        "contexts": analysed.analysis.contexts,
    }


def finding_json(finding: Finding, line: int, language: str) -> Json:
    """Return one finding."""
    return _finding(finding, line, language)


def _finding(finding: Finding, line: int, language: str) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "steps": names(finding.steps),
        "criteria": names(finding.criteria),
        "documents": names(finding.documents),
        "line": line,
        "verdict": finding.verdict.value,
        "assumptions": [say(assumption, language) for assumption in finding.assumptions],
        "evidence": say(finding.evidence, language),
        "change": change_as_json(finding.change),
        "story": say(finding.story, language) if finding.story else None,
    }


def _guarantee(analysed: AnalysedFile, guarantee: Guarantee, language: str) -> Json:
    return {
        "criterion": guarantee.criterion,
        "name": criterion_name(analysed.process, guarantee.criterion, language),
        "contexts": say(contexts_held(guarantee), language),
        "share": guarantee.share,
        "where": condition_as_json(guarantee.where),
        "established_by": names(guarantee.established_by),
        "checked_by": names(guarantee.checked_by),
        "checked": say(times_checked(guarantee), language),
        "checks": guarantee.checks,
        "fewest_checks": guarantee.fewest_checks,
        "gap": guarantee.is_gap,
        "detection": guarantee.detection,
        "duties": names(guarantee.duties),
    }
