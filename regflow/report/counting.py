"""How many: files, changes, and what there is to tell of each severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from regflow.comparison.gate_result import Severity
from regflow.report.account import FileAccount, Grid
from regflow.words import Message, message, say


def counted(code: str, number: int) -> Message:
    """Return how many there are: the catalogue has `CODE-one` and `CODE-some`."""
    return message(f"{code}-one") if number == 1 else message(f"{code}-some", number=number)


def severity_grid(files: Sequence[FileAccount], language: str) -> Grid:
    """Return for each file how much there is to tell of each severity, the gravest files first."""
    headings = ("column-file", "column-errors", "column-warnings", "column-notes")
    numbers = [(file.file, Counter(one.severity for one in file.annotations)) for file in files]
    ordered = sorted(numbers, key=lambda pair: tuple(-pair[1][severity] for severity in Severity))
    return Grid(
        tuple(say(message(heading), language) for heading in headings),
        tuple((file, *(str(number[severity]) for severity in Severity)) for file, number in ordered),
    )
