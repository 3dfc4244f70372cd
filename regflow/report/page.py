"""How a result is laid out: language, width, colour; paragraphs and tables as plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Literal

from regflow.formats.language.code_words import in_file_words
from regflow.formats.vocabulary import KeyLanguage
from regflow.report.wrapping import columns_of, lines_of
from regflow.words import Message, Names, say_all
from regflow.words.saying import entry_of

PLAIN_SIGNS: Mapping[str, str] = {
    "→": "->",
    "±": "+-",
    "×": "x",
    "−": "-",
    "–": "-",
    "—": "-",
    "─": "-",
    "━": "-",
    "│": "|",
    "█": "#",
    "░": ".",
    "…": "...",
    "≤": "<=",
    "≥": ">=",
    "•": "*",
    "“": '"',
    "”": '"',
    "’": "'",
}
"""What stands for a sign that a console cannot show."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a result is written on.

    Attributes:
        language: Code of the language.
        width: Columns; a Chinese character takes two.
        colour: Whether it may be coloured; nothing is told by colour alone.
        names: What is said for identifiers, by kind (see `naming`).
        keys: The language in which the file in question writes its keys; code in sentences is shown in it.
    """

    language: str = "en"
    width: int = 80
    colour: bool = False
    names: Names = field(default_factory=dict)
    keys: KeyLanguage = "en"

    def say(self, *messages: Message) -> str:
        """Return messages in the page's language, one sentence after the other."""
        return in_file_words(say_all(messages, self.language, self.names), self.keys)

    def name(self, kind: str, identifier: str) -> str:
        """Return the name of a step, an office, a document, a criterion or a result, else its identifier."""
        return self.names.get(kind, {}).get(identifier, identifier)

    def entry(self, kind: str, identifier: str) -> str:
        """Return the name and the identifier, so that it can be found in the file."""
        return entry_of(identifier, self.names.get(kind, {}).get(identifier), self.language)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        heading: What stands above it.
        number: Whether it holds numbers, which are set to the right.
        least, most: Widths between which it stays; None: as the page allows.
    """

    heading: Message
    number: bool = True
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """A table that nobody has laid out yet.

    Attributes:
        columns: Its columns.
        rows: As many cells each.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def paragraph(text: str, page: Page, indent: int = 0, first: str = "") -> str:
    """Return a text broken at the page's width, every line indented, the first one led by `first`.

    >>> paragraph("a b", Page(), indent=4, first="1.")
    '1.  a b'
    """
    lines = lines_of(text, max(20, page.width - indent))
    lead = " " * indent
    first += " " * (indent - columns_of(first))
    return "\n".join((lead if number else first) + line for number, line in enumerate(lines))


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], page: Page) -> str:
    """Return rows under headings, no wider than the page."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from regflow.report.cell import Cell

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        side: Literal["left", "right"] = "right" if column.number else "left"
        grid.add_column(
            page.say(column.heading), justify=side, overflow="fold", min_width=column.least, max_width=column.most
        )
    for row in rows:
        grid.add_row(*map(Cell, row))
    written = StringIO()
    console = Console(
        file=written,
        width=page.width,
        force_terminal=page.colour,
        color_system="standard" if page.colour else None,
        legacy_windows=False,
    )
    console.print(grid)
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines())


def laid_out(told: Rows, page: Page) -> str:
    """Return a table no wider than the page; nothing where it has no rows."""
    return table(told.columns, told.rows, page) if told.rows else ""


def painted(text: str, style: str, page: Page) -> str:
    """Return a text in a colour where the page has colours."""
    codes = {"good": "32", "bad": "31", "doubtful": "33", "strong": "1"}
    return f"\x1b[{codes[style]}m{text}\x1b[0m" if page.colour else text


def heading(message: Message, page: Page) -> str:
    """Return a heading of a part of a report, no wider than the page."""
    return painted(paragraph(page.say(message), page), "strong", page)


def parts(*texts: str) -> str:
    """Return the parts of a report with a blank line between them; empty ones are left out."""
    return "\n\n".join(text for text in texts if text)


def printable(text: str, encoding: str) -> str:
    """Return a text with every sign that the encoding lacks replaced by a plain one.

    >>> printable("a → b ±", "ascii")
    'a -> b +-'
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_plain(sign, encoding) for sign in text)
    return text


def _plain(sign: str, encoding: str) -> str:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return PLAIN_SIGNS.get(sign, "?")
    return sign
