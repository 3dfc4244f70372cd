"""A cell of a table that rich may make narrower, broken where a Chinese text may be broken."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from regflow.report.wrapping import breaks, longest_piece


class Cell:
    """A text that may be coloured, for a column of whatever width."""

    def __init__(self, text: str) -> None:
        self._text = Text.from_ansi(text)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Return the least width that breaks no word, and the width on one line."""
        longest = max((line.cell_len for line in self._text.split(allow_blank=True)), default=0)
        return Measurement(longest_piece(self._text.plain), longest).with_maximum(options.max_width)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        for line in self._text.split(allow_blank=True):
            for part in line.divide(breaks(line.plain, options.max_width)):
                part.rstrip()
                part.justify = options.justify
                yield part
