"""What every reader of a table has at hand: the sheet for problems, the names that the file declares, its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias, TypeVar

from regflow.formats.keys import KEYS, MANUAL, SYNONYMS
from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.vocabulary import CHINESE_SYNONYMS, KeyLanguage, english_of, spelt
from regflow.words import message

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Names:
    """The identifiers that a file declares, those of broken things too, so that one fault is told once.

    Attributes:
        tables: Per table (`steps`, `offices`, ...) its identifiers.
        traits: Per trait its values; None where they cannot be read.
        authorities: Public bodies that offices belong to.
    """

    tables: Mapping[str, tuple[str, ...]]
    traits: Mapping[str, tuple[str, ...] | None]
    authorities: tuple[str, ...]


@dataclass(slots=True)
class Purse:
    """The currency that was read first; all others must be the same."""

    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one file.

    Attributes:
        sheet: Where problems are written.
        names: What the file declares.
        purse: The file's currency, once one was read.
    """

    sheet: ProblemSheet
    names: Names
    purse: Purse = field(default_factory=Purse)


Reader: TypeAlias = Callable[[Reading, Node], T | None]
"""Reads a node to a value, or gives None and leaves the reason on the sheet."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one table of the file, by key.

    Attributes:
        reading: The reading of the file.
        owner: The key or list entry that has these fields; shown when one is missing.
        topic: What it is, a key of `KEYS`.
        nodes: What stands under each known key, in the order of the file.
    """

    reading: Reading
    owner: Node
    topic: str
    nodes: Mapping[str, Node]

    def read(self, key: str, reader: Reader[T], default: T) -> T:
        """Return the value of a field; the default where the field is left out or broken."""
        node = self.nodes.get(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.is_empty:
            self.reading.sheet.error(node, "value-missing", key=self.spelt(key)[0], page=MANUAL[self.topic])
            return default
        value = reader(self.reading, node)
        return default if value is None else value

    def require(self, *keys: str) -> bool:
        """Tell whether all these fields are there, and complain of each that is not."""
        missing = [key for key in keys if key not in self.nodes]
        for key in missing:
            if not self.is_misspelt(key):
                self._complain_of_missing(key)
        return not missing

    def spelt(self, *keys: str) -> tuple[str, ...]:
        """Return keys of this table as the file writes them."""
        return self.reading.sheet.spelt(self.topic, *keys)

    def is_misspelt(self, key: str) -> bool:
        """Tell whether a field is not there and yet seems to be meant by an unknown key."""
        return key not in self.nodes and self.reading.sheet.is_broken(*self.owner.path, key)

    def _complain_of_missing(self, key: str) -> None:
        what = message(f"noun-{self.topic}")
        path = (*self.owner.path, key)
        shown = self.spelt(key)[0]
        self.reading.sheet.error_at(
            self.owner.place, path, "key-missing", key=shown, what=what, page=MANUAL[self.topic]
        )  # fmt: skip


def fields_of(reading: Reading, owner: Node, node: Node, topic: str) -> Fields:
    """Return the known fields of a table and complain of the others; nothing at all is an empty table."""
    nodes: dict[str, Node] = {}
    if not isinstance(node, Table):
        if isinstance(node, Scalar) and _lacks_space(node.text, topic):
            reading.sheet.error(node, "space-after-colon")
        elif not (isinstance(node, Scalar) and node.is_empty):
            what = message(f"noun-{topic}")
            keys = _all_keys(topic, reading.sheet.language)
            reading.sheet.error(node, "table-wanted", what=what, keys=keys, page=MANUAL[topic])
        return Fields(reading, owner, topic, nodes)
    for entry in node.entries:
        if entry.key.text in KEYS[topic]:
            nodes[entry.key.text] = entry.value
        else:
            _unknown_key(reading.sheet, entry.key, topic)
    return Fields(reading, owner, topic, nodes)


def _unknown_key(sheet: ProblemSheet, key: Scalar, topic: str) -> None:
    if _lacks_space(key.text, topic):
        sheet.error(key, "space-after-colon")
        sheet.spoil((*key.path[:-1], english_of(topic, key.text.partition(":")[0])))
        return
    known = _words_meaning(topic, sheet.language)
    near = sheet.nearest(key.text, tuple(known))
    what, page = message(f"noun-{topic}"), MANUAL[topic]
    if near is None:
        help_code = "unknown-key.help-all"
        keys = _all_keys(topic, sheet.language)
        sheet.error(key, "unknown-key", help=help_code, key=key.text, what=what, keys=keys, page=page)
    else:
        sheet.error(key, "unknown-key", key=key.text, what=what, near=sheet.spelt(topic, known[near])[0], page=page)
        sheet.spoil((*key.path[:-1], known[near]))


@cache
def _all_keys(topic: str, language: KeyLanguage) -> tuple[str, ...]:
    """Return the keys of a table as a file of a language writes them."""
    return tuple(spelt(topic, key, language) for key in KEYS[topic])


@cache
def _words_meaning(topic: str, language: KeyLanguage) -> Mapping[str, str]:
    """Return the words that somebody may write for a key of a table, the keys themselves among them, and the keys."""
    synonyms = SYNONYMS if language == "en" else CHINESE_SYNONYMS
    words = {word: own for own, words in synonyms.items() if own in KEYS[topic] for word in words}
    return words | {spelt(topic, own, language): own for own in KEYS[topic]}


def _lacks_space(text: str, topic: str) -> bool:
    """Tell whether a text is a key with its value right after the colon, such as `by:registry`."""
    return english_of(topic, text.partition(":")[0]) in KEYS[topic] and ":" in text


def entries_of(reading: Reading, node: Node, page: str) -> tuple[Entry, ...]:
    """Return the entries of a table of identifiers; nothing at all is an empty table."""
    if isinstance(node, Table):
        return node.entries
    if not (isinstance(node, Scalar) and node.is_empty):
        reading.sheet.error(node, "identifiers-wanted", page=page)
    return ()


def items_of(reading: Reading, node: Node, page: str) -> tuple[Node, ...] | None:
    """Return the entries of a list; None where there is no list."""
    if isinstance(node, Items):
        return node.nodes
    if isinstance(node, Scalar):
        reading.sheet.error(node, "list-wanted", text=node.text, page=page)
    else:
        reading.sheet.error(node, "list-wanted", help="list-wanted.help-plain", page=page)
    return None


def word_of(reading: Reading, node: Node) -> str | None:
    """Return the characters of a scalar, as written."""
    if isinstance(node, Scalar) and node.text.strip():
        return node.text
    reading.sheet.error(node, "word-wanted")
    return None


def one_of(*words: str, table: str, page: str) -> Reader[str]:
    """Return a reader of one of several words of a table of `WORDS`."""

    def read(reading: Reading, node: Node) -> str | None:
        word = word_of(reading, node)
        if word is None or word in words:
            return word
        possible = reading.sheet.spelt(table, *words)
        near = reading.sheet.nearest(word, possible)
        help_code = "unknown-word.help" if near else "unknown-word.help-all"
        reading.sheet.error(node, "unknown-word", help=help_code, word=word, near=near or "", words=possible, page=page)
        return None

    return read
