"""Every form in which programs and websites read what the gate says, by name, all from one result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from regflow.comparison.gate_result import GateResult
from regflow.report.account import Account
from regflow.report.forms import WRITERS
from regflow.report.gate_account import gate_account
from regflow.report.gate_json import gate_json
from regflow.report.json_parts import document, document_text


def _as_json(result: GateResult, language: str) -> str:
    return document_text(document("gate", gate_json(result, language))) + "\n"


def _written(writer: Callable[[Account], str], result: GateResult, language: str) -> str:
    return writer(gate_account(result, language))


FORMS: Mapping[str, Callable[[GateResult, str], str]] = {
    "json": _as_json,
    **{name: partial(_written, writer) for name, writer in WRITERS.items()},
}
"""What writes a form; its second argument is the language."""
