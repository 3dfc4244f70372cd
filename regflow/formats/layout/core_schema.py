"""What a plain YAML 1.2 scalar stands for: the core schema, in which `no` is text and `010` is ten."""

from __future__ import annotations

import re
from math import inf, nan
from typing import TypeAlias

Plain: TypeAlias = bool | int | float | str | None

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_REAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"([-+]?)\.(inf|Inf|INF)")
_NOT_A_NUMBER = re.compile(r"\.(nan|NaN|NAN)")
_MOST_DIGITS = 300


def resolved(text: str) -> Plain:
    """Return the value of an unquoted scalar.

    A number of more digits than any float holds is infinite.

    >>> resolved("no"), resolved("010"), resolved("0o10"), resolved("1e3"), resolved("~")
    ('no', 10, 8, 1000.0, None)

    Source: YAML 1.2.2, section 10.3.2.
    """
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _MOST_DIGITS:
        return inf if _REAL.fullmatch(text) else text
    for pattern, base in ((_INTEGER, 10), (_OCTAL, 8), (_HEXADECIMAL, 16)):
        if pattern.fullmatch(text):
            return int(text, base)
    if _REAL.fullmatch(text):
        return float(text)
    if infinite := _INFINITE.fullmatch(text):
        return -inf if infinite[1] == "-" else inf
    return nan if _NOT_A_NUMBER.fullmatch(text) else text
