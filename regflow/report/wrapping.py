"""Where a line of text may be broken: after a blank, and between Chinese characters.

A Chinese sentence has no blanks. It is broken anywhere but before a closing sign (a line that begins with a full stop
looks like a misprint), after an opening one, or within a Latin word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_WIDE = r"\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef"
_OPENING = "（《“‘【「"
_CLOSING = "，。、；：！？）》”’】」…"
_BETWEEN = re.compile(
    rf"(?<=\s)(?=\S)|(?<=[{_CLOSING}])(?=`)"
    rf"|(?<=[{_WIDE}])(?<![{_OPENING}])(?=[^\s`{_CLOSING}])|(?<=[^\s`{_OPENING}])(?=[{_WIDE}])(?![{_CLOSING}])"
)
"""The places between two signs where a line may end. What is quoted as code keeps its quotes, which look alike."""

_STYLE = re.compile("\x1b\\[[0-9;]*m")


def columns_of(text: str) -> int:
    """Return how many columns a text takes; a Chinese character takes two, a colour none.

    >>> columns_of("seal"), columns_of("印章")
    (4, 4)
    """
    from rich.cells import cell_len

    return cell_len(_STYLE.sub("", text))


def lines_of(text: str, width: int) -> list[str]:
    """Return a text on lines no wider than that, without blanks at their ends; a path stays whole, to be copied.

    >>> lines_of("先受理，再审查。", 6)
    ['先受', '理，再', '审查。']
    """
    lines = []
    for line in text.split("\n"):
        starts = [0, *breaks(line, width, whole="/\\"), len(line)]
        lines += [line[start:end].rstrip() for start, end in pairwise(starts)]
    return lines


def breaks(line: str, width: int, whole: str = "") -> list[int]:
    """Return where a line has to be broken, so that no part is wider than that.

    Args:
        whole: Signs by which a word is known that is not broken, however wide it is.
    """
    found: list[int] = []
    taken = 0
    for start, piece in _pieces(line):
        needed = columns_of(piece.rstrip())
        if taken + needed <= width:
            taken += columns_of(piece)
            continue
        if taken:
            found.append(start)
        folded = [] if needed <= width or any(sign in piece for sign in whole) else _folds(piece, width)
        found += [start + place for place in folded]
        taken = columns_of(piece[folded[-1] if folded else 0 :])
    return found


def longest_piece(text: str) -> int:
    """Return the columns of the longest part of a text that need not be broken."""
    return max((columns_of(piece.strip()) for line in text.split("\n") for _, piece in _pieces(line)), default=0)


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    """Yield what a line must not be broken within, each with its place."""
    start = 0
    for place in [*(found.start() for found in _BETWEEN.finditer(line)), len(line)]:
        if line[start:place]:
            yield start, line[start:place]
        start = place


def _folds(piece: str, width: int) -> list[int]:
    """Return where a piece that is too wide by itself is broken all the same."""
    found: list[int] = []
    taken = 0
    for place, sign in enumerate(piece.rstrip()):
        if taken + columns_of(sign) > width:
            found.append(place)
            taken = 0
        taken += columns_of(sign)
    return found
