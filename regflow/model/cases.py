"""How cases arrive and what is known of each from the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from regflow.model.duration import Duration


@dataclass(frozen=True, slots=True)
class Trait:
    """What is known of a case to everybody, drawn once.

    Attributes:
        name: As the file has it.
        values: Pairs of value and share; the shares add up to 1.
    """

    name: str
    values: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """A stream of random arrivals.

    Attributes:
        number: Cases per day or hour, of those in which the stream is open.
        per_working_day: Whether `number` counts per working day (each open day alike); else per open hour.
        pattern: Pairs of weekday (0 is Monday) and factor; a day not listed has factor 1.
        hourly: Triples of from hour, to hour and factor within a day; hours not listed have factor 1.
        dispersion: Variance over mean of the number of arrivals in a day; 1 is a Poisson stream.
    """

    number: float
    per_working_day: bool
    pattern: tuple[tuple[int, float], ...] = ()
    hourly: tuple[tuple[float, float, float], ...] = ()
    dispersion: float = 1.0

    @property
    def is_plain(self) -> bool:
        """Tell whether it is a Poisson stream with neither pattern nor over-dispersion."""
        return not self.pattern and not self.hourly and self.dispersion == 1.0


@dataclass(frozen=True, slots=True)
class Every:
    """Arrivals with gaps of a law of chance (or all alike), counted in open minutes."""

    gap: Duration


Arrivals: TypeAlias = Rate | Every


@dataclass(frozen=True, slots=True)
class Cases:
    """The stream of applications.

    Attributes:
        arrive: How they arrive; None when the file does not say (it cannot be simulated then).
        hours: Calendar in which they arrive; None is always (a working day is then Monday to Friday).
        traits: What is drawn once per case.
    """

    arrive: Arrivals | None = None
    hours: str | None = None
    traits: tuple[Trait, ...] = ()
