"""Which gaps of a sentence hold the identifier of something that a file may give a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Names: TypeAlias = Mapping[str, Mapping[str, str]]
"""For each kind of thing (a table of the file, or `results`) what is said for an identifier.

`entries` are what a field lists, of several kinds: whoever tells of them knows which, and says the names himself.
"""

_GAPS: Mapping[str, tuple[str, ...]] = {
    "steps": (
        *("step", "steps", "others", "first", "second", "last", "one", "other", "into", "between", "by", "to"),
        *("entry", "through", "before", "after", "redone", "order", "fetching", "issue", "permit", "decision"),
        *("asked", "named", "subject"),
    ),
    "criteria": ("criterion", "criteria", "own"),
    "documents": ("document", "documents"),
    "entries": ("gone", "come", "entries"),
    "offices": ("office",),
    "results": ("value", "values", "never", "possible", "outcome"),
}

_KINDS = {gap: kind for kind, gaps in _GAPS.items() for gap in gaps}

_ELSEWHERE: Mapping[str, str] = {"law-by": "offices", "unmet-check-by": "offices"}
"""Sentences in which `by` is no step."""


def kind_of(code: str, gap: str) -> str:
    """Return what a gap of a sentence names; empty where it names nothing that may have a name.

    >>> kind_of("idle-sign-off", "step"), kind_of("law-by", "by"), kind_of("run-settings", "seed")
    ('steps', 'offices', '')
    """
    return _ELSEWHERE.get(code) or _KINDS.get(gap, "")
