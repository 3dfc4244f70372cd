"""Which output formats a command has."""

from __future__ import annotations

from regflow.commands.options import Saying
from regflow.commands.wrong_usage import WrongUsage
from regflow.report.forms import WRITERS
from regflow.words import message

EVERYWHERE = ("text", "json")
FOR_MACHINES = ("check", "analyse", "gate")
"""The commands that have every form of report, for continuous integration."""
FOR_PULL_REQUESTS = ("compare", "streamline", "simulate", "report")
"""The commands whose report may stand in a pull request."""


def formats_of(command: str) -> tuple[str, ...]:
    """Return the formats of a command, by its name.

    >>> formats_of("simulate")
    ('text', 'json', 'markdown')
    """
    if command in FOR_MACHINES:
        return (*EVERYWHERE, *WRITERS)
    return (*EVERYWHERE, "markdown") if command in FOR_PULL_REQUESTS else EVERYWHERE


def refuse_other_formats(saying: Saying, command: str) -> None:
    """Refuse a format that is not there, naming those that are.

    Raises:
        WrongUsage: which is wrong usage.
    """
    formats = formats_of(command)
    if saying.format not in formats:
        raise WrongUsage(message("no-such-format", format=saying.format, formats=formats), "--format")
