"""What the gate says as the data a program reads."""

from __future__ import annotations

from regflow.comparison.gate_result import Allowed, GateChange, GatedFile, GateResult
from regflow.report.comparison_json import comparison_json
from regflow.report.gate_words import verdict_of
from regflow.report.json_parts import Json
from regflow.words import Message, say


def gate_json(result: GateResult, language: str) -> dict[str, Json]:
    """Return the body of the document."""
    return {
        "verdict": result.verdict.value,
        "sentence": say(verdict_of(result), language),
        "against": result.against,
        "files": [_file(file, language) for file in result.files],
        "allowed": [_allowed(one, language) for one in result.allowed],
        "seconds": result.seconds,
    }


def _file(file: GatedFile, language: str) -> Json:
    earlier = file.earlier_name or file.file
    return {
        "file": file.file,
        "earlier_name": file.earlier_name,
        "status": file.status.value,
        "process": file.process.said_in(language),
        "answer": file.answer.value,
        "layers": {layer.value: answer.value for layer, answer in file.answers.items()},
        "changes": [_change(change, language) for change in file.changes],
        "comparison": comparison_json(file.comparison, earlier, file.file) if file.comparison else None,
    }


def _change(change: GateChange, language: str) -> Json:
    return {
        "kind": change.kind,
        "layer": change.layer.value,
        "severity": change.severity.value,
        "step": change.step,
        "before": _said(change.before, language),
        "after": _said(change.after, language),
        "message": say(change.message, language),
        "line": change.line,
        "column": change.column,
    }


def _said(side: Message | None, language: str) -> Json:
    return say(side, language) if side else None


def _allowed(allowed: Allowed, language: str) -> Json:
    return {
        "file": allowed.file,
        "kind": allowed.kind,
        "step": allowed.step,
        "reason": allowed.reason,
        "until": allowed.until.isoformat(),
        "change": _change(allowed.change, language),
    }
