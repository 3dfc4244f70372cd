"""The whole file: its top-level keys, and the names that it declares."""

from __future__ import annotations

from zoneinfo import available_timezones

from regflow.formats.layout.nodes import Node, Scalar, Table
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.reading import Names, Reading, fields_of, word_of
from regflow.formats.tables.calendars import calendars
from regflow.formats.tables.cases import cases
from regflow.formats.tables.criteria import criteria
from regflow.formats.tables.documents import documents
from regflow.formats.tables.obligations import obligations
from regflow.formats.tables.offices import offices
from regflow.formats.tables.steps import steps
from regflow.formats.values.durations import fixed
from regflow.formats.values.references import reference
from regflow.formats.values.texts import text
from regflow.model.cases import Cases
from regflow.model.obligation import Obligations
from regflow.model.process import Process
from regflow.model.text import plain

FORMAT_VERSION = 1

_TABLES = ("calendars", "offices", "documents", "criteria", "steps")


def process(root: Table, sheet: ProblemSheet) -> Process:
    """Return the process of a file; what is broken has its default, and the reason is on the sheet."""
    reading = Reading(sheet, names_of(root))
    fields = fields_of(reading, root, root, "process")
    fields.require("regflow", "name", "steps")
    fields.read("regflow", _version, None)
    if "steps" in fields.nodes and fields.nodes["steps"] == Table(("steps",), fields.nodes["steps"].place, ()):
        sheet.error(fields.nodes["steps"], "steps-empty")
    return Process(
        name=fields.read("name", text, plain("?")),
        about=fields.read("about", text, None),
        source=fields.read("source", text, None),
        limit=fields.read("limit", fixed, None),
        decision=fields.read("decision", reference("steps"), None),
        timezone=fields.read("timezone", _timezone, None),
        calendars=fields.read("calendars", calendars, ()),
        cases=fields.read("cases", cases, Cases()),
        offices=fields.read("offices", offices, ()),
        documents=fields.read("documents", documents, ()),
        criteria=fields.read("criteria", criteria, ()),
        obligations=fields.read("obligations", obligations, Obligations()),
        steps=fields.read("steps", steps, ()),
        currency=reading.purse.currency,
        key_language=sheet.language,
    )


def names_of(root: Table) -> Names:
    """Return every name that a file declares, whether or not what stands under it can be read."""
    office_table = root.get("offices")
    authorities = [
        authority.text
        for entry in (office_table.entries if isinstance(office_table, Table) else ())
        if isinstance(entry.value, Table) and isinstance(authority := entry.value.get("authority"), Scalar)
    ]
    return Names(
        tables={name: _keys(root.get(name)) for name in _TABLES},
        traits=_trait_names(root.get("cases")),
        authorities=tuple(dict.fromkeys(authorities)),
    )


def _keys(node: Node | None) -> tuple[str, ...]:
    return tuple(entry.key.text for entry in node.entries) if isinstance(node, Table) else ()


def _trait_names(cases_node: Node | None) -> dict[str, tuple[str, ...] | None]:
    node = cases_node.get("traits") if isinstance(cases_node, Table) else None
    if not isinstance(node, Table):
        return {}
    return {entry.key.text: _keys(entry.value) or None for entry in node.entries}


def _version(reading: Reading, node: Node) -> int | None:
    if isinstance(node, Scalar) and node.value == FORMAT_VERSION and not isinstance(node.value, bool):
        return FORMAT_VERSION
    shown = node.text if isinstance(node, Scalar) else "..."
    reading.sheet.error(node, "unknown-version", version=shown, known=FORMAT_VERSION)
    return None


def _timezone(reading: Reading, node: Node) -> str | None:
    word = word_of(reading, node)
    if word is None:
        return None
    known = available_timezones()
    if word in known or not known:
        return word
    near = reading.sheet.nearest(word, tuple(sorted(known)))
    help_code = "unknown-timezone.help" if near else "unknown-timezone.help-all"
    reading.sheet.error(node, "unknown-timezone", help=help_code, name=word, near=near or "")
    return None
