"""Opening hours: a week that repeats, public holidays, and dated exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Hours: TypeAlias = tuple[tuple[float, float], ...]
"""Opening and closing times of one day, minutes since midnight, in order, not overlapping; empty when closed."""

ALL_DAY: Hours = ((0.0, 1440.0),)


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """The public holidays and make-up working days of a country, in the years that are known.

    Attributes:
        country: Code, e.g. `CN`.
        first_day, last_day: Day numbers between which all is known; outside nothing may be assumed.
        closed: Day numbers of public holidays that would otherwise be working days (or any holiday).
        make_up: Day numbers of weekend days that are worked.
    """

    country: str
    first_day: int
    last_day: int
    closed: frozenset[int]
    make_up: frozenset[int]


@dataclass(frozen=True, slots=True)
class DatedHours:
    """Days that differ from the week, both ends included.

    Attributes:
        first_day, last_day: Day numbers.
        hours: The hours of each of these days; empty when closed.
    """

    first_day: int
    last_day: int
    hours: Hours


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an office, an officer or the counter for applications is open.

    Dated exceptions go before holidays, holidays before the week; of two exceptions the later listed wins.

    Attributes:
        id: Identifier.
        week: Seven days' hours, Monday first.
        holidays: The public holidays it keeps; make-up days have Monday's hours. None when it keeps none.
        exceptions: Dated closures and openings.
    """

    id: str
    week: tuple[Hours, ...]
    holidays: PublicHolidays | None = None
    exceptions: tuple[DatedHours, ...] = ()
