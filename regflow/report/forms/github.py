"""Workflow commands: what GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.gate_result import Severity
from regflow.report.account import Account, Annotation, gravest_first
from regflow.report.forms.plain import one_line, plain

_COMMANDS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(account: Account) -> str:
    """Return one command a line, the gravest first since GitHub shows ten of a kind, then the verdict as plain log."""
    lines = [_command(annotation) for annotation in gravest_first(account.annotations)]
    return "\n".join([*lines, _harmless(account.verdict)]) + "\n"


def _command(annotation: Annotation) -> str:
    properties = {"file": annotation.file}
    if annotation.line:
        properties["line"] = str(annotation.line)
    if annotation.line and annotation.column:
        properties["col"] = str(annotation.column)
    properties["title"] = one_line(annotation.title)
    written = ",".join(f"{name}={property_text(value)}" for name, value in properties.items())
    said = f"{annotation.message}\n{annotation.help}" if annotation.help else annotation.message
    return f"::{_COMMANDS[annotation.severity]} {written}::{message_text(said)}"


def message_text(text: str) -> str:
    """Return a text as the message of a command.

    >>> message_text("50%\\nmore: ::warning::")
    '50%25%0Amore: ::warning::'
    """
    return plain(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_text(text: str) -> str:
    """Return a text as the value of a property of a command.

    >>> property_text("a:1,b=50%")
    'a%3A1%2Cb=50%25'
    """
    return message_text(text).replace(":", "%3A").replace(",", "%2C")


def _harmless(text: str) -> str:
    """Return a line of log that begins no command."""
    line = one_line(text)
    return line.replace("::", ":\N{ZERO WIDTH SPACE}:").replace("##[", "#\N{ZERO WIDTH SPACE}#[")
