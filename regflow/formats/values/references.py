"""Names of things that the file declares elsewhere, and the names of new things."""

from __future__ import annotations

import re

from regflow.formats.layout.nodes import Node, Scalar
from regflow.formats.reading import Reader, Reading, items_of, word_of
from regflow.model.step import RESERVED
from regflow.words import message

_IDENTIFIER = re.compile(r"\w[\w .\-/]*")
_MOST_CHARACTERS = 120


def reference(table: str) -> Reader[str]:
    """Return a reader of the identifier of one thing of a table."""

    def read(reading: Reading, node: Node) -> str | None:
        word = word_of(reading, node)
        if word is None:
            return None
        known = reading.names.tables[table]
        if word in known:
            return word
        unknown_name(reading, node, word, table, known)
        return None

    return read


def unknown_name(reading: Reading, node: Node, word: str, table: str, known: tuple[str, ...]) -> None:
    """Write down that a name is declared nowhere, with the nearest one that is."""
    near = reading.sheet.nearest(word, known)
    help_code = "unknown-name.help" if near else "unknown-name.help-all" if known else "unknown-name.help-none"
    reading.sheet.error(
        node, "unknown-name", help=help_code, name=word, what=message(f"noun-one-{table}"),
        near=near or "", known=known[:12], page=table,
    )  # fmt: skip


def references(table: str) -> Reader[tuple[str, ...]]:
    """Return a reader of a list of identifiers of a table, each once."""
    one = reference(table)

    def read(reading: Reading, node: Node) -> tuple[str, ...] | None:
        items = items_of(reading, node, table)
        if items is None:
            return None
        found: dict[str, None] = {}
        for item in items:
            name = one(reading, item)
            if name is not None and name in found:
                reading.sheet.error(item, "listed-twice", name=name)
            elif name is not None:
                found[name] = None
        return tuple(found)

    return read


def words(page: str) -> Reader[tuple[str, ...]]:
    """Return a reader of a list of free names."""

    def read(reading: Reading, node: Node) -> tuple[str, ...] | None:
        items = items_of(reading, node, page)
        if items is None:
            return None
        return tuple(word for item in items if (word := word_of(reading, item)) is not None)

    return read


def is_identifier(reading: Reading, key: Scalar) -> bool:
    """Tell whether a new name can be used as one, and complain when it cannot."""
    if key.text in _reserved(reading):
        reading.sheet.error(key, "reserved-name", name=key.text, reserved=tuple(sorted(_reserved(reading))))
        return False
    if not _IDENTIFIER.fullmatch(key.text) or len(key.text) > _MOST_CHARACTERS or key.text != key.text.strip():
        reading.sheet.error(key, "bad-name", name=key.text)
        return False
    return True


def _reserved(reading: Reading) -> frozenset[str]:
    """Return the words that cannot be names, a Chinese file's own among them."""
    own = (*reading.sheet.spelt("worker-word", *RESERVED), *reading.sheet.spelt("result-word", *RESERVED))
    return RESERVED.union(own)
