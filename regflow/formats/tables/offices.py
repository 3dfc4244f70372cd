"""The table of offices and their officers."""

from __future__ import annotations

from regflow.formats.layout.nodes import Entry, Items, Node, Scalar
from regflow.formats.reading import Fields, Reading, entries_of, fields_of, word_of
from regflow.formats.values.conditions import conditions
from regflow.formats.values.quantities import hourly_cost, number, whole_number
from regflow.formats.values.references import is_identifier, reference
from regflow.formats.values.texts import text
from regflow.model.office import Office, Officer


def offices(reading: Reading, node: Node) -> tuple[Office, ...]:
    """Return the offices of a file."""
    return tuple(_office(reading, entry) for entry in entries_of(reading, node, "offices"))


def _office(reading: Reading, entry: Entry) -> Office:
    is_identifier(reading, entry.key)
    fields = fields_of(reading, entry.key, entry.value, "office")
    return Office(
        id=entry.key.text,
        name=fields.read("name", text, None),
        authority=fields.read("authority", word_of, entry.key.text),
        staff=fields.read("staff", _staff, None),
        hours=fields.read("hours", reference("calendars"), None),
        cost=fields.read("cost", hourly_cost, 0.0),
        first=fields.read("first", conditions, ()),
    )


def _staff(reading: Reading, node: Node) -> int | tuple[Officer, ...] | None:
    if not isinstance(node, Items):
        return whole_number(1)(reading, node)
    if not node.nodes:
        reading.sheet.error(node, "staff-empty")
        return None
    officers: dict[str, Officer] = {}
    for item in node.nodes:
        officer = _officer(reading, item)
        if officer is not None and officer.name in officers:
            reading.sheet.error(item, "listed-twice", name=officer.name)
        elif officer is not None:
            officers[officer.name] = officer
    return tuple(officers.values()) or None


def _officer(reading: Reading, node: Node) -> Officer | None:
    if isinstance(node, Scalar):
        name = word_of(reading, node)
        return None if name is None else Officer(name)
    fields: Fields = fields_of(reading, node, node, "officer")
    if not fields.require("name"):
        return None
    return Officer(
        name=fields.read("name", word_of, ""),
        speed=fields.read("speed", number(0, above=True), 1.0),
        hours=fields.read("hours", reference("calendars"), None),
    )
