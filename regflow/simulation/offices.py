"""An office while it runs: its queue, its officers, and who takes the next piece of work."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from regflow.simulation.cases import QUEUED, Case, Visit
from regflow.simulation.conditions import holds
from regflow.simulation.plan import Plan
from regflow.simulation.worktime import Worktime


@dataclass(frozen=True, slots=True)
class Account:
    """What an office with limited staff has come to since minute 0.

    Attributes:
        busy, on_duty: Officer minutes.
        queue: Case minutes spent in the queue.
        longest_queue: Longest since last asked, cases.
    """

    busy: float
    on_duty: float
    queue: float
    longest_queue: int


class Office:
    """Officers and the queue before them.

    Attributes:
        place: Its place in the file.
        waiting: Cases in the queue.
        free: Officers without work, as bits.
        simple: Whether any officer may take any piece at any time.
        wake: When the queue wakes for an opening; infinity when it need not.
    """

    def __init__(self, place: int, plan: Plan, worktimes: Sequence[Worktime]) -> None:
        office = plan.offices[place]
        everybody = (1 << office.staff) - 1
        mine = [step for step in plan.steps if step.office == place]
        self.place = place
        self._steps = plan.steps
        self._separations = plan.separations
        self._first = office.first
        self._own_hours = any(calendar != office.calendar for calendar in office.officer_calendars)
        self._choosing = self._own_hours or any(step.separated or step.eligible != everybody for step in mine)
        self._speeds = office.speeds or (1.0,) * office.staff
        calendars = office.officer_calendars or (office.calendar,) * office.staff
        self._hours = tuple(worktimes[calendar] if calendar >= 0 else None for calendar in calendars)
        self._queues: tuple[deque[Visit], ...] = tuple(deque() for _ in range(len(office.first) + 1))
        self._at_work: list[Visit | None] = [None] * office.staff
        self._busy = 0.0
        self._queued = 0.0
        self._longest = 0
        self.waiting = 0
        self.free = everybody
        self.wake = inf
        self.simple = not (self._choosing or office.speeds) and all(hours is None for hours in self._hours)

    def enter(self, visit: Visit) -> None:
        """Put a visit into the queue: by precedence, time of entry, number of the case, place of the step."""
        queue = self._queues[self._level(visit.case) if self._first else 0]
        behind: list[Visit] = []
        while queue and queue[-1].enabled == visit.enabled and queue[-1].order > visit.order:
            behind.append(queue.pop())
        queue.append(visit)
        if behind:
            queue.extend(reversed(behind))
        visit.place = QUEUED
        self.waiting += 1
        if not self.free and self.waiting > self._longest:
            self._longest = self.waiting

    def _level(self, case: Case) -> int:
        """Return the precedence of a case: the first condition that it meets."""
        for level, condition in enumerate(self._first):
            if holds(condition, case.values):
                return level
        return len(self._first)

    def still_waiting(self) -> None:
        """Take note of the queue's length, now that whoever could be served at once has been."""
        self._longest = max(self._longest, self.waiting)

    def withdraw(self, visit: Visit, now: float) -> None:
        """Take a visit that no longer counts out of the queue; its place is cleared when it comes up."""
        self.waiting -= 1
        self._queued += now - visit.enabled

    def take(self, now: float) -> Visit | None:
        """Return the next visit with the officer who takes it; None when nobody free on duty may take any."""
        visit = self._choose(now) if self._choosing else self._head(now)
        if visit is not None:
            self.waiting -= 1
            self._queued += now - visit.enabled
            self.free &= ~(1 << visit.officer)
            self._at_work[visit.officer] = visit
        return visit

    def occupy(self, visit: Visit) -> None:
        """Give a visit to the free officer who is listed first."""
        lowest = self.free & -self.free
        visit.officer = lowest.bit_length() - 1
        self.free ^= lowest
        self._at_work[visit.officer] = visit

    def pass_on(self, done: Visit, now: float) -> Visit | None:
        """Let the officer who has done a visit take the next one; in a simple office nobody else is free."""
        officer = done.officer
        self._busy += done.duty
        for queue in self._queues:
            while queue:
                visit = queue.popleft()
                if visit.counts:
                    self.waiting -= 1
                    self._queued += now - visit.enabled
                    visit.officer = officer
                    self._at_work[officer] = visit
                    return visit
        return None

    def release(self, visit: Visit) -> None:
        """Free the officer who has done a visit."""
        self._at_work[visit.officer] = None
        self._busy += visit.duty
        self.free |= 1 << visit.officer

    def _head(self, now: float) -> Visit | None:
        hours = self._hours[0]
        if hours is not None and not hours.is_open(now):
            return None
        for queue in self._queues:
            while queue:
                visit = queue.popleft()
                if visit.counts:
                    visit.officer = (self.free & -self.free).bit_length() - 1
                    return visit
        return None

    def _choose(self, now: float) -> Visit | None:
        on_duty = sum(
            1 << officer
            for officer, hours in enumerate(self._hours)
            if self.free >> officer & 1 and (hours is None or hours.is_open(now))
        )
        if not on_duty:
            return None
        for queue in self._queues:
            while queue and not queue[0].counts:
                queue.popleft()
            for place, visit in enumerate(queue):
                # What is for nobody here is passed over first: a named officer's queue may be long.
                here = on_duty & self._steps[visit.step].eligible
                if here and visit.counts and (able := here & self._may(visit)):
                    del queue[place]
                    visit.officer = (able & -able).bit_length() - 1
                    return visit
        return None

    def _may(self, visit: Visit) -> int:
        """Return the officers who may do a visit: not one who did a step that the law separates from it."""
        step = self._steps[visit.step]
        able = step.eligible
        done = visit.case.officers or {}
        for group in step.separated:
            separation = self._separations[group]
            others = [one for one in separation.steps if one != visit.step and one in done]
            if len({(self._steps[one].office, done[one]) for one in others}) < separation.persons:
                for one in others:
                    if self._steps[one].office == step.office:
                        able &= ~(1 << done[one])
        return able

    def finish(self, officer: int, now: float, work: float) -> float:
        """Return when an officer on duty will have done a piece of work."""
        hours = self._hours[officer]
        return now + work if hours is None else hours.finish(now, work)

    def duty(self, officer: int, work: float) -> float:
        """Return the minutes that an officer takes for a piece of work."""
        return work / self._speeds[officer]

    def next_opening(self, now: float) -> float:
        """Return the first minute at which a free officer who is off duty now comes on duty; infinity if none is."""
        openings = (
            hours.next_open(now)
            for officer, hours in enumerate(self._hours)
            if hours is not None and self.free >> officer & 1
        )
        return min((opening for opening in openings if opening > now), default=inf)

    def minutes_on_duty(self, start: float, end: float) -> float:
        """Return the minutes between two times in which an officer was on duty."""
        if not self._own_hours:
            hours = self._hours[0]
            return end - start if hours is None else hours.open_minutes(end) - hours.open_minutes(start)
        return _together(self._hours, start, end)

    def account(self, now: float) -> Account:
        """Return the account up to now, and begin to measure the longest queue anew."""
        longest, self._longest = self._longest, self.waiting
        begun = _sum(self._begun(officer, visit, now) for officer, visit in enumerate(self._at_work) if visit)
        queue = self._queued + _sum(now - visit.enabled for queue in self._queues for visit in queue if visit.counts)
        on_duty = _sum(now if hours is None else hours.open_minutes(now) for hours in self._hours)
        return Account(self._busy + begun, on_duty, queue, longest)

    def _begun(self, officer: int, visit: Visit, now: float) -> float:
        hours = self._hours[officer]
        if hours is None:
            return now - visit.started
        return hours.open_minutes(now) - hours.open_minutes(visit.started)


def _sum(figures: Iterable[float]) -> float:
    """Return a sum added up one by one: what `sum` does with floats differs between versions of Python."""
    total = 0.0
    for figure in figures:
        total += figure
    return total


def _together(tables: Sequence[Worktime | None], start: float, end: float) -> float:
    """Return the minutes between two times in which at least one table is open."""
    if any(table is None for table in tables):
        return end - start
    open_tables = [table for table in dict.fromkeys(tables) if table is not None]
    total, time = 0.0, start
    while time < end:
        opening = min(table.next_open(time) for table in open_tables)
        if opening >= end:
            break
        closing = max(table.closing_after(opening, end) for table in open_tables if table.is_open(opening))
        total += min(closing, end) - opening
        time = closing
    return total
