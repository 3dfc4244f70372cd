"""Event logs: what happened to every case, in the columns that process-mining tools read as they are."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from heapq import merge
from io import StringIO
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from regflow.formats.atomic import write_whole
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import APPLICANT
from regflow.units import MINUTES_PER_DAY

COLUMNS = (
    "case_id",
    "activity",
    "resource",
    "enable_time",
    "start_time",
    "end_time",
    "result",
    "visit",
    "replication",
    "due_time",
    "result_time",
)
"""`end_time` is the end of the work; `due_time` is before the handover, `result_time` after the wait."""

ROWS_AT_ONCE = 1000
MILLISECONDS_PER_MINUTE = 60_000
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


def write_event_log(log: LoggedRun, path: Path, force: bool = False) -> None:
    """Write the visits and fixes of a run as CSV, row by row, whole or not at all.

    Cases are numbered `replication-case`, so that no two replications share one. A fix is an activity of the applicant
    named after the step that sent the case back.

    Raises:
        OutputExistsError: if the file is there and may not be replaced.
        RegflowError: if it cannot be written.
    """
    write_whole(path, _text(log), force)


def _text(log: LoggedRun) -> Iterator[str]:
    """Yield the text of the file in parts of many rows."""
    part = StringIO()
    writer = csv.writer(part, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, row in enumerate(_rows(log), start=1):
        writer.writerow(row)
        if number % ROWS_AT_ONCE == 0:
            yield part.getvalue()
            part.seek(0)
            part.truncate()
    yield part.getvalue()


def _rows(log: LoggedRun) -> Iterator[Sequence[str | int]]:
    clock = _Clock(log.run.start_day, log.process.timezone)
    steps = _StepNames(log.process)
    first = log.run.first_replication
    for place, visits in enumerate(log.visits):
        fixes = log.fixes[place] if place < len(log.fixes) else np.empty((0, 5))
        replication = first + place
        events = merge(_visit_rows(visits, steps), _fix_rows(fixes, steps), key=lambda event: event.ended)
        for event in events:
            yield event.row(replication, clock)


@dataclass(frozen=True, slots=True)
class _Event:
    """One row before its times are written out; times are due, enabled, started, ended, result."""

    case: int
    activity: str
    resource: str
    visit: int
    result: str
    times: Sequence[float]

    @property
    def ended(self) -> float:
        return self.times[3]

    def row(self, replication: int, clock: _Clock) -> tuple[str | int, ...]:
        due, enabled, started, ended, result_at = map(clock.said, self.times)
        return (
            f"{replication}-{self.case}",
            self.activity,
            self.resource,
            enabled,
            started,
            ended,
            self.result,
            self.visit,
            replication,
            due,
            result_at,
        )


def _visit_rows(visits: NDArray[np.float64], steps: _StepNames) -> Iterator[_Event]:
    # Row by row, because a long run's table as lists would take many times its memory.
    for row in visits:
        case, step, round, officer, *times, result = row.tolist()
        place = int(step)
        value = steps.values[place][int(result)] if result >= 0 else ""
        yield _Event(int(case), steps.names[place], steps.resource(place, int(officer)), int(round) + 1, value, times)


def _fix_rows(fixes: NDArray[np.float64], steps: _StepNames) -> Iterator[_Event]:
    for row in fixes:
        case, step, round, began, ended = row.tolist()
        activity = f"fix:{steps.names[int(step)]}"
        yield _Event(int(case), activity, APPLICANT, int(round) + 1, "", (began, began, began, ended, ended))


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


class _Clock:
    """Minutes of a run as ISO 8601, with the offset of the time zone where one is known."""

    def __init__(self, start_day: int, timezone: str | None) -> None:
        self._start = start_day
        self._zone = ZoneInfo(timezone) if timezone is not None else None
        self._day = cache(self._said_day)

    def said(self, minutes: float) -> str:
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
