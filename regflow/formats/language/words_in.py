"""Every word of the format in a file, in whatever language: keys, and values of which there are only a few."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regflow.formats.grammar import GRAMMAR
from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.shapes import (
    Conditional,
    Either,
    Fields,
    Form,
    Keyed,
    Listed,
    Name,
    Named,
    OneWord,
    PerTrait,
    Shape,
)
from regflow.formats.vocabulary import KEY_WORDS, english_of

PROCESS = Fields("process")
"""A whole file."""


@dataclass(frozen=True, slots=True)
class Word:
    """A place where a word of the format stands, or ought to.

    Attributes:
        scalar: What stands there.
        table: Its table of words, a key of `WORDS`.
        is_key: Whether it is a key.
    """

    scalar: Scalar
    table: str
    is_key: bool


def words_in(root: Node, shape: Shape = PROCESS) -> tuple[Word, ...]:
    """Return the words of a file, or of a part of a shape, in its order; what has another shape is passed over."""
    return tuple(_Walk(_names_in(root)).words(root, shape))


@dataclass(frozen=True, slots=True)
class _Names:
    """What a file calls its own: such a name is no word of the format, whatever it looks like."""

    traits: frozenset[str]
    offices: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Walk:
    names: _Names

    def words(self, node: Node, shape: Shape) -> Iterator[Word]:
        match shape:
            case OneWord(words, or_else):
                if isinstance(node, Scalar) and not (isinstance(or_else, Name) and node.text in self.names.offices):
                    yield Word(node, words, is_key=False)
            case Fields(topic):
                for entry in _entries(node):
                    yield from self._field(entry, topic)
            case Conditional():
                yield from self._results(node)
            case _:
                for inner, its_shape in _inside(node, shape):
                    yield from self.words(inner, its_shape)

    def _field(self, entry: Entry, topic: str) -> Iterator[Word]:
        yield Word(entry.key, topic, is_key=True)
        key = GRAMMAR[topic].get(english_of(topic, entry.key.text))
        if key is not None:
            yield from self.words(entry.value, key.shape)

    def _results(self, node: Node) -> Iterator[Word]:
        """Yield what a condition asks of steps; a trait's values are the official's own."""
        for entry in _entries(node):
            if entry.key.text not in self.names.traits:
                values = entry.value.nodes if isinstance(entry.value, Items) else (entry.value,)
                yield from (Word(value, "result-word", is_key=False) for value in values if isinstance(value, Scalar))


def _inside(node: Node, shape: Shape) -> Iterator[tuple[Node, Shape]]:
    """Yield the nodes that make up a node of a composite shape, each with its own shape."""
    match shape:
        case Named(value) | Keyed(_, value):
            yield from ((entry.value, value) for entry in _entries(node))
        case Listed(item):
            yield from ((one, item) for one in (node.nodes if isinstance(node, Items) else ()))
        case PerTrait(inner):
            yield from ((one, inner) for one in _by_trait(node) or (node,))
        case Either(shapes):
            yield from ((node, one) for one in [next((one for one in shapes if _fits(node, one)), None)] if one)


def _entries(node: Node) -> tuple[Entry, ...]:
    return node.entries if isinstance(node, Table) else ()


def _by_trait(node: Node) -> tuple[Node, ...]:
    """Return what holds for each value of a trait, where a table says so: its one entry has a table."""
    entries = _entries(node)
    return tuple(entry.value for entry in _entries(entries[0].value)) if len(entries) == 1 else ()


def _fits(node: Node, shape: Shape) -> bool:
    match shape:
        case Form() | Name() | OneWord():
            return isinstance(node, Scalar)
        case Listed():
            return isinstance(node, Items)
        case PerTrait(inner):
            return bool(_by_trait(node)) or _fits(node, inner)
        case Either(shapes):
            return any(_fits(node, one) for one in shapes)
        case _:
            return isinstance(node, Table)


def _names_in(root: Node) -> _Names:
    cases = _under(root, "process", "cases")
    return _Names(_keys(_under(cases, "cases", "traits")), _keys(_under(root, "process", "offices")))


def _under(node: Node | None, topic: str, key: str) -> Node | None:
    words = (key, KEY_WORDS[topic][key])
    entries = _entries(node) if node is not None else ()
    return next((entry.value for entry in entries if entry.key.text in words), None)


def _keys(node: Node | None) -> frozenset[str]:
    return frozenset(entry.key.text for entry in _entries(node)) if node is not None else frozenset()
