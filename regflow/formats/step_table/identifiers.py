"""Identifiers for what a table names: as a process file may have them, no two alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regflow.formats.step_table.headings import Language, folded
from regflow.model.step import RESERVED

_NOT_ALLOWED = re.compile(r"[^\w.\-/]+")
_LONGEST = 60
_RESERVED = RESERVED | {"申请人", "系统", "完成", "通过", "有误", "跳过"}


def identifiers(names: Iterable[str], language: Language, instead: str) -> dict[str, str]:
    """Return for each name, as `folded`, its identifier.

    Args:
        names: In their order; those that look alike are one.
        language: In an English file identifiers are in small letters.
        instead: What a name without any letter becomes, and what is put behind one that is reserved.

    >>> identifiers(("Site visit", "受理（窗口）", "done", "?"), "en", "step")
    {'site visit': 'site_visit', '受理(窗口)': '受理_窗口', 'done': 'done_step', '?': 'step'}
    """
    given: dict[str, str] = {}
    for name in names:
        if folded(name) not in given:
            given[folded(name)] = _free(_identifier(name, language, instead), frozenset(given.values()))
    return given


def _identifier(name: str, language: Language, instead: str) -> str:
    shown = folded(name) if language == "en" else name
    clean = _NOT_ALLOWED.sub("_", shown).strip("_.-/")[:_LONGEST].strip("_.-/") or instead
    return f"{clean}_{instead}" if clean in _RESERVED else clean


def _free(wanted: str, taken: frozenset[str]) -> str:
    free, number = wanted, 1
    while free in taken:
        number += 1
        free = f"{wanted}_{number}"
    return free
