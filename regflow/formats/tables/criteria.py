"""The table of criteria."""

from __future__ import annotations

from regflow.formats.layout.nodes import Entry, Node
from regflow.formats.reading import Reading, entries_of, fields_of
from regflow.formats.values.by_trait import share_by_trait
from regflow.formats.values.durations import fixed
from regflow.formats.values.quantities import money
from regflow.formats.values.references import is_identifier, references
from regflow.formats.values.texts import text
from regflow.model.by_trait import Share
from regflow.model.criterion import Criterion

_ALWAYS: Share = 1.0


def criteria(reading: Reading, node: Node) -> tuple[Criterion, ...]:
    """Return the criteria of a file."""
    return tuple(_criterion(reading, entry) for entry in entries_of(reading, node, "criteria"))


def _criterion(reading: Reading, entry: Entry) -> Criterion:
    is_identifier(reading, entry.key)
    fields = fields_of(reading, entry.key, entry.value, "criterion")
    if "about" not in fields.nodes and not reading.sheet.is_broken(*entry.key.path):
        reading.sheet.warning_at(entry.key.place, "criterion-without-about", criterion=entry.key.text)
    return Criterion(
        id=entry.key.text,
        name=fields.read("name", text, None),
        about=fields.read("about", references("documents"), None),
        wrong=fields.read("wrong", share_by_trait, None),
        fixed=fields.read("fixed", share_by_trait, _ALWAYS),
        implies=fields.read("implies", references("criteria"), ()),
        valid_for=fields.read("valid_for", fixed, None),
        harm=fields.read("harm", money, None),
    )
