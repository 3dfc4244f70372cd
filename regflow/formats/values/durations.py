"""Lengths of time as people write them: `20 min`, `5 working days`, `PT4H`, `3个工作日`."""

from __future__ import annotations

import re

from regflow.formats.layout.nodes import Node, Scalar
from regflow.formats.reading import Reading
from regflow.model.duration import Duration, Fixed, Unit
from regflow.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_WEEK

_MINUTES_IN = {
    **dict.fromkeys(("min", "mins", "minute", "minutes", "分钟", "分"), 1.0),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "小时", "个小时", "钟头", "个钟头"), MINUTES_PER_HOUR),
    **dict.fromkeys(("d", "day", "days", "天", "日", "自然日", "个自然日"), MINUTES_PER_DAY),
    **dict.fromkeys(("week", "weeks", "周", "星期", "个星期"), MINUTES_PER_WEEK),
}
_WORKING_DAYS = frozenset(("working day", "working days", "工作日", "个工作日"))
UNIT_WORDS = (*_MINUTES_IN, *sorted(_WORKING_DAYS))
"""Every word that may follow the number of a length of time."""

_UNITS_SHOWN = ("min", "h", "days", "working days", "weeks")
_LENGTH = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?) *(.*)", re.DOTALL)
_ISO = re.compile(
    r"P(?=.)(?:([0-9.]+)W)?(?:([0-9.]+)D)?(?:T(?=.)(?:([0-9.]+)H)?(?:([0-9.]+)M)?(?:([0-9.]+)S)?)?", re.IGNORECASE
)
_ISO_MINUTES = (MINUTES_PER_WEEK, MINUTES_PER_DAY, MINUTES_PER_HOUR, 1.0, 1 / 60)
_MOST_MINUTES = 200 * 366 * MINUTES_PER_DAY


def length(reading: Reading, node: Node) -> Duration | None:
    """Return one length of time as written, in minutes or working days; parts of a working day are let through."""
    if not isinstance(node, Scalar):
        reading.sheet.error(node, "length-wanted")
        return None
    shown = node.text.strip(" ")
    iso = _iso_minutes(shown)
    if iso is not None:
        return _bounded(reading, node, Duration(Fixed(iso)))
    found = _LENGTH.fullmatch(shown)
    if found is None:
        reading.sheet.error(node, "duration-wanted", text=shown)
        return None
    value, unit = float(found[1]), re.sub(" +", " ", found[2])
    if value < 0:
        reading.sheet.error(node, "duration-negative", text=shown)
        return None
    if unit in _WORKING_DAYS:
        return _bounded(reading, node, Duration(Fixed(value), Unit.WORKING_DAYS))
    if unit in _MINUTES_IN:
        return _bounded(reading, node, Duration(Fixed(value * _MINUTES_IN[unit])))
    _unknown_unit(reading, node, shown, unit)
    return None


def fixed(reading: Reading, node: Node) -> Duration | None:
    """Return a length of time that is always the same and not nothing; working days are whole."""
    if not isinstance(node, Scalar):
        reading.sheet.error(node, "fixed-duration-wanted")
        return None
    found = whole_length(reading, node)
    if found is not None and found.is_zero:
        reading.sheet.error(node, "duration-zero")
        return None
    return found


def whole_length(reading: Reading, node: Node) -> Duration | None:
    """Return a length of time, with working days in whole numbers."""
    found = length(reading, node)
    if found is not None and found.unit is Unit.WORKING_DAYS and found.law.mean != int(found.law.mean):
        reading.sheet.error(node, "part-of-a-working-day", text=node.text if isinstance(node, Scalar) else "")
        return None
    return found


def _bounded(reading: Reading, node: Node, found: Duration) -> Duration | None:
    most = _MOST_MINUTES / (MINUTES_PER_DAY if found.unit is Unit.WORKING_DAYS else 1)
    if found.law.mean > most:
        reading.sheet.error(node, "duration-too-long")
        return None
    return found


def _iso_minutes(shown: str) -> float | None:
    found = _ISO.fullmatch(shown)
    if found is None:
        return None
    try:
        return sum(float(part) * minutes for part, minutes in zip(found.groups(), _ISO_MINUTES, strict=True) if part)
    except ValueError:
        return None


def _unknown_unit(reading: Reading, node: Node, shown: str, unit: str) -> None:
    if not unit:
        reading.sheet.error(node, "unit-missing", text=shown)
        return
    near = reading.sheet.nearest(unit, UNIT_WORDS)
    help_code = "unknown-unit.help" if near else "unknown-unit.help-all"
    reading.sheet.error(node, "unknown-unit", help=help_code, unit=unit, near=near or "", units=_UNITS_SHOWN)
