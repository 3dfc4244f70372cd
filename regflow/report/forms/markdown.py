"""Markdown for a comment on a pull request: the verdict, a table, the details folded, short enough whatever happens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regflow.comparison.gate_result import Answer
from regflow.report.account import Account, Annotation, FileAccount, Grid, gravest_first
from regflow.report.forms.markdown_signs import escaped, in_html
from regflow.words import message, say

MOST_BYTES = 60_000
"""Of a comment; GitHub takes 65,536 characters and a hidden mark is put before them."""
_FOR_NAMES = 160
_FOR_TABLE = MOST_BYTES // 3
_FOR_COUNTS = 600
"""What the sentences take that tell how much was left out, and the ends of folded parts."""


def markdown(account: Account) -> str:
    """Return the comment.

    What does not fit is left out and counted, the gravest file and the gravest change last.
    """
    sheet = _Sheet(account.language, MOST_BYTES - _FOR_COUNTS)
    mark = {Answer.PASS: "✅", Answer.FAIL: "❌", Answer.CANNOT_TELL: "❔"}[account.answer]
    blocks = [f"### {mark} {escaped(account.verdict)}"]
    room = sheet.room - _size(blocks[0])
    table = sheet.table(account.summary, min(room, _FOR_TABLE), "markdown-more-rows")
    blocks.append(table)
    room -= _size(table)
    left_out = 0
    for file in sorted(account.files, key=_gravity):
        told = _folded(file, sheet, room)
        blocks.append(told)
        room -= _size(told)
        left_out += not told and _has_details(file)
    if left_out:
        blocks.append(sheet.say("markdown-more-files", left_out))
    return "\n\n".join(block for block in blocks if block) + "\n"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a comment is written on: its language and the bytes it may take."""

    language: str
    room: int

    def say(self, code: str, number: int) -> str:
        return say(message(code, number=number), self.language)

    def table(self, grid: Grid, room: int, more: str) -> str:
        """Return as many rows as fit, and how many did not."""
        head = [_row(grid.headings), _row(["---"] * len(grid.headings))]
        rows = [_row([escaped(cell, _FOR_NAMES) for cell in row]) for row in grid.rows]
        kept = _fitting(rows, room - _size(*head))
        left = len(rows) - len(kept)
        return "\n".join([*head, *kept]) + (f"\n\n{self.say(more, left)}" if left else "")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _size(*texts: str) -> int:
    """Return the bytes of lines, each with what parts it from the next."""
    return sum(len(text.encode()) + 2 for text in texts)


def _fitting(lines: Iterable[str], room: int) -> list[str]:
    kept: list[str] = []
    for line in lines:
        room -= _size(line)
        if room < 0:
            break
        kept.append(line)
    return kept


def _gravity(file: FileAccount) -> int:
    return -max((tuple(Answer).index(question.answer) for question in file.questions), default=0)


def _has_details(file: FileAccount) -> bool:
    return bool(file.annotations or file.allowed or file.grid)


def _folded(file: FileAccount, sheet: _Sheet, room: int) -> str:
    """Return what there is to tell of a file, folded, open where it did not pass; empty where nothing fits."""
    if not _has_details(file):
        return ""
    name = in_html(f"{file.file} ({file.title})" if file.title else file.file, _FOR_NAMES)
    head = f"<details{' open' if _gravity(file) else ''}><summary>{name}</summary>"
    told = [*gravest_first(file.annotations), *file.allowed]
    room -= _size(head, "</details>") + _FOR_COUNTS
    items = [_item(annotation) for annotation in told]
    kept = _fitting(items, room)
    if items and not kept:
        return ""
    room -= _size(*kept)
    left = len(items) - len(kept)
    figures = sheet.table(file.grid, room, "markdown-more-rows") if file.grid and not left else ""
    parts = [head, "\n".join(kept), sheet.say("markdown-more-changes", left) if left else ""]
    parts += [figures if figures and _size(figures) <= room else "", "</details>"]
    return "\n\n".join(part for part in parts if part)


def _item(annotation: Annotation) -> str:
    place = f"{annotation.file}:{annotation.line}" if annotation.line else annotation.file
    said = [f"- **{escaped(annotation.title, _FOR_NAMES)}** {escaped(annotation.message)}"]
    said.append(f"  <br>{escaped(place, _FOR_NAMES)}")
    said += [f"  <br>{escaped(annotation.help)}"] if annotation.help else []
    said += [f"  <br>{escaped(annotation.allowed)}"] if annotation.allowed else []
    return "\n".join(said)
