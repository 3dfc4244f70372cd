"""The shapes that a value of the format can have: one way to write a word, a list, a table of keys or of names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Form:
    """One word, number or text, written in a certain way.

    Attributes:
        name: Which way, e.g. `share`; a key of `FORMS` in `schema_forms`.
    """

    name: str


@dataclass(frozen=True, slots=True)
class OneWord:
    """One of the words of the format.

    Attributes:
        words: Which words, a key of `VALUE_WORDS`.
        or_else: What may stand there instead.
    """

    words: str
    or_else: Form | Name | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """The identifier of one thing of a table of the file, such as `steps`; `authorities` are those of offices."""

    table: str


@dataclass(frozen=True, slots=True)
class Fields:
    """A table of keys; the topic is a key of `GRAMMAR`."""

    topic: str


@dataclass(frozen=True, slots=True)
class Named:
    """A table of identifiers of the official's choice."""

    value: Shape


@dataclass(frozen=True, slots=True)
class Keyed:
    """A table whose keys are written in a certain way, such as weekdays."""

    key: Form
    value: Shape


@dataclass(frozen=True, slots=True)
class Listed:
    """A list."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes, told apart by whether a word, a list or a table stands there."""

    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class PerTrait:
    """A shape, or one for each value of a trait."""

    shape: Shape


@dataclass(frozen=True, slots=True)
class Conditional:
    """A mapping from traits or steps to values."""


Shape: TypeAlias = Form | OneWord | Name | Fields | Named | Keyed | Listed | Either | PerTrait | Conditional


def shapes_in(shape: Shape) -> Iterator[Shape]:
    """Yield a shape and all that it is made of; the fields of a table are not looked into."""
    yield shape
    match shape:
        case Named(inner) | Keyed(_, inner) | Listed(inner) | PerTrait(inner):
            yield from shapes_in(inner)
        case Either(shapes):
            for one in shapes:
                yield from shapes_in(one)
