"""SARIF 2.1.0: what code scanning reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import quote

from regflow import __version__
from regflow.report.account import Account, Annotation, Rule, fingerprints
from regflow.report.forms.plain import one_line, plain
from regflow.report.json_parts import Json

SCHEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"
_FINGERPRINT = "regflow/v1"
_LANGUAGES: Mapping[str, str] = {"en": "en-GB", "zh": "zh-CN"}


def sarif(account: Account) -> str:
    """Return the log: one run, the rules that spoke, a result for each thing told or let through."""
    log: dict[str, Json] = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(account)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(account: Account) -> Json:
    told = (*account.annotations, *account.allowed)
    numbers = {rule.code: number for number, rule in enumerate(account.rules)}
    return {
        "tool": {
            "driver": {
                "name": "regflow",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in account.rules],
            }
        },
        "automationDetails": {"id": f"regflow/{account.command}/"},
        "language": _LANGUAGES[account.language],
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [
            _result(annotation, numbers[annotation.code], name)
            for annotation, name in zip(told, fingerprints(told), strict=True)
        ],
    }


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.code,
        "name": rule.code,
        "shortDescription": {"text": one_line(rule.title)},
        "help": {"text": plain(rule.help)},
    }


def _result(annotation: Annotation, rule: int, fingerprint: str) -> Json:
    said = f"{annotation.message}\n{annotation.help}" if annotation.help else annotation.message
    result: dict[str, Json] = {
        "ruleId": annotation.code,
        "ruleIndex": rule,
        "level": annotation.severity.value,
        "message": {"text": plain(said)},
        "locations": [_location(annotation)],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if annotation.allowed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": one_line(annotation.allowed)}]
    return result


def _location(annotation: Annotation) -> Json:
    region: dict[str, Json] = {"startLine": max(annotation.line, 1)}
    if annotation.line and annotation.column:
        region["startColumn"] = annotation.column
    location: dict[str, Json] = {
        "physicalLocation": {"artifactLocation": {"uri": uri_of(annotation.file)}, "region": region}
    }
    if annotation.step:
        location["logicalLocations"] = [{"name": one_line(annotation.step), "kind": "member"}]
    return location


def uri_of(file: str) -> str:
    """Return a file's name as a reference: relative as it is, else with its scheme; no sign in it means anything.

    >>> uri_of("公文/a b#1.yaml"), uri_of("/tmp/a.yaml"), uri_of("a:b.yaml")
    ('%E5%85%AC%E6%96%87/a%20b%231.yaml', 'file:///tmp/a.yaml', 'a%3Ab.yaml')
    """
    path = PurePath(file)
    return f"file://{quote(path.as_posix(), errors='replace')}" if path.is_absolute() else quote(file, errors="replace")
