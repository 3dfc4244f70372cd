"""When cases arrive: a stream of chance stretched over the open hours, or gaps in open minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, sqrt

from regflow.errors import SimulationError
from regflow.model.calendar import ALL_DAY, Calendar, Hours
from regflow.model.cases import Every, Rate
from regflow.model.duration import Unit
from regflow.simulation.durations import inverse_normal, sampler
from regflow.simulation.worktime import DAYS_WITHOUT_OPENING, MONDAY_TO_FRIDAY, Worktime, hours_on, weekday_of
from regflow.units import MINUTES_PER_DAY, MINUTES_PER_HOUR
from regflow.words import message

EVERY_DAY = Calendar(id="", week=(ALL_DAY,) * 7)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a day in which cases arrive at one rate.

    Attributes:
        start, end: Minutes since midnight.
        expected: Cases expected in it, before the day's factor.
    """

    start: float
    end: float
    expected: float


def calendar_of_arrivals(rate: Rate, hours: Calendar | None) -> Calendar:
    """Return the calendar in which a stream is open; without one a working day is Monday to Friday, all day."""
    if hours is not None:
        return hours
    return MONDAY_TO_FRIDAY if rate.per_working_day else EVERY_DAY


def pieces_of_day(rate: Rate, calendar: Calendar, day: int) -> tuple[Piece, ...]:
    """Return the stretches of a day and how many cases are expected in each.

    A number per working day holds on each open day alike, however long it is open, times the weekday's factor; the
    factors of hours only spread it. A number per hour is multiplied by both.

    Args:
        day: Day number.
    """
    stretches = _stretches(rate, hours_on(calendar, day))
    weighted = sum(factor * (end - start) for start, end, factor in stretches)
    if weighted == 0:
        return ()
    number = rate.number * dict(rate.pattern).get(weekday_of(day), 1.0)
    per_minute = number / weighted if rate.per_working_day else number / MINUTES_PER_HOUR
    return tuple(Piece(start, end, per_minute * factor * (end - start)) for start, end, factor in stretches)


def _stretches(rate: Rate, hours: Hours) -> list[tuple[float, float, float]]:
    """Return the day's open stretches, cut where the factor of the hour changes: start, end, factor."""
    edges = sorted({MINUTES_PER_HOUR * edge for first, last, _ in rate.hourly for edge in (first, last)})
    cut: list[tuple[float, float, float]] = []
    for opening, closing in hours:
        bounds = [opening, *(edge for edge in edges if opening < edge < closing), closing]
        for start, end in pairwise(bounds):
            factor = 1.0
            for first, last, stated in rate.hourly:
                if first * MINUTES_PER_HOUR <= start < last * MINUTES_PER_HOUR:
                    factor = stated
            cut.append((start, end, factor))
    return cut


def day_factor(dispersion: float, expected: float, u: float) -> float:
    """Return the factor of a day that makes the variance of its arrivals `dispersion` times their mean.

    Arrivals of a day with factor F are Poisson with mean m F, so their variance is m + m^2 Var(F): F is lognormal with
    mean 1 and variance (dispersion - 1) / m.
    """
    if dispersion <= 1.0 or expected <= 0.0:
        return 1.0
    spread = log(1.0 + (dispersion - 1.0) / expected)
    return exp(sqrt(spread) * inverse_normal(u) - spread / 2.0)


def random_arrivals(
    rate: Rate,
    hours: Calendar | None,
    start_day: int,
    luck_of_case: Callable[[int], float],
    luck_of_day: Callable[[int], float],
) -> Iterator[float]:
    """Yield arrival times of a stream of chance, without end, minutes.

    Gaps of a unit Poisson stream are walked along the number of cases expected so far (change of time).

    Args:
        luck_of_case: Uniform number for the gap before a case, by its number.
        luck_of_day: Uniform number for the factor of a day, the day of minute 0 being 0.

    Raises:
        SimulationError: if for ten years no case can arrive.
    """
    calendar = calendar_of_arrivals(rate, hours)
    target = -log(1.0 - luck_of_case(0))
    case = 0
    passed = 0.0
    day = last_open = 0
    while True:
        pieces = pieces_of_day(rate, calendar, start_day + day)
        factor = day_factor(rate.dispersion, sum(piece.expected for piece in pieces), luck_of_day(day))
        midnight = day * MINUTES_PER_DAY
        for piece in pieces:
            expected = piece.expected * factor
            while expected > 0.0 and target <= passed + expected:
                yield midnight + piece.start + (piece.end - piece.start) * ((target - passed) / expected)
                case += 1
                target -= log(1.0 - luck_of_case(case))
            passed += expected
            last_open = day if expected > 0.0 else last_open
        day += 1
        if day - last_open > DAYS_WITHOUT_OPENING:
            raise SimulationError(message("no-gap"), message("no-arrivals.help"))


def spaced_arrivals(
    every: Every, worktime: Worktime | None, working_days: Worktime, luck_of_case: Callable[[int], float]
) -> Iterator[float]:
    """Yield arrival times with gaps of a law, counted in open minutes or in working days, without end, minutes.

    Gaps in working days begin at the first opening and keep its clock time.

    Args:
        worktime: Opening hours in which gaps count; None for always.
        working_days: Calendar of gaps in working days.
        luck_of_case: Uniform number for the gap before a case, by its number.
    """
    gap = sampler(every.gap.law)
    case = 0
    if every.gap.unit is Unit.WORKING_DAYS:
        time = working_days.next_open(0.0)
        while True:
            time = working_days.add_working_days(time, gap(luck_of_case(case)))
            yield time
            case += 1
    minutes = 0.0
    while True:
        minutes += gap(luck_of_case(case))
        yield minutes if worktime is None else worktime.at_open_minute(minutes)
        case += 1
