"""Which output formats a command has, and which are still to come."""

from __future__ import annotations

from regflow.commands.options import Saying
from regflow.commands.wrong_usage import WrongUsage
from regflow.words import message

NOW = ("text", "json")
LATER = ("github", "sarif", "junit", "markdown")
"""Formats that the commands for continuous integration are to have."""
WITH_MORE = ("check", "analyse")
"""The commands that are to have them."""


def refuse_other_formats(saying: Saying, command: str) -> None:
    """Refuse a format that is not there, naming those that are.

    Raises:
        WrongUsage: which is wrong usage.
    """
    if saying.format in NOW:
        return
    code = "format-not-yet" if saying.format in LATER and command in WITH_MORE else "no-such-format"
    raise WrongUsage(message(code, format=saying.format, formats=NOW), "--format")
