"""What happened to single cases of a run that kept its log: visit by visit, and how much of it the law counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regflow.model.duration import Unit
from regflow.model.process import Process
from regflow.model.step import Kind
from regflow.simulation.trace import Trace
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, Worktime
from regflow.units import MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit of a case, or one mending by the applicant, in minutes since the case arrived.

    Attributes:
        step: The step; of a fix, the one that sent the case back.
        is_fix: Whether the applicant mends.
        due: When everything it waits for was over.
        started, ended: Work on it, pauses included.
        over: When its result was known.
    """

    step: str
    is_fix: bool
    due: float
    started: float
    ended: float
    over: float


@dataclass(frozen=True, slots=True)
class History:
    """One case.

    Attributes:
        replication, case: Which one; the same numbers are the same application in before and after.
        arrived: Minutes since the start of the run.
        cycle_time: Minutes from arrival to decision.
        result: Name of its result.
        stays: By beginning.
    """

    replication: int
    case: int
    arrived: float
    cycle_time: float
    result: str
    stays: tuple[Stay, ...]


def history_of(trace: Trace, replication: int, case: int) -> History:
    """Return what happened to a case up to its decision, from the log."""
    arrived = float(trace.arrived[replication, case])
    decided = float(trace.decided[replication, case])
    steps = trace.process.steps
    visits, fixes = trace.visits[replication], trace.fixes[replication]
    stays = [
        Stay(steps[int(row[1])].id, False, *(float(row[place]) - arrived for place in (4, 6, 7, 8)))
        for row in visits[visits[:, 0] == case]
        if row[6] < decided
    ]
    stays += [
        Stay(steps[int(row[1])].id, True, *(float(row[place]) - arrived for place in (3, 3, 4, 4)))
        for row in fixes[fixes[:, 0] == case]
        if row[3] < decided
    ]
    return History(
        replication,
        case,
        arrived,
        decided - arrived,
        trace.results[int(trace.result[replication, case])],
        tuple(sorted(stays, key=lambda stay: (stay.started, stay.ended))),
    )


def counted_time(trace: Trace, cut: int) -> NDArray[np.float64] | None:
    """Return the time that the statutory limit counts, of every case from `cut` on, in the unit of the limit.

    It runs from the end of the first submission (else from arrival) to the decision, less the applicant's fixes; a
    limit in working days takes no notice of closed days. Shape (replications, cases), minutes or working days; None
    without a limit.
    """
    limit = trace.process.limit
    if limit is None:
        return None
    clock = _clock_of(trace) if limit.unit is Unit.WORKING_DAYS else None

    def counted(times: NDArray[np.float64]) -> NDArray[np.float64]:
        return times if clock is None else np.array([clock.clock_days(float(time)) for time in times]) / MINUTES_PER_DAY

    found = []
    for replication in range(trace.arrived.shape[0]):
        decided = trace.decided[replication]
        spent = counted(decided) - counted(_submitted(trace, replication))
        for case, began, ended in _fixing(trace.fixes[replication], decided):
            span = counted(np.array([began, ended]))
            spent[case] -= float(span[1] - span[0])
        found.append(spent[cut:])
    return np.array(found)


def _clock_of(trace: Trace) -> Worktime:
    process: Process = trace.process
    hours = process.cases.hours
    return Worktime(process.calendar_by_id[hours] if hours else MONDAY_TO_FRIDAY, trace.run.start_day)


def _submitted(trace: Trace, replication: int) -> NDArray[np.float64]:
    """Return the end of the first submission of each case, else its arrival, minutes."""
    submissions = [place for place, step in enumerate(trace.process.steps) if step.kind is Kind.SUBMISSION]
    visits = trace.visits[replication]
    mine = visits[np.isin(visits[:, 1], submissions)]
    first = np.full(trace.arrived.shape[1], np.inf)
    np.minimum.at(first, mine[:, 0].astype(int), mine[:, 8])
    return np.where(np.isfinite(first), first, trace.arrived[replication])


def _fixing(fixes: NDArray[np.float64], decided: NDArray[np.float64]) -> list[tuple[int, float, float]]:
    """Return the stretches in which the applicant mends, those that overlap joined: case, begin, end."""
    joined: list[tuple[int, float, float]] = []
    for case, began, ended in sorted((int(row[0]), float(row[3]), float(row[4])) for row in fixes):
        until = min(ended, float(decided[case]))
        if until <= began:
            continue
        if joined and joined[-1][0] == case and began <= joined[-1][2]:
            joined[-1] = (case, joined[-1][1], max(joined[-1][2], until))
        else:
            joined.append((case, began, until))
    return joined
