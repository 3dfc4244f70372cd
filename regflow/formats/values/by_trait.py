"""Shares and durations that depend on a trait: `{premises: {owned: 1%, rented: 8%}}`."""

from __future__ import annotations

import re
from typing import TypeVar

from regflow.formats.layout.nodes import Entry, Items, Node, Scalar, Table
from regflow.formats.reading import Reader, Reading
from regflow.formats.values.duration_laws import duration
from regflow.formats.values.quantities import share
from regflow.formats.values.references import unknown_name
from regflow.model.by_trait import ByTrait, Share
from regflow.model.duration import Span

T = TypeVar("T")

_IN_DAYS = re.compile(
    r"[0-9.]+\s*(d|days?|weeks?|working\s+days?|个?工作日|个?自然日|天|日|周|个?星期)|P[0-9.].*", re.IGNORECASE
)


def share_by_trait(reading: Reading, node: Node) -> Share | None:
    """Return a share, or one for each value of a trait."""
    return _by_trait(reading, node, share)


def span(reading: Reading, node: Node) -> Span | None:
    """Return a duration, or one for each value of a trait."""
    return _by_trait(reading, node, duration)


def working_time(reading: Reading, node: Node) -> Span | None:
    """Return time spent on a case: a span in minutes or hours, as a day of work has no fixed length."""
    in_days = _named_in_days(node)
    if in_days is not None:
        reading.sheet.error(in_days, "work-in-days", text=in_days.text)
        return None
    return _by_trait(reading, node, duration)


def _named_in_days(node: Node) -> Scalar | None:
    """Return the first length of time that is written in days or weeks."""
    match node:
        case Scalar():
            return node if _IN_DAYS.fullmatch(node.text.strip()) else None
        case Items():
            inner = node.nodes
        case Table():
            inner = tuple(entry.value for entry in node.entries)
    return next((found for one in inner if (found := _named_in_days(one)) is not None), None)


def _by_trait(reading: Reading, node: Node, one: Reader[T]) -> T | ByTrait[T] | None:
    if not isinstance(node, Table) or len(node.entries) != 1 or not isinstance(node.entries[0].value, Table):
        return _plain(reading, node, one)
    trait, values = node.entries[0].key, node.entries[0].value
    if trait.text not in reading.names.traits:
        unknown_name(reading, trait, trait.text, "traits", tuple(reading.names.traits))
        return None
    known = reading.names.traits[trait.text]
    if known is None:
        return None
    found = tuple(_value(reading, entry, trait.text, known, one) for entry in values.entries)
    given = {entry.key.text for entry in values.entries}
    missing = tuple(value for value in known if value not in given)
    if missing:
        reading.sheet.error(trait, "trait-values-missing", trait=trait.text, missing=missing)
        return None
    complete = tuple((name, value) for name, value in found if value is not None)
    return ByTrait(trait.text, complete) if len(complete) == len(found) else None


def _value(reading: Reading, entry: Entry, trait: str, known: tuple[str, ...], one: Reader[T]) -> tuple[str, T | None]:
    if entry.key.text not in known:
        unknown_trait_value(reading, entry.key, trait, known)
        return entry.key.text, None
    return entry.key.text, one(reading, entry.value)


def unknown_trait_value(reading: Reading, node: Scalar, trait: str, known: tuple[str, ...]) -> None:
    """Write down that a trait never has this value."""
    reading.sheet.error(node, "unknown-trait-value", value=node.text, trait=trait, known=known)


def _plain(reading: Reading, node: Node, one: Reader[T]) -> T | None:
    """Return what holds in every case; a table that lists a trait's values without naming the trait is told so."""
    if isinstance(node, Table) and node.entries:
        keys = {entry.key.text for entry in node.entries}
        trait = next((name for name, values in reading.names.traits.items() if values and keys <= set(values)), None)
        if trait is not None:
            reading.sheet.error(node, "trait-left-out", trait=trait)
            return None
    return one(reading, node)
