"""What markdown reports are built of: tables, folded parts, and a count of what no longer fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regflow.report.account import Grid
from regflow.report.forms.markdown_signs import escaped, in_html
from regflow.words import message, say

MOST_BYTES = 60_000
"""Of a comment; GitHub takes 65,536 characters and a hidden mark is put before them."""
FOR_NAMES = 160
"""Characters of a name, or of a cell."""
FOR_COUNTS = 600
"""What the sentences take that tell how much was left out, and the ends of folded parts."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a comment is written on: its language and the bytes it may take."""

    language: str
    room: int = MOST_BYTES - FOR_COUNTS

    def say(self, code: str, number: int) -> str:
        """Return the sentence that tells how many were left out."""
        return say(message(code, number=number), self.language)

    def table(self, grid: Grid, room: int, more: str) -> str:
        """Return as many rows as fit, and how many did not."""
        head = [_row(map(escaped, grid.headings)), _row(["---"] * len(grid.headings))]
        rows = [_row([escaped(cell, FOR_NAMES) for cell in row]) for row in grid.rows]
        kept = fitting(rows, room - size(*head))
        left = len(rows) - len(kept)
        return "\n".join([*head, *kept]) + (f"\n\n{self.say(more, left)}" if left else "")


def folded_head(summary: str, *, is_open: bool = False) -> str:
    """Return the beginning of a folded part; its end is `FOLDED_END`."""
    return f"<details{' open' if is_open else ''}><summary>{in_html(summary, FOR_NAMES)}</summary>"


FOLDED_END = "</details>"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def size(*texts: str) -> int:
    """Return the bytes of lines, each with what parts it from the next."""
    return sum(len(text.encode()) + 2 for text in texts)


def fitting(lines: Iterable[str], room: int) -> list[str]:
    """Return as many lines from the first on as fit."""
    kept: list[str] = []
    for line in lines:
        room -= size(line)
        if room < 0:
            break
        kept.append(line)
    return kept


@dataclass(frozen=True, slots=True)
class Part:
    """A folded part of a report.

    Attributes:
        title: What stands on it.
        content: A table, or items of a list as markdown.
    """

    title: str
    content: Grid | tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to tell."""
        return not (self.content.rows if isinstance(self.content, Grid) else self.content)


def fold(part: Part, sheet: Sheet, room: int) -> str:
    """Return a folded part with as much as fits; empty where it has nothing, or nothing of it fits."""
    head = folded_head(part.title)
    left_for_content = room - size(head, FOLDED_END) - FOR_COUNTS
    if isinstance(part.content, Grid):
        if part.is_empty or left_for_content < size(*part.content.headings):
            return ""
        return "\n\n".join((head, sheet.table(part.content, left_for_content, "markdown-more-rows"), FOLDED_END))
    kept = fitting(part.content, left_for_content)
    left = len(part.content) - len(kept)
    if not kept:
        return ""
    more = [sheet.say("markdown-more-entries", left)] if left else []
    return "\n\n".join((head, "\n".join(kept), *more, FOLDED_END))


def item(title: str, lines: Sequence[str] = ()) -> str:
    """Return an item of a list: a title, and sentences below it."""
    return "\n".join([f"- **{escaped(title)}**", *(f"  <br>{escaped(line)}" for line in lines)])


def put_together(blocks: Sequence[str], parts: Sequence[Part], foot: str, sheet: Sheet) -> str:
    """Return a report: what everybody sees, the folded parts as far as they fit, and a last line."""
    room = sheet.room - size(*blocks, foot)
    told: list[str] = []
    left_out = 0
    for part in parts:
        text = fold(part, sheet, room)
        room -= size(text) if text else 0
        told += [text] if text else []
        left_out += not text and not part.is_empty
    more = [sheet.say("markdown-more-parts", left_out)] if left_out else []
    return "\n\n".join(block for block in (*blocks, *told, *more, foot) if block) + "\n"
