"""Working time as arithmetic: opening hours in sorted tables, so that "n open minutes after t" is a binary search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from math import ceil

from regflow.errors import SimulationError
from regflow.model.calendar import ALL_DAY, Calendar, Hours
from regflow.units import MINUTES_PER_DAY
from regflow.words import message

MONDAY_TO_FRIDAY = Calendar(id="", week=(ALL_DAY,) * 5 + ((),) * 2)
"""Where a file gives no calendar, these days are working days."""

DAYS_AT_ONCE = 32
DAYS_WITHOUT_OPENING = 3660


def weekday_of(day: int) -> int:
    """Return the weekday of a day number, 0 for Monday.

    >>> weekday_of(739621)
    0
    """
    return (day - 1) % 7


def hours_on(calendar: Calendar, day: int) -> Hours:
    """Return the opening hours of a day.

    Args:
        calendar: Dated exceptions go before holidays, holidays before the week.
        day: Day number.

    Raises:
        SimulationError: if the calendar keeps public holidays and nobody knows them for that day.
    """
    for exception in reversed(calendar.exceptions):
        if exception.first_day <= day <= exception.last_day:
            return exception.hours
    holidays = calendar.holidays
    if holidays is not None:
        if not holidays.first_day <= day <= holidays.last_day:
            year = date.fromordinal(day).year
            raise SimulationError(
                message("holidays-unknown", calendar=calendar.id, country=holidays.country, year=year),
                message("holidays-unknown.help", calendar=calendar.id, year=year),
            )
        if day in holidays.closed:
            return ()
        if day in holidays.make_up:
            return calendar.week[0]
    return calendar.week[weekday_of(day)]


class Worktime:
    """Opening hours of a calendar from minute 0 on, extended day by day as far as it is asked.

    Attributes:
        opens, closes: When each opening interval begins and ends, minutes; touching intervals are one.
        before: Open minutes before each interval.
        days: Numbers of the open days, the day of minute 0 being 0.
        before_day: Open minutes before each open day.
    """

    __slots__ = ("_calendar", "_known_days", "_start_day", "before", "before_day", "closes", "days", "opens")

    def __init__(self, calendar: Calendar, start_day: int) -> None:
        self._calendar = calendar
        self._start_day = start_day
        self._known_days = 0
        self.opens: list[float] = []
        self.closes: list[float] = []
        self.before: list[float] = []
        self.days: list[int] = []
        self.before_day: list[float] = []

    @property
    def known_days(self) -> int:
        """Return how many days the tables reach so far."""
        return self._known_days

    def next_open(self, time: float) -> float:
        """Return the first minute from `time` on at which it is open: `time` itself when it is."""
        while not self.closes or self.closes[-1] <= time:
            self._extend()
        opening = self.opens[bisect_right(self.closes, time)]
        return opening if opening > time else time

    def is_open(self, time: float) -> bool:
        """Tell whether it is open; it is at the minute of opening and no longer at that of closing."""
        while not self.closes or self.closes[-1] <= time:
            self._extend()
        return self.opens[bisect_right(self.closes, time)] <= time

    def closing_after(self, time: float, until: float) -> float:
        """Return when it closes next, `time` being an open minute; if not before `until`, any time not before it."""
        place = bisect_right(self.closes, time)
        while self.closes[place] < until and self._ends_with(self.closes[place]):
            self._extend()
        return self.closes[place]

    def open_minutes(self, time: float) -> float:
        """Return the open minutes from minute 0 to `time`."""
        if self._known_days <= time // MINUTES_PER_DAY:
            self._know(time)
        place = bisect_right(self.opens, time) - 1
        if place < 0:
            return 0.0
        closing = self.closes[place]
        return self.before[place] + ((time if time < closing else closing) - self.opens[place])

    def at_open_minute(self, minutes: float) -> float:
        """Return the first time before which there are so many open minutes: at a closing, not the next opening."""
        while not self.opens or self.before[-1] + (self.closes[-1] - self.opens[-1]) < minutes:
            self._extend()
        place = max(0, bisect_left(self.before, minutes) - 1)
        return self.opens[place] + (minutes - self.before[place])

    def finish(self, start: float, work: float) -> float:
        """Return when work that begins at an open minute is done, pausing while closed."""
        place = bisect_right(self.opens, start) - 1
        end = start + work
        while end > self.closes[place] and self._ends_with(self.closes[place]):
            self._extend()
        if end <= self.closes[place]:
            return end
        return self.at_open_minute(self.before[place] + (start - self.opens[place]) + work)

    def add_working_days(self, time: float, days: float) -> float:
        """Return the same clock time so many open days later; a part of a day counts as a day.

        From a closed day, one working day later is the first open day after it.
        """
        count = ceil(days)
        if count <= 0:
            return time
        day = int(time // MINUTES_PER_DAY)
        self._know(time)
        place = bisect_right(self.days, day) - 1 + count
        while len(self.days) <= place:
            self._extend()
        return self.days[place] * MINUTES_PER_DAY + (time - day * MINUTES_PER_DAY)

    def clock_days(self, time: float) -> float:
        """Return time with the closed days taken out, in minutes: each open day has 1440."""
        day = int(time // MINUTES_PER_DAY)
        self._know(time)
        place = bisect_left(self.days, day)
        if place < len(self.days) and self.days[place] == day:
            return place * MINUTES_PER_DAY + (time - day * MINUTES_PER_DAY)
        return place * MINUTES_PER_DAY

    def working_days(self, time: float) -> float:
        """Return the open days before `time`; of its own day the share of open minutes that have passed."""
        day = int(time // MINUTES_PER_DAY)
        self._know((day + 1) * MINUTES_PER_DAY)
        place = bisect_left(self.days, day)
        if place == len(self.days) or self.days[place] != day:
            return float(place)
        before = self.before_day[place]
        whole = self.open_minutes((day + 1) * MINUTES_PER_DAY) - before
        return place + (self.open_minutes(time) - before) / whole

    def is_open_day(self, day: int) -> bool:
        """Tell whether it is open at all on a day, the day of minute 0 being 0."""
        self._know(day * MINUTES_PER_DAY)
        place = bisect_left(self.days, day)
        return place < len(self.days) and self.days[place] == day

    def _ends_with(self, closing: float) -> bool:
        """Tell whether it may be open beyond a closing, which is the end of the last day in the tables."""
        return closing == self._known_days * MINUTES_PER_DAY

    def _know(self, time: float) -> None:
        """Extend the tables over the day of `time`."""
        while self._known_days <= time // MINUTES_PER_DAY:
            self._extend()

    def _extend(self) -> None:
        """Add a month to the tables, or less, but not without a day, where public holidays are not known further."""
        for added in range(DAYS_AT_ONCE):
            try:
                hours = hours_on(self._calendar, self._start_day + self._known_days)
            except SimulationError:
                if added:
                    return
                raise
            self._add_day(hours)
        if self._known_days - (self.days[-1] if self.days else 0) > DAYS_WITHOUT_OPENING:
            raise SimulationError(message("never-open", calendar=self._calendar.id))

    def _add_day(self, hours: Hours) -> None:
        midnight = self._known_days * MINUTES_PER_DAY
        if hours:
            self.days.append(self._known_days)
            self.before_day.append(self.before[-1] + (self.closes[-1] - self.opens[-1]) if self.opens else 0.0)
        for opening, closing in hours:
            if self.closes and self.closes[-1] == midnight + opening:
                self.closes[-1] = midnight + closing
                continue
            self.before.append(self.before[-1] + (self.closes[-1] - self.opens[-1]) if self.opens else 0.0)
            self.opens.append(midnight + opening)
            self.closes.append(midnight + closing)
        self._known_days += 1
