"""The table of cases: how they arrive, and what is drawn once for each."""

from __future__ import annotations

import re
from itertools import pairwise

from regflow.formats.layout.nodes import Entry, Node, Scalar, Table
from regflow.formats.reading import Fields, Reading, entries_of, fields_of
from regflow.formats.values.duration_laws import duration
from regflow.formats.values.hours import stretch, weekdays
from regflow.formats.values.quantities import number, share
from regflow.formats.values.references import is_identifier, reference
from regflow.model.cases import Arrivals, Cases, Every, Rate, Trait
from regflow.model.duration import Duration

_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_RATES = (
    (re.compile(rf"{_NUMBER} per working day"), True),
    (re.compile(rf"{_NUMBER} per hour"), False),
    (re.compile(rf"每个?工作日 ?{_NUMBER} ?[件宗份个笔户]?"), True),
    (re.compile(rf"每个?小时 ?{_NUMBER} ?[件宗份个笔户]?"), False),
)
"""How a rate is written, and whether it counts working days."""
_EVERYS = (
    re.compile(r"every\s+(.*)"),
    re.compile(rf"每隔? ?({_NUMBER}.*?) ?(?:来?[一1] ?[件宗份个笔户])?"),
)
_TOLERANCE = 1e-6
_NO_PATTERN: tuple[tuple[int, float], ...] = ()
_NO_HOURS: tuple[tuple[float, float, float], ...] = ()


def cases(reading: Reading, node: Node) -> Cases:
    """Return the stream of applications."""
    fields = fields_of(reading, node, node, "cases")
    return Cases(
        arrive=fields.read("arrive", _arrivals, None),
        hours=fields.read("hours", reference("calendars"), None),
        traits=fields.read("traits", _traits, ()),
    )


def _arrivals(reading: Reading, node: Node) -> Arrivals | None:
    if not isinstance(node, Scalar):
        fields = fields_of(reading, node, node, "arrivals")
        return _every(fields) if "every" in fields.nodes else _varying(fields)
    if every := next((found for one in _EVERYS if (found := one.fullmatch(node.text.strip()))), None):
        skipped = node.text.index(every[1])
        gap_node = Scalar(node.path, node.place, every[1], node.is_plain, node.start + skipped, node.end)
        gap = duration(reading, gap_node)
        return None if gap is None else _gap(reading, node, gap)
    return _rate(reading, node)


def _every(fields: Fields) -> Arrivals | None:
    others = tuple(key for key in fields.nodes if key != "every")
    if others:
        fields.reading.sheet.error(fields.owner, "every-with-others", keys=fields.spelt(*others))
        return None
    gap = fields.read("every", duration, None)
    return None if gap is None else _gap(fields.reading, fields.nodes["every"], gap)


def _gap(reading: Reading, node: Node, gap: Duration) -> Every | None:
    if gap.law.mean <= 0:
        reading.sheet.error(node, "duration-zero")
        return None
    return Every(gap)


def _rate(reading: Reading, node: Node) -> Rate | None:
    said = " ".join(node.text.split()) if isinstance(node, Scalar) else "..."
    found = next(((float(one[1]), per_day) for form, per_day in _RATES if (one := form.fullmatch(said))), None)
    if found is None:
        reading.sheet.error(node, "arrivals-wanted", text=said)
        return None
    if not 0 < found[0] <= 1e6:
        reading.sheet.error(node, "arrivals-out-of-range")
        return None
    return Rate(*found)


def _varying(fields: Fields) -> Rate | None:
    if not fields.require("rate"):
        return None
    rate = fields.read("rate", _rate, None)
    pattern = fields.read("pattern", _pattern, _NO_PATTERN)
    hourly = fields.read("hourly", _hourly, _NO_HOURS)
    dispersion = fields.read("dispersion", number(1), 1.0)
    return None if rate is None else Rate(rate.number, rate.per_working_day, pattern, hourly, dispersion)


def _pattern(reading: Reading, node: Node) -> tuple[tuple[int, float], ...] | None:
    if not isinstance(node, Table):
        reading.sheet.error(node, "pattern-wanted")
        return None
    factors: dict[int, float] = {}
    for entry in node.entries:
        factor = number(0)(reading, entry.value)
        named = weekdays(entry.key.text)
        if named is None:
            reading.sheet.error(entry.key, "weekday-wanted", text=entry.key.text)
        elif any(day in factors for day in named):
            reading.sheet.error(entry.key, "weekday-twice", text=entry.key.text)
        elif factor is not None:
            factors.update(dict.fromkeys(named, factor))
    if len(factors) == 7 and not any(factors.values()):
        reading.sheet.error(node, "arrivals-out-of-range")
        return None
    return tuple(sorted(factors.items()))


def _hourly(reading: Reading, node: Node) -> tuple[tuple[float, float, float], ...] | None:
    if not isinstance(node, Table):
        reading.sheet.error(node, "hourly-wanted")
        return None
    found: list[tuple[float, float, float]] = []
    for entry in node.entries:
        factor = number(0)(reading, entry.value)
        between = stretch(entry.key.text)
        if between is None or between[0] >= between[1]:
            reading.sheet.error(entry.key, "hours-wanted", text=entry.key.text)
        elif factor is not None:
            found.append((between[0] / 60, between[1] / 60, factor))
    ordered = sorted(found)
    if any(later[0] < earlier[1] for earlier, later in pairwise(ordered)):
        reading.sheet.error(node, "hours-overlap")
        return None
    return tuple(ordered)


def _traits(reading: Reading, node: Node) -> tuple[Trait, ...]:
    return tuple(
        trait for entry in entries_of(reading, node, "traits") if (trait := _trait(reading, entry)) is not None
    )


def _trait(reading: Reading, entry: Entry) -> Trait | None:
    is_identifier(reading, entry.key)
    if not isinstance(entry.value, Table) or not entry.value.entries:
        reading.sheet.error(entry.value, "trait-wanted", trait=entry.key.text)
        return None
    found = [(value.key.text, share(reading, value.value)) for value in entry.value.entries]
    shares = tuple((value, part) for value, part in found if part is not None)
    if len(shares) < len(found):
        return None
    total = sum(part for _, part in shares)
    if abs(total - 1) > _TOLERANCE:
        reading.sheet.error(entry.key, "shares-not-whole", trait=entry.key.text, total=total)
        return None
    return Trait(entry.key.text, shares)
