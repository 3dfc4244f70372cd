"""Opening hours, weekdays, times of day and dates."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from regflow.formats.layout.nodes import Items, Node, Scalar
from regflow.formats.reading import Reading
from regflow.model.calendar import ALL_DAY, Hours

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_WORDS = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name: number for number, name in enumerate(_FULL_DAYS)},
    **{f"{week}{sign}": number for week in ("周", "星期") for number, sign in enumerate("一二三四五六日")},
    **{f"{week}天": 6 for week in ("周", "星期")},
}
"""Every word for a day of the week, with 0 for Monday."""

_TO = re.compile(r"[-至到]")
_TIME = re.compile(r"([0-9]{1,2})(?::([0-9]{2}))?")
_DATES = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s*\.\.\s*([0-9]{4}-[0-9]{2}-[0-9]{2}))?")


def weekdays(text: str) -> tuple[int, ...] | None:
    """Return the weekdays of `mon-fri` or `sat`, 0 for Monday; None where it names none.

    >>> weekdays("mon-wed"), weekdays("sat"), weekdays("周一至周二"), weekdays("fri-mon")
    ((0, 1, 2), (5,), (0, 1), None)
    """
    parts = [WEEKDAY_WORDS.get(part.strip().lower()) for part in _TO.split(text)]
    match parts:
        case [int(day)]:
            return (day,)
        case [int(first), int(last)] if first <= last:
            return tuple(range(first, last + 1))
    return None


def time_of_day(text: str) -> float | None:
    """Return minutes since midnight of `9:30`, `09:30` or `9`; 24:00 is the end of the day.

    >>> time_of_day("9:30"), time_of_day("24:00"), time_of_day("25:00")
    (570.0, 1440.0, None)
    """
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[2] or 0) >= 60:
        return None
    minutes = int(found[1]) * 60 + int(found[2] or 0)
    return float(minutes) if minutes <= 1440 else None


def stretch(text: str) -> tuple[float, float] | None:
    """Return opening and closing time of `09:00-12:00`; None where it is none."""
    ends = [time_of_day(part) for part in text.split("-")]
    match ends:
        case [float(opens), float(closes)]:
            return (opens, closes)
    return None


def hours(reading: Reading, node: Node) -> Hours | None:
    """Return the hours of a day: `09:00-12:00, 13:30-17:00`, a list of such, `24h` or `closed`."""
    if isinstance(node, Items):
        found = [_stretches(reading, item) for item in node.nodes]
        if any(one is None for one in found):
            return None
        return _in_order(reading, node, [part for one in found if one is not None for part in one])
    if isinstance(node, Scalar) and node.text.strip() == "24h":
        return ALL_DAY
    if isinstance(node, Scalar) and node.text.strip() == "closed":
        return ()
    parts = _stretches(reading, node)
    return None if parts is None else _in_order(reading, node, parts)


def _stretches(reading: Reading, node: Node) -> list[tuple[float, float]] | None:
    parts = [stretch(part) for part in node.text.split(",")] if isinstance(node, Scalar) else [None]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        reading.sheet.error(node, "hours-wanted", text=node.text if isinstance(node, Scalar) else "...")
        return None
    if any(opens >= closes for opens, closes in known):
        reading.sheet.error(node, "hours-backwards")
        return None
    return known


def _in_order(reading: Reading, node: Node, parts: list[tuple[float, float]]) -> Hours | None:
    ordered = tuple(sorted(parts))
    if any(later[0] < earlier[1] for earlier, later in pairwise(ordered)):
        reading.sheet.error(node, "hours-overlap")
        return None
    return ordered


def days(reading: Reading, node: Node) -> tuple[int, int] | None:
    """Return first and last day number of `2026-10-01` or `2026-10-01..2026-10-07`."""
    found = _DATES.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
    if found is None:
        reading.sheet.error(node, "date-wanted", text=node.text if isinstance(node, Scalar) else "...")
        return None
    try:
        first, last = (date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1]))
    except ValueError:
        reading.sheet.error(node, "no-such-date", text=found[0])
        return None
    if first > last:
        reading.sheet.error(node, "dates-backwards")
        return None
    return first.toordinal(), last.toordinal()
