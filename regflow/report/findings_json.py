"""Findings as the data a program reads."""

from __future__ import annotations

from regflow.analysis.result import Guarantee
from regflow.model.finding import Finding
from regflow.report.changes import change_as_json
from regflow.report.findings_text import AnalysedFile
from regflow.report.json_parts import Json, names
from regflow.words import say


def findings_json(analysed: AnalysedFile, language: str) -> Json:
    """Return what was found in one file."""
    pairs = zip(analysed.analysis.findings, analysed.lines, strict=True)
    return {
        "file": analysed.file,
        "process": analysed.process.name.said_in(language),
        "findings": [finding_json(finding, line, language) for finding, line in pairs],
        "guarantees": [_guarantee(one) for one in analysed.analysis.guarantees],
        "contexts": analysed.analysis.contexts,
    }


def finding_json(finding: Finding, line: int, language: str) -> Json:
    """Return one finding."""
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


def _guarantee(guarantee: Guarantee) -> Json:
    return {
        "criterion": guarantee.criterion,
        "contexts": guarantee.share,
        "established_by": names(guarantee.established_by),
        "detection": guarantee.detection,
        "duties": names(guarantee.duties),
    }
