"""How much work each office is asked for, before any queue is simulated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    asked = _Asked(plan, start_day, days, arrivals * _work_per_case(plan, run))
    return tuple(_load(process, asked, place) for place in limited)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the steps of a plan ask for in so many days: minutes of work, shape (replications, steps)."""

    plan: Plan
    start_day: int
    days: int
    work: NDArray[np.float64]


def _load(process: Process, asked: _Asked, place: int) -> Load:
    """Return the load of an office, or of those of its officers who are asked for more than they can do."""
    office = process.offices[place]
    plan_of_office = asked.plan.offices[place]
    everybody = (1 << plan_of_office.staff) - 1
    mine = {step.eligible for step in asked.plan.steps if step.office == place}
    for some in sorted(mine - {everybody}):
        found = _load_of(office.id, asked, place, some)
        if found.low >= 1.0:
            names = (one.name for one in office.staff) if isinstance(office.staff, tuple) else ()
            return replace(found, officers=tuple(name for officer, name in enumerate(names) if some >> officer & 1))
    return _load_of(office.id, asked, place, everybody)


def _load_of(office: str, asked: _Asked, place: int, officers: int) -> Load:
    """Return the load of some officers of an office, as bits: of what nobody but them may do."""
    theirs = [step.office == place and not step.eligible & ~officers for step in asked.plan.steps]
    time = _minutes_on_duty(asked.plan, asked.plan.offices[place], officers, asked.start_day, asked.days)
    interval = from_replications(asked.work[:, theirs].sum(axis=1) / time)
    return Load(office, interval.mean, max(0.0, interval.low), interval.high, officers.bit_count())


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
            load.officers,
        )
        for load in found
        if load.low >= 1.0
    )


def _work_per_case(plan: Plan, run: Run) -> NDArray[np.float64]:
    """Return the work that a case asks for at each step, shape (replications, steps), minutes."""
    from regflow.simulation.engine import run_replication

    # Public holidays move work about but ask for none, and this pass may reach further than they are known.
    calendars = tuple(replace(calendar, holidays=None) for calendar in plan.calendars)
    offices = tuple(replace(office, staff=0) for office in plan.offices)
    unlimited = replace(plan, offices=offices, calendars=calendars)
    in_lots = any(step.batch_size for step in plan.steps)
    found = (run_replication(unlimited, run, number, CASES, goes_on=in_lots) for number in range(REPLICATIONS))
    return np.array([one.steps[:, :, STEP_TALLIES.index("work")].sum(axis=0) / CASES for one in found])


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


def _minutes_on_duty(plan: Plan, office: OfficePlan, officers: int, start_day: int, days: int) -> float:
    """Return the minutes of work that some officers, as bits, can do in these days; a fast officer does more."""
    calendars = office.officer_calendars or (office.calendar,) * office.staff
    speeds = office.speeds or (1.0,) * office.staff
    minutes = {
        place: _open_minutes(plan.calendars[place], start_day, days) if place >= 0 else days * MINUTES_PER_DAY
        for place in set(calendars)
    }
    able = (officer for officer in range(office.staff) if officers >> officer & 1)
    return sum(minutes[calendars[officer]] * speeds[officer] for officer in able)


def _open_minutes(calendar: Calendar, start_day: int, days: int) -> float:
    return sum(closing - opening for day in range(days) for opening, closing in hours_on(calendar, start_day + day))


def _open_days(calendar: Calendar, start_day: int, days: int) -> int:
    return sum(bool(hours_on(calendar, start_day + day)) for day in range(days))
