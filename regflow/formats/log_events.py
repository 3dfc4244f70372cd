"""What happened to every case of a run, in words and on the clock: the material of every event log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from heapq import merge
from typing import Protocol
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import APPLICANT
from regflow.units import MINUTES_PER_DAY

MILLISECONDS_PER_MINUTE = 60_000
ROWS_AT_ONCE = 50_000
MOST_STEPS = 2.0**20
"""More than a file may have: cases and steps are told apart by one number."""
MILLISECONDS_PER_DAY = int(MINUTES_PER_DAY) * MILLISECONDS_PER_MINUTE


class LogSettings(Protocol):
    """The settings of a run that a log needs."""

    @property
    def start_day(self) -> int:
        """Day number of minute 0."""

    @property
    def first_replication(self) -> int:
        """Number of the first replication."""


class LoggedRun(Protocol):
    """What a run leaves for its log: tables of visits and of fixes, one a replication."""

    @property
    def process(self) -> Process:
        """The process that ran."""

    @property
    def run(self) -> LogSettings:
        """Its settings."""

    @property
    def visits(self) -> tuple[NDArray[np.float64], ...]:
        """Tables with the columns of `model.visit`, by end of work."""

    @property
    def fixes(self) -> tuple[NDArray[np.float64], ...]:
        """Tables of case, step that sent it back, round, begin and end, by end."""


@dataclass(frozen=True, slots=True)
class LogEvent:
    """A visit or a fix.

    Attributes:
        case: Number in its replication.
        activity: The step; of a fix, `fix:` and the step that sent the case back.
        resource: The officer, the office, the applicant or the system.
        visit: Number of the visit among those of this case at this step, from 1; of a fix among its fixes.
        result: Value of the step; empty where it did not count.
        times: Due, enabled, started, ended, result, minutes.
    """

    case: int
    activity: str
    resource: str
    visit: int
    result: str
    times: Sequence[float]

    @property
    def ended(self) -> float:
        """Return the end of the work, minutes."""
        return self.times[3]


def events_by_end(log: LoggedRun, place: int) -> Iterator[LogEvent]:
    """Yield the events of a replication, by its place in the run, in the order in which work ended."""
    visits, fixes, steps = log.visits[place], _fixes(log, place), _StepNames(log.process)
    # Row by row, because a long run's table as lists would take many times its memory.
    mine = (_of_visit(row, number, steps) for row, number in zip(visits, _numbers(visits), strict=True))
    his = (_of_fix(row, number, steps) for row, number in zip(fixes, _numbers(fixes), strict=True))
    return merge(mine, his, key=lambda event: event.ended)


def events_by_case(log: LoggedRun, place: int) -> Iterator[list[LogEvent]]:
    """Yield the events of each case of a replication, case by case, in the order in which work ended."""
    visits, fixes, steps = log.visits[place], _fixes(log, place), _StepNames(log.process)
    orders = [np.argsort(table[:, 0], kind="stable") for table in (visits, fixes)]
    numbers = [_numbers(table) for table in (visits, fixes)]
    mine = (_of_visit(visits[row], numbers[0][row], steps) for row in orders[0])
    his = (_of_fix(fixes[row], numbers[1][row], steps) for row in orders[1])
    together: list[LogEvent] = []
    for event in merge(mine, his, key=lambda event: event.case):
        if together and event.case != together[0].case:
            yield sorted(together, key=lambda one: one.ended)
            together = []
        together.append(event)
    if together:
        yield sorted(together, key=lambda one: one.ended)


def _fixes(log: LoggedRun, place: int) -> NDArray[np.float64]:
    return log.fixes[place] if place < len(log.fixes) else np.empty((0, 5))


def _numbers(table: NDArray[np.float64]) -> NDArray[np.int32]:
    """Return the number of each row among those of its case and step, by their rounds, from 1.

    The round itself counts how often the step was to be done anew, whether or not its work had begun.
    """
    numbers = np.ones(len(table), dtype=np.int32)
    # Most steps are done once: only the others are put in order, because a log may have millions of rows.
    again = np.unique(_keys(table[table[:, 2] > 0]))
    several = [np.flatnonzero(np.isin(_keys(part), again)) + start for start, part in _parts(table)]
    if again.size:
        rows = np.concatenate(several)
        keys = _keys(table[rows])
        order = np.lexsort((table[rows, 2], keys))
        place = np.arange(rows.size)
        is_first = np.diff(keys[order], prepend=-1.0) != 0
        numbers[rows[order]] = place - np.maximum.accumulate(np.where(is_first, place, 0)) + 1
    return numbers


def _keys(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a number for the case and the step of each row."""
    return rows[:, 0] * MOST_STEPS + rows[:, 1]


def _parts(table: NDArray[np.float64]) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Yield pieces of a table, each with the place of its first row."""
    for start in range(0, len(table), ROWS_AT_ONCE):
        yield start, table[start : start + ROWS_AT_ONCE]


def _of_visit(row: NDArray[np.float64], number: int, steps: _StepNames) -> LogEvent:
    case, step, _, officer, *times, result = row.tolist()
    place = int(step)
    value = steps.values[place][int(result)] if result >= 0 else ""
    return LogEvent(int(case), steps.names[place], steps.resource(place, int(officer)), int(number), value, times)


def _of_fix(row: NDArray[np.float64], number: int, steps: _StepNames) -> LogEvent:
    case, step, _, began, ended = row.tolist()
    activity = f"fix:{steps.names[int(step)]}"
    return LogEvent(int(case), activity, APPLICANT, int(number), "", (began, began, began, ended, ended))


class _StepNames:
    """Names of steps, of their values, and of those who do them, by place."""

    def __init__(self, process: Process) -> None:
        self.names = tuple(step.id for step in process.steps)
        self.values = tuple(step.values for step in process.steps)
        self._by = tuple(step.by for step in process.steps)
        self._officers = {office.id: _officers(office) for office in process.offices}

    def resource(self, step: int, officer: int) -> str:
        by = self._by[step]
        return by if officer < 0 else self._officers[by][officer]


def _officers(office: Office) -> tuple[str, ...]:
    """Return the names of officers: their own, else the office's with a number."""
    if isinstance(office.staff, tuple):
        return tuple(officer.name for officer in office.staff)
    return tuple(f"{office.id} {number}" for number in range(1, (office.staff or 0) + 1))


class Clock:
    """Minutes of a run as ISO 8601, with the offset of the time zone where one is known."""

    def __init__(self, start_day: int, timezone: str | None) -> None:
        self._start = start_day
        self._zone = ZoneInfo(timezone) if timezone is not None else None
        self._day = cache(self._said_day)

    def said(self, minutes: float) -> str:
        """Return a time, to the millisecond."""
        day, rest = divmod(round(minutes * MILLISECONDS_PER_MINUTE), MILLISECONDS_PER_DAY)
        date_said, offset = self._day(day)
        seconds, milliseconds = divmod(rest, 1000)
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds:03}"
        if offset is None:
            offset = self._offset(day, timedelta(milliseconds=rest))
        return f"{date_said}T{clock}{offset}"

    def _said_day(self, day: int) -> tuple[str, str | None]:
        """Return the date, and the offset when it is the same all day."""
        offsets = {self._offset(day, timedelta(hours=hours)) for hours in range(25)}
        return date.fromordinal(self._start + day).isoformat(), offsets.pop() if len(offsets) == 1 else None

    def _offset(self, day: int, since_midnight: timedelta) -> str:
        midnight = datetime.combine(date.fromordinal(self._start + day), time())
        said = (midnight + since_midnight).replace(tzinfo=self._zone).isoformat(timespec="seconds")
        return said[len("2026-01-05T00:00:00") :]
