"""Strangers' text inside markdown: it can be read and does nothing else."""

from __future__ import annotations

import html
import re

from regflow.report.forms.plain import one_line

_BREAK = "\N{ZERO WIDTH SPACE}"
MOST_CHARACTERS = 600
_SIGNS = str.maketrans(
    {**{sign: f"\\{sign}" for sign in "\\`*_[]|~"}, "&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "<span>$</span>"}
)
_AT_START = re.compile(r"^(?:#+(?=\s|$)|[+-](?=\s|$)|-{2,}|=+|/|\d+(?=[.)](?:\s|$)))")
"""What makes a heading, a list or a command of a line that begins with it."""
_CALLS = re.compile(r"(?<=[@#!~%&$])(?=[\w\"'])|(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)
"""Where a sign would call somebody, or make a link, of the word after it."""
_NUMBERS = re.compile(r"\b(?:(?:GH|GHSA|CVE)-(?=\w)|(?=[0-9a-f]{7,40}\b)[0-9a-f]{3})", re.IGNORECASE)
"""Where a number of a tracker or the name of a commit would become a link."""


def escaped(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return a text as markdown that shows it: no markup, no mention, no link, no line end.

    >>> escaped("a|b **c** <img>")
    'a\\\\|b \\\\*\\\\*c\\\\*\\\\* &lt;img&gt;'
    """
    return _AT_START.sub(_led, _mute(text, most).translate(_SIGNS))


def in_html(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return a text for between the tags of an HTML block, where markdown is not read.

    >>> in_html("<b>*a*")
    '&lt;b&gt;*a*'
    """
    return html.escape(_mute(text, most))


def _mute(text: str, most: int) -> str:
    return _NUMBERS.sub(lambda found: found[0] + _BREAK, _CALLS.sub(_BREAK, one_line(text, most)))


def _led(found: re.Match[str]) -> str:
    """Return what begins a line behind a sign that nobody sees."""
    return _BREAK + found[0]
