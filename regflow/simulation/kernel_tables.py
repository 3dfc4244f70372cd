"""Calendars and arrivals as tables of the fast engine, as many days as it asks for or as are known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from regflow.errors import SimulationError
from regflow.model.calendar import Calendar
from regflow.model.cases import Every, Rate
from regflow.model.duration import Unit
from regflow.simulation import kernel as k
from regflow.simulation.arrivals import Piece, calendar_of_arrivals, pieces_of_day
from regflow.simulation.plan import Plan
from regflow.simulation.worktime import DAYS_WITHOUT_OPENING, MONDAY_TO_FRIDAY, Worktime
from regflow.units import MINUTES_PER_DAY
from regflow.words import message

DAYS_LOOKED_AT = 28
WORKING_DAYS_PER_DAY = 5 / 7
SPARE_DAYS = 60
"""For the cases that are still on their way when the last has arrived."""
MOST_DAYS_AT_FIRST = 40_000


@dataclass(frozen=True, slots=True)
class Tables:
    """Words to which tables are added; each is known by the place where it begins.

    Attributes:
        ints: The words; reals among them as the integers that have the same bits.
    """

    ints: list[int]

    def add(self, numbers: Iterable[int]) -> int:
        """Add integers."""
        place = len(self.ints)
        self.ints.extend(numbers)
        return place

    def add_list(self, numbers: Sequence[int]) -> int:
        """Add integers behind their number."""
        return self.add([len(numbers), *numbers])

    def add_records(self, records: Sequence[Sequence[int]]) -> int:
        """Add records one behind the other."""
        return self.add(number for record in records for number in record)

    def add_reals(self, numbers: Iterable[float]) -> int:
        """Add reals."""
        return self.add(bits_of(numbers))


def bits_of(numbers: Iterable[float]) -> list[int]:
    """Return the integers that have the same bits as reals."""
    bits: list[int] = np.array(list(numbers), dtype=np.float64).view(np.int64).tolist()
    return bits


def words_for(members: int) -> int:
    """Return how many words a set takes that may have so many members."""
    return max(1, -(-members // k.WORD_BITS))


def words_of(members: int, words: int) -> list[int]:
    """Return a set, given by the bits of an integer, as words."""
    mask = (1 << k.WORD_BITS) - 1
    return [members >> word * k.WORD_BITS & mask for word in range(words)]


@dataclass(frozen=True, slots=True)
class Stream:
    """How the cases of a plan arrive, from a day on."""

    plan: Plan
    start_day: int

    @property
    def hours(self) -> Calendar | None:
        """Return the calendar in which cases arrive; None for always."""
        return self.plan.calendars[self.plan.cases_calendar] if self.plan.cases_calendar >= 0 else None

    def pieces(self, rate: Rate, day: int, last_open: int) -> tuple[Piece, ...]:
        """Return the stretches of a day in which cases arrive.

        Raises:
            SimulationError: if none could arrive for ten years, or the calendar is not known so far.
        """
        if day - last_open > DAYS_WITHOUT_OPENING:
            raise SimulationError(message("no-gap"), message("no-arrivals.help"))
        return pieces_of_day(rate, calendar_of_arrivals(rate, self.hours), self.start_day + day)


def calendar_record(tables: Tables, hours: Worktime, days: int) -> tuple[list[int], Exception | None]:
    """Return the record of a calendar over so many days, and why it is not known so far."""
    fault = None
    try:
        hours.open_minutes(days * MINUTES_PER_DAY)
    except SimulationError as error:
        fault = error
    known = hours.known_days
    midnights = [day * MINUTES_PER_DAY for day in range(known + 1)]
    open_days = set(hours.days)
    up_to, count = [], 0
    for day in range(known):
        count += day in open_days
        up_to.append(count)
    record = [
        len(hours.opens),
        tables.add_reals(hours.opens),
        tables.add_reals(hours.closes),
        tables.add_reals(hours.before),
        known,
        tables.add(bisect_left(hours.opens, midnight) for midnight in midnights),
        tables.add(up_to),
        tables.add(hours.days),
        len(hours.days),
    ]
    return record, fault


def lay_arrivals(tables: Tables, stream: Stream, days: int) -> Exception | None:
    """Add how cases arrive over so many days; return why it is not known so far."""
    head, arrive = tables.ints, stream.plan.arrive
    in_days = isinstance(arrive, Every) and arrive.gap.unit is Unit.WORKING_DAYS
    first = Worktime(stream.hours or MONDAY_TO_FRIDAY, stream.start_day).next_open(0.0) if in_days else 0.0
    head[k.ARRIVALS] = tables.add_reals([first, 0.0, -1.0])
    if isinstance(arrive, Rate):
        head[k.ARRIVE_KIND] = k.RANDOM
        head[k.DISPERSION] = tables.add_reals([arrive.dispersion])
        return _lay_pieces(tables, stream, arrive, days)
    in_minutes = k.OPEN_MINUTES if stream.plan.cases_calendar >= 0 else k.ALWAYS
    head[k.ARRIVE_KIND] = k.WORKING_DAYS if in_days else in_minutes
    return None


def _lay_pieces(tables: Tables, stream: Stream, rate: Rate, days: int) -> Exception | None:
    pieces: list[float] = []
    first, expected = [0], []
    last_open, fault = 0, None
    for day in range(days):
        try:
            found = stream.pieces(rate, day, last_open)
        except SimulationError as error:
            fault = error
            break
        midnight = day * MINUTES_PER_DAY
        for piece in found:
            pieces += [midnight + piece.start, piece.end - piece.start, piece.expected]
            last_open = day if piece.expected > 0.0 else last_open
        first.append(len(pieces) // k.PIECE_SIZE)
        expected.append(sum(piece.expected for piece in found))
    head = tables.ints
    head[k.PIECES], head[k.EXPECTED_OF_DAY] = tables.add_reals(pieces), tables.add_reals(expected)
    head[k.PIECES_OF_DAY], head[k.PIECE_DAYS] = tables.add(first), len(expected)
    return fault


def arrival_days(stream: Stream, cases: int) -> int:
    """Return about how many days the arrivals of so many cases take, and some more for the last of them."""
    per_day = _arrivals_per_day(stream)
    needed = cases / per_day * 1.1 if per_day > 0 else MOST_DAYS_AT_FIRST
    return int(min(needed, MOST_DAYS_AT_FIRST)) + SPARE_DAYS


def _arrivals_per_day(stream: Stream) -> float:
    """Return how many cases arrive a day, by the first weeks."""
    arrive = stream.plan.arrive
    try:
        if isinstance(arrive, Rate):
            days = [stream.pieces(arrive, day, day) for day in range(DAYS_LOOKED_AT)]
            return sum(piece.expected for pieces in days for piece in pieces) / DAYS_LOOKED_AT
        return _gaps_per_day(stream, arrive)
    except SimulationError:
        return 0.0


def _gaps_per_day(stream: Stream, every: Every) -> float:
    hours = stream.hours
    if every.gap.unit is Unit.WORKING_DAYS:
        return WORKING_DAYS_PER_DAY / max(1.0, every.gap.law.mean)
    if hours is None:
        return MINUTES_PER_DAY / every.gap.law.mean
    minutes = Worktime(hours, stream.start_day).open_minutes(DAYS_LOOKED_AT * MINUTES_PER_DAY)
    return minutes / DAYS_LOOKED_AT / every.gap.law.mean
