"""How many cases wait for an office hour by hour through the week, from the log of a run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regflow.model.visit import VISIT_COLUMNS
from regflow.simulation.trace import Trace
from regflow.simulation.worktime import weekday_of
from regflow.units import MINUTES_PER_HOUR

HOURS, DAYS = 24, 7
_STEP, _ENABLED, _STARTED = (VISIT_COLUMNS.index(name) for name in ("step", "enabled", "started"))


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The week of an office with limited staff.

    Attributes:
        office: Identifier.
        queue: Cases that wait on the mean, by weekday (Monday first) and hour; 7 rows of 24.
        open: Share of the hour that the office is open in a plain week, likewise.
    """

    office: str
    queue: tuple[tuple[float, ...], ...]
    open: tuple[tuple[float, ...], ...]


def rhythms(trace: Trace, cut: int) -> tuple[Rhythm, ...]:
    """Return the week of each office with limited staff, from the arrival of case `cut` to that of the last case.

    The integral of the queue up to t is the sum over visits of min(t, started) - min(t, enabled); its differences
    over whole hours, added up by hour of the week, over the hours seen, are the mean queue.
    """
    process = trace.process
    found = []
    for office in process.offices:
        if office.staff is None:
            continue
        places = [place for place, step in enumerate(process.steps) if step.by == office.id]
        sums, seen = np.zeros((DAYS, HOURS)), np.zeros((DAYS, HOURS))
        for replication, visits in enumerate(trace.visits):
            mine = visits[np.isin(visits[:, _STEP], places)]
            first, last = trace.arrived[replication, cut], trace.arrived[replication, -1]
            hours = np.arange(np.ceil(first / MINUTES_PER_HOUR), np.floor(last / MINUTES_PER_HOUR) + 1)
            if hours.size < 2:
                continue
            waited = np.diff(_integral(mine, hours * MINUTES_PER_HOUR)) / MINUTES_PER_HOUR
            number = hours[:-1].astype(int)
            day = (number // HOURS + weekday_of(trace.run.start_day)) % DAYS
            np.add.at(sums, (day, number % HOURS), waited)
            np.add.at(seen, (day, number % HOURS), 1.0)
        # A difference of two large sums may fall short of nothing by its rounding.
        queue = np.maximum(0.0, np.divide(sums, seen, out=np.zeros_like(sums), where=seen > 0))
        found.append(Rhythm(office.id, _rows(queue), _rows(_open_hours(trace, office.hours))))
    return tuple(found)


def _integral(visits: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the case minutes waited up to each of the times."""
    return _passed(visits[:, _ENABLED], times) - _passed(visits[:, _STARTED], times)


def _passed(moments: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sum over moments of max(0, t - moment), for each t."""
    ordered = np.sort(moments)
    before = np.searchsorted(ordered, times)
    sums = np.concatenate([[0.0], np.cumsum(ordered)])
    passed: NDArray[np.float64] = before * times - sums[before]
    return passed


def _open_hours(trace: Trace, hours: str | None) -> NDArray[np.float64]:
    """Return the share of each hour of a plain week that a calendar is open, shape (7, 24)."""
    if hours is None:
        return np.ones((DAYS, HOURS))
    found = np.zeros((DAYS, HOURS))
    calendar = trace.process.calendar_by_id[hours]
    for day, opening in enumerate(calendar.week):
        for begins, ends in opening:
            edges = np.arange(HOURS) * MINUTES_PER_HOUR
            inside = np.minimum(ends, edges + MINUTES_PER_HOUR) - np.maximum(begins, edges)
            found[day] += np.maximum(0.0, inside) / MINUTES_PER_HOUR
    return found


def _rows(table: NDArray[np.float64]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(float(one) for one in row) for row in table)
