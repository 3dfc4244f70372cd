"""The reference engine: one replication of a plan on SimPy's queue of events.

An office is its own source of events and schedules one event per piece of work, at an absolute time: SimPy's request,
release and process events would be three quarters of all events. The next piece starts in the completion of the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from simpy import Environment

from regflow.errors import SimulationError
from regflow.model.cases import Rate
from regflow.simulation.agenda import Agenda
from regflow.simulation.arrivals import random_arrivals, spaced_arrivals
from regflow.simulation.cases import ARRIVAL_FIRST, FIX_FIRST, GATE_FIRST, SETTLED, Case, Fix, Happening, Visit
from regflow.simulation.conditions import holds
from regflow.simulation.course import Course, Hands
from regflow.simulation.deadlines import Deadlines
from regflow.simulation.desks import Calendars, Desk
from regflow.simulation.gates import Lot, next_meeting
from regflow.simulation.lengths import Length
from regflow.simulation.offices import Office
from regflow.simulation.plan import Plan
from regflow.simulation.replication import Replication
from regflow.simulation.settings import Run, most_arrivals
from regflow.simulation.streams import Luck
from regflow.simulation.tally import Tally
from regflow.simulation.work import Floor, Work
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, Worktime
from regflow.words import message


def run_replication(plan: Plan, run: Run, replication: int, block: int, goes_on: bool = True) -> Replication:
    """Return what happens in one replication, until no measured case has anything left to be done.

    Args:
        goes_on: Whether cases go on arriving behind the measured ones; needless where nobody can wait for another.
    """
    return _Engine(plan, run, replication, block, goes_on).run()


class _Arrival(Happening):
    """A case arrives; the event comes again for the next one."""

    __slots__ = ("number",)

    def __init__(self) -> None:
        self.number = 0


class _Deadline(Happening):
    """A visit has waited in its lot as long as it may; it is its own event."""

    __slots__ = ("visit",)

    def __init__(self, visit: Visit) -> None:
        self.visit = visit


class _Engine:
    """Arrivals, and the way of each case from one step to the next."""

    def __init__(self, plan: Plan, run: Run, replication: int, block: int, goes_on: bool) -> None:
        luck = self._luck = Luck(run.seed, replication, plan.codes)
        weekdays = Worktime(MONDAY_TO_FRIDAY, run.start_day)
        calendars = Calendars(tuple(Worktime(one, run.start_day) for one in plan.calendars), weekdays)
        self._plan = plan
        self._start_day = run.start_day
        self._cases = self._unsettled = run.cases
        self._goes_on = goes_on
        self._most = most_arrivals(run.cases)
        self._env = Environment()
        self._finished = self._env.event()
        self._agenda = Agenda(self._env._queue, self._env._eid)
        self._tally = Tally(plan, run.cases, block, log=run.log)
        deadlines = Deadlines(plan, calendars)
        self._course = Course(plan, luck, self._tally, Hands(self._withdraw, self._mend), deadlines)
        self._offices = tuple(
            Office(place, plan, calendars.tables) if office.staff else None for place, office in enumerate(plan.offices)
        )
        self._desks = tuple(Desk(place, plan, self._offices, calendars, luck) for place in range(len(plan.steps)))
        self._work = Work(Floor(self._desks, self._agenda, self._tally), self._course, self._advance)
        self._fixes = {
            back.fix: Length(back.fix, luck, calendars.of_cases(plan))
            for step in plan.steps
            for back in step.ways_back
            if back.fix is not None
        }
        self._arrivals = self._stream(calendars.of_cases(plan))
        self._at_arrival = (self._arrive,)
        self._at_gate = (self._reach_gate,)
        self._at_deadline = (self._reach_deadline,)
        self._at_fix = (self._end_fix,)

    def run(self) -> Replication:
        self._schedule(_Arrival())
        self._env.run(until=self._finished)
        return self._tally.replication()

    def _stream(self, cases_days: Worktime) -> Iterator[float]:
        plan, luck, start_day = self._plan, self._luck, self._start_day
        calendar = plan.calendars[plan.cases_calendar] if plan.cases_calendar >= 0 else None

        def luck_of_case(number: int) -> float:
            return luck.first_round(number)[plan.arrival_column]

        def luck_of_day(day: int) -> float:
            return luck.of_day(day, plan.arrival_day_code)

        if isinstance(plan.arrive, Rate):
            return random_arrivals(plan.arrive, calendar, start_day, luck_of_case, luck_of_day)
        return spaced_arrivals(plan.arrive, cases_days if calendar else None, cases_days, luck_of_case)

    def _schedule(self, arrival: _Arrival) -> None:
        self._agenda.put(next(self._arrivals), ARRIVAL_FIRST + arrival.number, arrival, self._at_arrival)

    def _arrive(self, arrival: _Arrival) -> None:
        now, number, tally = self._env.now, arrival.number, self._tally
        case = Case(number, self._luck.first_round(number), now)
        tally.admit(case)
        self._course.begin(case)
        if number < self._cases:
            wanted = tally.wants_accounts(number)
            accounts = [office.account(now) if office else None for office in self._offices] if wanted else None
            tally.arrive(case, accounts)
        if self._goes_on or number + 1 < self._cases:
            if number >= self._most:
                raise SimulationError(message("never-decided", arrivals=self._most, cases=self._cases))
            arrival.number += 1
            self._schedule(arrival)
        self._advance(case, now)

    def _advance(self, case: Case, now: float) -> None:
        """Begin all steps that have become due, in the order of the file, and see whether the case is done with."""
        due = case.due
        while due:
            self._begin_step(case, due.pop() if len(due) == 1 else due.pop(due.index(min(due))), now)
        if case.result >= 0 and not case.live and case.number < self._cases:
            # A lot that it filled may have brought it here twice at once: it is settled once.
            case.live = SETTLED
            self._tally.settle(case)
            self._unsettled -= 1
            if not self._unsettled:
                self._finished.succeed()

    def _begin_step(self, case: Case, place: int, now: float) -> None:
        desk = self._desks[place]
        condition = desk.plan.condition
        if condition and not holds(condition, case.values):
            case.over_by[place] = None
            self._course.over(case, desk.plan, place, desk.plan.skipped, now)
            return
        visit = case.visits[place] = Visit(case, place, now)
        case.live += 1
        if desk.joins:
            over_at = [case.over_at[one] for one in desk.plan.after]
            visit.waited = max(over_at) - min(over_at)
        if desk.straight:
            self._work.enter(visit, desk, now)
        elif desk.takes is not None:
            self._work.take_known_time(visit, desk.takes.end(case, visit.round, now))
        elif desk.handover is not None and (end := desk.handover.end(case, visit.round, now)) > now:
            visit.at_gate = end
            self._agenda.put(end, GATE_FIRST + visit.order, visit, self._at_gate)
        else:
            visit.at_gate = now
            self._pass_gate(visit, now)

    def _reach_gate(self, visit: Visit) -> None:
        if visit.counts:
            now = self._env.now
            self._pass_gate(visit, now)
            self._advance(visit.case, now)

    def _pass_gate(self, visit: Visit, now: float) -> None:
        desk = self._desks[visit.step]
        if desk.plan.meets is not None:
            meeting = next_meeting(desk.plan.meets, desk.days, self._start_day, now)
            if meeting > now:
                self._agenda.put(meeting, GATE_FIRST + visit.order, visit, self._at_gate)
                return
        if desk.lot is None:
            self._work.enter(visit, desk, now)
        elif desk.lot.join(visit):
            self._release(desk.lot, now)
        elif (deadline := desk.lot.deadline(now)) is not None:
            self._agenda.put(deadline, GATE_FIRST + visit.order, _Deadline(visit), self._at_deadline)

    def _reach_deadline(self, deadline: _Deadline) -> None:
        lot = self._desks[deadline.visit.step].lot
        if lot is not None and lot.holds(deadline.visit):
            self._release(lot, self._env.now)

    def _release(self, lot: Lot, now: float) -> None:
        for visit in lot.release():
            # What an earlier one made due may have withdrawn it.
            if visit.counts:
                self._work.enter(visit, self._desks[visit.step], now)
                self._advance(visit.case, now)

    def _withdraw(self, visit: Visit, now: float) -> None:
        self._work.withdraw(visit, now)

    def _mend(self, visit: Visit, fix: Fix, now: float) -> bool:
        """Set the applicant to mending; tell whether it takes any time."""
        span = fix.back.fix
        end = now if span is None else self._fixes[span].end(visit.case, visit.round, now)
        if end <= now:
            return False
        self._agenda.put(end, FIX_FIRST + visit.case.order + fix.back.to, fix, self._at_fix)
        return True

    def _end_fix(self, fix: Fix) -> None:
        if fix.counts:
            now = self._env.now
            self._course.fixed(fix, now)
            self._advance(fix.case, now)
