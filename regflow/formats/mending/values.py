"""The beginning of a value outside of brackets or in them: quotes, brackets and numbers of full width."""

from __future__ import annotations

import re

from regflow.formats.layout.typing_traps import HALF_WIDTH
from regflow.formats.values.durations import UNIT_WORDS

BLANKS = " \t\u3000\u00a0"
_OPENERS = {"{": "{", "［": "[", "【": "[", "[": "[", "｛": "{"}
_CLOSERS = frozenset("}]｝］】")
_AFTER = rf"(?=[{BLANKS}]*(?:[,，；、}}\]｝］】\r\n]|[{BLANKS}]#|$))"
_END = re.compile(_AFTER)
_QUOTED = re.compile(rf"[“”]([^“”\"\\\r\n]*)[“”]{_AFTER}")
_SINGLE_QUOTED = re.compile(rf"[‘’]([^‘’'\r\n]*)[‘’]{_AFTER}")
_HOURS = re.compile(r"[0-9０-９:：,，\-－ \u3000]+")
"""Times of the day and what stands between them: no text that a full-width sign could belong to."""

_UNITS = "|".join(sorted(map(re.escape, UNIT_WORDS), key=len, reverse=True))
_NUMBER = re.compile(rf"[0-9０-９]+(?:[.．][0-9０-９]+)?(?:[ \u3000]?[%％‰]|[ \u3000]?(?:{_UNITS}))?{_AFTER}")


def opener_at(line: str, place: int) -> str:
    """Return the bracket that a sign opens, in half width; empty where it is part of a text.

    One of full width opens only where its partner closes it on the same line and a value can end there.
    """
    bracket = _OPENERS.get(line[place : place + 1], "")
    if not bracket or line[place] in "{[":
        return bracket
    depth = 0
    for number in range(place, len(line)):
        depth += line[number] in _OPENERS
        if line[number] in _CLOSERS:
            depth -= 1
            if depth == 0:
                return bracket if can_end(line, number + 1) else ""
    return ""


def can_end(line: str, place: int) -> bool:
    """Tell whether a value can end in front of a place: at the end, a comment, a comma or a bracket that closes."""
    return _END.match(line, place) is not None


def quoted_at(line: str, place: int) -> tuple[str, int] | None:
    """Return a text in Chinese quotes with those of the keyboard, and where it ends; None where none begins."""
    for pattern, quote in ((_QUOTED, '"'), (_SINGLE_QUOTED, "'")):
        if found := pattern.match(line, place):
            inside = found[1]
            if _HOURS.fullmatch(inside):
                inside = "".join(_half_width(sign) for sign in inside)
            return f"{quote}{inside}{quote}", found.end()
    return None


def number_at(line: str, place: int) -> tuple[str, int] | None:
    """Return a number, share or length in half width, and where it ends; None where the value is something else."""
    found = _NUMBER.match(line, place)
    return None if found is None else ("".join(_half_width(sign) for sign in found[0]), found.end())


def _half_width(sign: str) -> str:
    return " " if sign == "\u3000" else HALF_WIDTH.get(sign, sign)
