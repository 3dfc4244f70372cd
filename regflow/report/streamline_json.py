"""What streamlining did, as the data a program reads."""

from __future__ import annotations

from regflow.optimise.result import Streamlined
from regflow.report.changes import change_as_json
from regflow.report.comparison_json import comparison_json
from regflow.report.findings_json import finding_json
from regflow.report.json_parts import Json
from regflow.report.kept_text import kept_json
from regflow.report.streamline_text import StreamlinedFile
from regflow.words import Message, say


def streamline_json(done: StreamlinedFile, language: str) -> dict[str, Json]:
    """Return the body of the document; `left_open` findings have no line, as the file may have changed."""
    streamlined = done.streamlined
    return {
        "file": done.file,
        "out": done.out,
        "applied": [
            {
                "rule": one.finding.rule,
                "change": change_as_json(one.change),
                "verdict": one.finding.verdict.value,
                "assumptions": _said(one.finding.assumptions, language),
                "evidence": say(one.finding.evidence, language),
            }
            for one in streamlined.applied
        ],
        "rejected": [
            {"rule": one.finding.rule, "change": change_as_json(one.change), "reason": say(one.reason, language)}
            for one in streamlined.rejected
        ],
        "left_open": [finding_json(one, 0, language) for one in streamlined.left_open],
        "kept": [kept_json(one, language) for one in streamlined.kept],
        "verified": {
            "method": streamlined.verified.method,
            "states": streamlined.verified.states,
            "safe": streamlined.verified.safe,
        },
        "comparison": _comparison(streamlined, done),
        "command": done.command,
    }


def _comparison(streamlined: Streamlined, done: StreamlinedFile) -> Json:
    if streamlined.comparison is None:
        return None
    return comparison_json(streamlined.comparison, done.file, done.out or done.file)


def _said(messages: tuple[Message, ...], language: str) -> list[Json]:
    return [say(one, language) for one in messages]
