"""Lengths of time: fixed or of a law of chance, in minutes or in working days."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import exp
from typing import TypeAlias

from regflow.model.by_trait import ByTrait


class Unit(Enum):
    """What a duration counts: minutes that pass, or open days of a calendar."""

    MINUTES = "minutes"
    WORKING_DAYS = "working days"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Always the same length."""

    value: float

    @property
    def mean(self) -> float:
        """Return the value itself."""
        return self.value


@dataclass(frozen=True, slots=True)
class Uniform:
    """Any length between two bounds, all alike."""

    low: float
    high: float

    @property
    def mean(self) -> float:
        """Return the middle."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Triangular:
    """Between two bounds, most likely at the mode."""

    low: float
    mode: float
    high: float

    @property
    def mean(self) -> float:
        """Return (low + mode + high) / 3."""
        return (self.low + self.mode + self.high) / 3


@dataclass(frozen=True, slots=True)
class Exponential:
    """Exponential with the given mean."""

    mean: float


@dataclass(frozen=True, slots=True)
class Lognormal:
    """exp(mu + sigma Z), Z standard normal; its median is exp(mu)."""

    mu: float
    sigma: float

    @property
    def mean(self) -> float:
        """Return exp(mu + sigma^2 / 2)."""
        return exp(self.mu + self.sigma * self.sigma / 2)


@dataclass(frozen=True, slots=True)
class Empirical:
    """One of the listed values, by weight.

    Attributes:
        values: The values, in the order of the file.
        weights: Their shares, which add up to 1, in the same order.
    """

    values: tuple[float, ...]
    weights: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Return the weighted mean."""
        return sum(value * weight for value, weight in zip(self.values, self.weights, strict=True))


Law: TypeAlias = Fixed | Uniform | Triangular | Exponential | Lognormal | Empirical


@dataclass(frozen=True, slots=True)
class Duration:
    """A law of chance and what it counts.

    Attributes:
        law: The law; its numbers are in `unit`.
        unit: Minutes, or working days of the calendar that the place of the duration names.
    """

    law: Law
    unit: Unit = Unit.MINUTES

    @property
    def is_zero(self) -> bool:
        """Tell whether it is certainly nothing."""
        return self.law == Fixed(0.0)


NO_TIME = Duration(Fixed(0.0))

Span: TypeAlias = Duration | ByTrait[Duration]
"""A duration, or one for each value of a trait."""
