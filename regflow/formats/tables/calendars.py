"""The table of calendars."""

from __future__ import annotations

from regflow.formats.holidays import known_countries, public_holidays
from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.reading import Reading, entries_of, fields_of, word_of
from regflow.formats.values.hours import days, hours, weekdays
from regflow.formats.values.references import is_identifier
from regflow.model.calendar import ALL_DAY, Calendar, DatedHours, Hours, PublicHolidays


def calendars(reading: Reading, node: Node) -> tuple[Calendar, ...]:
    """Return the calendars of a file."""
    return tuple(_calendar(reading, entry) for entry in entries_of(reading, node, "calendars"))


def _calendar(reading: Reading, entry: Entry) -> Calendar:
    is_identifier(reading, entry.key)
    fields = fields_of(reading, entry.key, entry.value, "calendar")
    fields.require("week")
    exceptions: list[DatedHours] = []
    for key in fields.nodes:  # in the order of the file, as the later of two exceptions wins
        if key == "closed":
            exceptions.extend(fields.read(key, _closed, ()))
        elif key == "open":
            exceptions.extend(fields.read(key, _open, ()))
    return Calendar(
        id=entry.key.text,
        week=fields.read("week", _week, (ALL_DAY,) * 7),
        holidays=fields.read("holidays", _holidays, None),
        exceptions=tuple(exceptions),
    )


def _week(reading: Reading, node: Node) -> tuple[Hours, ...] | None:
    if isinstance(node, Scalar) and node.text.strip() == "24h":
        return (ALL_DAY,) * 7
    if not isinstance(node, Table):
        reading.sheet.error(node, "week-wanted")
        return None
    week: dict[int, Hours] = {}
    for entry in node.entries:
        named = weekdays(entry.key.text)
        opening = hours(reading, entry.value)
        if named is None:
            reading.sheet.error(entry.key, "weekday-wanted", text=entry.key.text)
            continue
        if any(day in week for day in named):
            reading.sheet.error(entry.key, "weekday-twice", text=entry.key.text)
        week.update(dict.fromkeys(named, opening or ()))
    return tuple(week.get(day, ()) for day in range(7))


def _holidays(reading: Reading, node: Node) -> PublicHolidays | None:
    country = word_of(reading, node)
    if country is None:
        return None
    found = public_holidays(country)
    if found is None:
        reading.sheet.error(node, "unknown-country", country=country, known=known_countries())
    return found


def _closed(reading: Reading, node: Node) -> tuple[DatedHours, ...]:
    listed = node.nodes if isinstance(node, Items) else (node,)
    found = [days(reading, one) for one in listed]
    return tuple(DatedHours(first, last, ()) for one in found if one is not None for first, last in [one])


def _open(reading: Reading, node: Node) -> tuple[DatedHours, ...]:
    if isinstance(node, Items):
        return tuple(dated for one in node.nodes for dated in _open(reading, one))
    if not isinstance(node, Table):
        reading.sheet.error(node, "open-days-wanted")
        return ()
    found = [(days(reading, entry.key), hours(reading, entry.value)) for entry in node.entries]
    return tuple(DatedHours(*dates, opening) for dates, opening in found if dates is not None and opening is not None)
