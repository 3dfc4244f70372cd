"""GitLab's code quality report: a list of what there is to tell, each with a name that stays."""

from __future__ import annotations

import json
from collections.abc import Mapping

from regflow.comparison.gate_result import Severity
from regflow.report.account import Account, Annotation, fingerprints
from regflow.report.forms.plain import one_line
from regflow.report.json_parts import Json

_SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def gitlab(account: Account) -> str:
    """Return the report."""
    told = account.annotations
    entries = [_entry(one, name) for one, name in zip(told, fingerprints(told), strict=True)]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(annotation: Annotation, fingerprint: str) -> Json:
    said = f"{annotation.message} {annotation.help}" if annotation.help else annotation.message
    return {
        "description": one_line(said),
        "check_name": annotation.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[annotation.severity],
        "location": {"path": one_line(annotation.file), "lines": {"begin": max(annotation.line, 1)}},
    }
