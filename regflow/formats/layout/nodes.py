"""The tree of a YAML file in which every node knows its path and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from regflow.formats.layout.core_schema import Plain, resolved
from regflow.formats.layout.place import NodePath, Place, SourceMap


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word, number or text.

    Attributes:
        path: Where it stands in the tree.
        place: Where it stands in the file.
        text: Its characters, unquoted.
        is_plain: Whether it stands without quotes.
        start, end: The stretch of the file's text, in characters from 0.
    """

    path: NodePath
    place: Place
    text: str
    is_plain: bool
    start: int
    end: int

    @property
    def value(self) -> Plain:
        """Return what YAML 1.2 takes it for; quoted is always text."""
        return resolved(self.text) if self.is_plain else self.text

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands there."""
        return self.is_plain and self.value is None


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    path: NodePath
    place: Place
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and what stands under it; both have the same path."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; no key stands twice."""

    path: NodePath
    place: Place
    entries: tuple[Entry, ...]

    def get(self, key: str) -> Node | None:
        """Return what stands under a key."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


Node: TypeAlias = Scalar | Items | Table


def source_map_of(root: Node) -> SourceMap:
    """Return the places of all keys and list entries."""
    places: dict[NodePath, Place] = {}
    for path, place in _placed(root):
        places.setdefault(path, place)
    return SourceMap(places)


def _placed(node: Node) -> Iterator[tuple[NodePath, Place]]:
    match node:
        case Table():
            for entry in node.entries:
                yield entry.key.path, entry.key.place
                yield from _placed(entry.value)
        case Items():
            for item in node.nodes:
                yield item.path, item.place
                if isinstance(item, Scalar):
                    yield (*node.path, item.text), item.place
                yield from _placed(item)
        case Scalar():
            return
