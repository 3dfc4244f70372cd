"""How much work each office is asked for, before any queue is simulated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from regflow.errors import Overload
from regflow.estimation.interval import from_replications
from regflow.estimation.queueing import officers_needed
from regflow.model.calendar import Calendar
from regflow.model.cases import Rate
from regflow.model.duration import Unit
from regflow.model.load import Load
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.simulation.arrivals import EVERY_DAY, calendar_of_arrivals, pieces_of_day
from regflow.simulation.plan import OfficePlan, Plan
from regflow.simulation.planning import plan_of
from regflow.simulation.settings import Run
from regflow.simulation.trace import STEP_TALLIES
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, hours_on
from regflow.units import MINUTES_PER_DAY

REPLICATIONS = 20
CASES = 100
WEEKS = 52
DAYS_PER_WEEK = 7


def loads(process: Process, run: Run) -> tuple[Load, ...]:
    """Return the load of every office with limited staff: work asked for over time on duty, with its interval.

    Cases run with unlimited staff on their own luck, so that nothing queues; what they ask for is set against the
    officers' hours over the weeks from the start of the run (a year, or as far as public holidays are known). It does
    not depend on how many cases and replications are run.
    """
    return _loads(process, run.seed, run.start_day)


@lru_cache(maxsize=16)
def _loads(process: Process, seed: int, start_day: int) -> tuple[Load, ...]:
    # Kept, because a comparison carries its runs on and each asks again.
    plan, run = plan_of(process), Run(seed=seed, start_day=start_day, cases=CASES)
    limited = [place for place, office in enumerate(plan.offices) if office.staff]
    if not limited:
        return ()
    days = _days(plan, start_day)
    arrivals = _expected_arrivals(plan, start_day, days)
    work = _work_per_case(plan, run)
    found = []
    for place in limited:
        office = plan.offices[place]
        factor = arrivals / _minutes_on_duty(plan, office, start_day, days)
        interval = from_replications(work[:, place] * factor)
        low = max(0.0, interval.low)
        found.append(Load(process.offices[place].id, interval.mean, low, interval.high, office.staff))
    return tuple(found)


def overload_of(found: tuple[Load, ...], offices: Iterable[Office] = ()) -> tuple[Overload, ...]:
    """Return the offices whose load certainly reaches 100%, by the names that they have: their lower bound does."""
    names = {office.id: office.name.in_languages for office in offices if office.name}
    return tuple(
        Overload(
            load.office,
            load.mean,
            load.staff,
            officers_needed(load.mean * load.staff),
            names.get(load.office, ()),
        )
        for load in found
        if load.low >= 1.0
    )


def _work_per_case(plan: Plan, run: Run) -> NDArray[np.float64]:
    """Return the work that a case asks of each office, shape (replications, offices), minutes."""
    from regflow.simulation.engine import run_replication

    # Public holidays move work about but ask for none, and this pass may reach further than they are known.
    calendars = tuple(replace(calendar, holidays=None) for calendar in plan.calendars)
    offices = tuple(replace(office, staff=0) for office in plan.offices)
    unlimited = replace(plan, offices=offices, calendars=calendars)
    in_lots = any(step.batch_size for step in plan.steps)
    owner = np.array([step.office for step in plan.steps])
    work = np.zeros((REPLICATIONS, len(plan.offices)))
    for number in range(REPLICATIONS):
        found = run_replication(unlimited, run, number, CASES, goes_on=in_lots)
        by_step = found.steps[:, :, STEP_TALLIES.index("work")].sum(axis=0)
        for place in range(len(plan.offices)):
            work[number, place] = by_step[owner == place].sum() / CASES
    return work


def _days(plan: Plan, start_day: int) -> int:
    """Return whole weeks of days from the start, as far as all public holidays are known."""
    known = [calendar.holidays.last_day - start_day + 1 for calendar in plan.calendars if calendar.holidays]
    weeks = min([WEEKS, *(days // DAYS_PER_WEEK for days in known)])
    return DAYS_PER_WEEK * max(1, weeks)


def _expected_arrivals(plan: Plan, start_day: int, days: int) -> float:
    calendar = plan.calendars[plan.cases_calendar] if plan.cases_calendar >= 0 else None
    arrive = plan.arrive
    if isinstance(arrive, Rate):
        stream = calendar_of_arrivals(arrive, calendar)
        return sum(piece.expected for day in range(days) for piece in pieces_of_day(arrive, stream, start_day + day))
    if arrive.gap.unit is Unit.WORKING_DAYS:
        return _open_days(calendar or MONDAY_TO_FRIDAY, start_day, days) / max(1.0, arrive.gap.law.mean)
    return _open_minutes(calendar or EVERY_DAY, start_day, days) / arrive.gap.law.mean


def _minutes_on_duty(plan: Plan, office: OfficePlan, start_day: int, days: int) -> float:
    """Return the minutes of work that an office can do in these days; a fast officer does more."""
    calendars = office.officer_calendars or (office.calendar,) * office.staff
    speeds = office.speeds or (1.0,) * office.staff
    minutes = {
        place: _open_minutes(plan.calendars[place], start_day, days) if place >= 0 else days * MINUTES_PER_DAY
        for place in set(calendars)
    }
    return sum(minutes[place] * speed for place, speed in zip(calendars, speeds, strict=True))


def _open_minutes(calendar: Calendar, start_day: int, days: int) -> float:
    return sum(closing - opening for day in range(days) for opening, closing in hours_on(calendar, start_day + day))


def _open_days(calendar: Calendar, start_day: int, days: int) -> int:
    return sum(bool(hours_on(calendar, start_day + day)) for day in range(days))
