"""What exceptions in a file may name, and what is wrong with those of one file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from regflow.analysis.rules import RULES
from regflow.comparison.gate.kinds import ALLOWED
from regflow.errors import Problem
from regflow.formats.allowances import Allowance, allowances_of
from regflow.formats.layout.lines import lines_of
from regflow.formats.process_yaml import ProcessFile
from regflow.words import message

NAMES = (*RULES, *ALLOWED)
"""What an exception in a file may let through: rules, and kinds of differences."""


def exception_problems(read: ProcessFile, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with the exceptions of a file: those that cannot be understood, and those that ended."""
    return allowances_of(read, NAMES, today).problems


def unused_problems(read: ProcessFile, idle: Sequence[Allowance]) -> tuple[Problem, ...]:
    """Return a problem for each exception that lets nothing stand."""
    lines = lines_of(read.text)
    return tuple(
        Problem(
            message("allow-unused", name=one.name),
            message("allow-unused.help"),
            "error",
            read.file,
            one.line,
            one.column,
            source=lines[one.line - 1],
        )
        for one in idle
    )
