"""The table of documents."""

from __future__ import annotations

from regflow.formats.layout.nodes import Entry, Node
from regflow.formats.reading import Reading, entries_of, fields_of
from regflow.formats.values.quantities import truth
from regflow.formats.values.references import is_identifier, words
from regflow.formats.values.texts import text
from regflow.model.document import Document


def documents(reading: Reading, node: Node) -> tuple[Document, ...]:
    """Return the documents of a file."""
    return tuple(_document(reading, entry) for entry in entries_of(reading, node, "documents"))


def _document(reading: Reading, entry: Entry) -> Document:
    is_identifier(reading, entry.key)
    fields = fields_of(reading, entry.key, entry.value, "document")
    return Document(
        id=entry.key.text,
        name=fields.read("name", text, None),
        held_by=fields.read("held_by", words("documents"), ()),
        delivered=fields.read("delivered", truth, False),
    )
