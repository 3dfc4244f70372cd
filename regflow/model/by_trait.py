"""A share or a duration that depends on a trait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ByTrait(Generic[T]):
    """One thing for each value of a trait.

    Attributes:
        trait: Name of the trait.
        values: Pairs of the trait's value and what holds there; every value of the trait is listed.
    """

    trait: str
    values: tuple[tuple[str, T], ...]


Share: TypeAlias = float | ByTrait[float]
"""A number between 0 and 1, or one for each value of a trait."""


def in_case(thing: T | ByTrait[T], traits: Mapping[str, str]) -> T:
    """Return what holds for a case with these traits.

    >>> in_case(ByTrait("premises", (("owned", 0.01), ("rented", 0.08))), {"premises": "rented"})
    0.08
    """
    if isinstance(thing, ByTrait):
        chosen: T = dict(thing.values)[traits[thing.trait]]
        return chosen
    return thing


def every_one(thing: T | ByTrait[T]) -> tuple[T, ...]:
    """Return all that may hold, whatever the trait."""
    if isinstance(thing, ByTrait):
        return tuple(value for _, value in thing.values)
    return (thing,)


def in_order(thing: T | ByTrait[T]) -> T | ByTrait[T]:
    """Return the same with the values of the trait in alphabetical order: their order means nothing.

    >>> in_order(ByTrait("premises", (("rented", 0.08), ("owned", 0.01)))).values
    (('owned', 0.01), ('rented', 0.08))
    """
    if isinstance(thing, ByTrait):
        return ByTrait(thing.trait, tuple(sorted(thing.values, key=lambda pair: pair[0])))
    return thing
