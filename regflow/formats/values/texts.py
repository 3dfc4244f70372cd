"""Names and sentences, in one language or several."""

from __future__ import annotations

from regflow.formats.layout.nodes import Node, Table
from regflow.formats.reading import Reading, word_of
from regflow.model.text import Text, plain


def text(reading: Reading, node: Node) -> Text | None:
    """Return a text, or a text for each language code; the line end of a block of lines is no part of it."""
    if not isinstance(node, Table):
        said = word_of(reading, node)
        return None if said is None else plain(said.rstrip())
    found = [(entry.key.text, word_of(reading, entry.value)) for entry in node.entries]
    said_in = tuple((language, words.rstrip()) for language, words in found if words is not None)
    if not node.entries:
        reading.sheet.error(node, "word-wanted")
    return Text(said_in) if said_in else None
