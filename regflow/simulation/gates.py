"""What a case passes between its desk and the queue: a meeting, or a lot that is full."""

from __future__ import annotations

from regflow.errors import SimulationError
from regflow.model.duration import Duration, Unit
from regflow.model.step import Meetings
from regflow.simulation.cases import Visit
from regflow.simulation.worktime import DAYS_WITHOUT_OPENING, Worktime, weekday_of
from regflow.units import MINUTES_PER_DAY
from regflow.words import message


def next_meeting(meets: Meetings, days: Worktime, start_day: int, now: float) -> float:
    """Return the first meeting from `now` on; one on a day that is closed is not held.

    Args:
        days: The working days of the office.
        start_day: Day number of minute 0.
        now: Minutes.

    Raises:
        SimulationError: if no meeting falls on an open day for ten years.
    """
    today = int(now // MINUTES_PER_DAY)
    for day in range(today, today + DAYS_WITHOUT_OPENING):
        for weekday, minute in meets.times:
            time = day * MINUTES_PER_DAY + minute
            if weekday == weekday_of(start_day + day) and time >= now and days.is_open_day(day):
                return time
    raise SimulationError(message("never-meets"))


class Lot:
    """Cases that wait at one step until there are enough of them, or the oldest has waited long enough."""

    def __init__(self, size: int, at_most: Duration | None, days: Worktime) -> None:
        self._size = size
        self._at_most = at_most
        self._days = days
        self._visits: list[Visit] = []

    def join(self, visit: Visit) -> bool:
        """Put a visit into the lot; tell whether it is full now."""
        self._visits.append(visit)
        return len(self._visits) >= self._size

    def deadline(self, now: float) -> float | None:
        """Return until when a visit that joins now waits at most."""
        if self._at_most is None:
            return None
        length = self._at_most.law.mean
        return self._days.add_working_days(now, length) if self._at_most.unit is Unit.WORKING_DAYS else now + length

    def holds(self, visit: Visit) -> bool:
        """Tell whether a visit still waits in the lot."""
        return any(one is visit for one in self._visits)

    def release(self) -> list[Visit]:
        """Return the visits of the lot, by case, and begin a new one."""
        released, self._visits = self._visits, []
        return sorted(released, key=lambda visit: visit.case.number)

    def withdraw(self, visit: Visit) -> None:
        """Take a visit out, if it is there."""
        self._visits = [one for one in self._visits if one is not visit]
