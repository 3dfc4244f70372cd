"""The life of a visit from the queue to its result: who takes it, how long it is worked on, what waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappush
from math import inf

from regflow.simulation.agenda import Agenda
from regflow.simulation.cases import AT_WORK, OPENING_FIRST, QUEUED, WAITING, Case, Happening, Visit
from regflow.simulation.course import Course
from regflow.simulation.desks import Desk
from regflow.simulation.offices import Office
from regflow.simulation.split import ROUNDING
from regflow.simulation.tally import QUEUE, WAITED, WORK, Tally


class _Opening(Happening):
    """An office opens while cases wait; it is its own event."""

    __slots__ = ("office", "time")

    def __init__(self, office: Office, time: float) -> None:
        self.office = office
        self.time = time


@dataclass(frozen=True, slots=True)
class Floor:
    """Where the work is done: the desks of a replication, what is still to happen, and what has been counted."""

    desks: tuple[Desk, ...]
    agenda: Agenda
    tally: Tally


class Work:
    """All work of one replication: an office is a source of events, one for each piece of work.

    Attributes:
        advance: Called with a case and the time when something may have become due.
    """

    def __init__(self, floor: Floor, course: Course, advance: Callable[[Case, float], None]) -> None:
        self._desks = floor.desks
        self._agenda = floor.agenda
        self._events = floor.agenda.events
        self._numbers = floor.agenda.numbers
        self._course = course
        self._tally = floor.tally
        self._logs = floor.tally.logs
        self._advance = advance
        self._at_begin = (self._begin_unqueued,)
        self._at_end = (self._end,)
        self._at_known_time = (self._reach_known_time,)
        self._at_result = (self._know_result,)
        self._at_opening = (self._open,)

    def enter(self, visit: Visit, desk: Desk, now: float) -> None:
        """Let a visit queue at its desk for an officer, or begin at once where nobody queues."""
        visit.enabled = now
        office = desk.office
        work = desk.work
        if work is None:
            duty = 0.0
        elif work.plain and not visit.round:
            # Most work is of one law and done once: the short way saves a call where most time is spent.
            duty = work.only(visit.case.luck[work.column])
        else:
            duty = work.minutes(visit.case, visit.round)
        visit.duty = duty
        if duty <= 0.0:
            visit.started = visit.ended = now
            if desk.looks:
                self._course.look(visit)
            self._done(visit, now)
        elif office is None:
            self._enter_unlimited(visit, now)
        elif office.free and office.simple and not office.waiting:
            office.occupy(visit)
            self._begin(visit, now, now + duty)
        else:
            office.enter(visit)
            if office.free:
                self._serve(office, now)
                office.still_waiting()

    def take_known_time(self, visit: Visit, end: float) -> None:
        """Let a visit be over at a known time, whatever happens inside."""
        if self._desks[visit.step].looks:
            self._course.look(visit)
        visit.place = WAITING
        visit.duty = 0.0
        visit.enabled = visit.started = visit.due
        visit.ended = end
        self._agenda.put(end, visit.order, visit, self._at_known_time)

    def _enter_unlimited(self, visit: Visit, now: float) -> None:
        desk = self._desks[visit.step]
        hours = desk.hours
        if hours is None:
            assert desk.work is not None
            end = desk.work.end(visit.case, visit.round, now)
            visit.duty = end - now
            self._begin(visit, now, end)
        elif hours.is_open(now):
            self._begin(visit, now, hours.finish(now, visit.duty))
        else:
            opening = visit.started = hours.next_open(now)
            visit.off_duty = opening - now
            self._agenda.put(opening, OPENING_FIRST + visit.order, visit, self._at_begin)

    def _begin_unqueued(self, visit: Visit) -> None:
        hours, now = self._desks[visit.step].hours, visit.started
        if visit.counts and hours is not None:
            self._begin(visit, now, hours.finish(now, visit.duty))

    def _begin(self, visit: Visit, now: float, end: float) -> None:
        """Begin to work on a visit; its checks see the case as it is now, unless they look at what it changes."""
        visit.started = now
        visit.ended = end
        visit.place = AT_WORK
        if self._desks[visit.step].looks:
            self._course.look(visit)
        visit.callbacks = self._at_end
        heappush(self._events, (end, visit.order, next(self._numbers), visit))

    def _serve(self, office: Office, now: float) -> None:
        """Let free officers take what waits; when none of them is on duty, wake at the first opening."""
        while office.waiting and office.free and (visit := office.take(now)) is not None:
            visit.duty = office.duty(visit.officer, visit.duty)
            if self._desks[visit.step].plan.separated:
                visit.case.officers = {**(visit.case.officers or {}), visit.step: visit.officer}
            self._begin(visit, now, office.finish(visit.officer, now, visit.duty))
        if office.waiting and office.free and (opening := office.next_opening(now)) < office.wake:
            office.wake = opening
            self._agenda.put(opening, OPENING_FIRST + office.place, _Opening(office, opening), self._at_opening)

    def _open(self, opening: _Opening) -> None:
        # An officer freed since may have had an earlier opening: then this one finds what is left.
        if opening.office.wake <= opening.time:
            opening.office.wake = inf
        self._serve(opening.office, opening.time)

    def _end(self, visit: Visit) -> None:
        now = visit.ended
        self._done(visit, now)
        self._advance(visit.case, now)

    def _reach_known_time(self, visit: Visit) -> None:
        if visit.counts:
            self._end(visit)

    def _done(self, visit: Visit, now: float) -> None:
        """Count the work, change the documents, let the officer go on, and then see what comes of it."""
        case, desk = visit.case, self._desks[visit.step]
        counts, at = case.step_counts, desk.counts_at
        duty = visit.duty
        counts[at] += 1.0
        counts[at + WORK] += duty
        if desk.joins:
            counts[at + WAITED] += visit.waited
        if self._logs:
            self._tally.log(visit)
        if desk.changes:
            self._change(visit)
        office = desk.office
        if office is not None and duty > 0.0:
            if visit.started > visit.enabled:
                counts[at + QUEUE] += visit.started - visit.enabled if office.simple else _queued(visit, office)
            if not office.waiting:
                office.release(visit)
            elif office.simple:
                following = office.pass_on(visit, now)
                if following is not None:
                    self._begin(following, now, now + following.duty)
            else:
                office.release(visit)
                self._serve(office, now)
        if not visit.counts:
            self._tally.wasted(visit)
            case.live -= 1
        elif desk.wait is not None and (end := desk.wait.end(case, visit.round, now)) > now:
            self._wait(visit, end)
        else:
            self._course.result(visit, now)

    def _change(self, visit: Visit) -> None:
        self._tally.handed_in(visit)
        if visit.counts:
            self._course.work_done(visit)

    def _wait(self, visit: Visit, end: float) -> None:
        visit.place = WAITING
        visit.result_at = end
        if visit.row is not None:
            visit.row[-2] = end
        self._agenda.put(end, visit.order, visit, self._at_result)

    def _know_result(self, visit: Visit) -> None:
        if visit.counts:
            self._course.result(visit, visit.result_at)
            self._advance(visit.case, visit.result_at)

    def withdraw(self, visit: Visit, now: float) -> None:
        """Take a visit back that no longer counts; work begun is finished."""
        visit.counts = False
        if visit.place == AT_WORK:
            return
        visit.case.live -= 1
        desk = self._desks[visit.step]
        if visit.place == QUEUED and desk.office is not None:
            desk.office.withdraw(visit, now)
        elif visit.place == WAITING:
            self._tally.wasted(visit)
        elif desk.lot is not None:
            desk.lot.withdraw(visit)


def _queued(visit: Visit, office: Office) -> float:
    """Return how long a visit queued while an officer was on duty; the rest of its wait is noted."""
    waited = visit.started - visit.enabled
    queued = office.minutes_on_duty(visit.enabled, visit.started)
    if waited - queued > ROUNDING:
        visit.off_duty = waited - queued
    return queued
