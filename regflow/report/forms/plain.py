"""Text with nothing in it but text: no control characters, no halves of characters, no end."""

from __future__ import annotations

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
"""What terminals, XML or readers stumble over: controls, marks that turn the writing round, lone surrogates."""
MOST_CHARACTERS = 2000


def plain(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return a text with every control character but line ends and tabs replaced by a sign, cut where it is too long.

    >>> plain("a\\x1b[31mb"), plain("abcdef", most=4)
    ('a�[31mb', 'abc…')
    """
    shown = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def one_line(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return a plain text on one line.

    >>> one_line("a\\r\\n  b")
    'a b'
    """
    return plain(" ".join(text.split()), most)
