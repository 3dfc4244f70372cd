"""The lines of a text as YAML counts them."""

from __future__ import annotations

import re

from regflow.formats.layout.place import Place

_LINE_END = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> tuple[str, ...]:
    r"""Return the lines without their ends.

    Python's own `splitlines` also breaks at form feeds and other signs that YAML keeps inside a line.

    >>> lines_of("a\r\nb\n")
    ('a', 'b', '')
    """
    return tuple(_LINE_END.split(text))


def place_of(text: str, start: int, length: int = 1) -> Place:
    r"""Return the place of a stretch of the text that begins at a character.

    >>> place_of("a\nbcd", 3, 2)
    Place(line=2, column=2, length=2)
    """
    above = _LINE_END.split(text[:start])
    return Place(len(above), len(above[-1]) + 1, max(1, length))
