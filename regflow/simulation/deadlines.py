"""Whether a case was decided in time, and whether what it rests on had expired."""

from __future__ import annotations

from regflow.model.duration import Unit
from regflow.simulation.cases import Case
from regflow.simulation.desks import Calendars
from regflow.simulation.plan import Plan


class Deadlines:
    """The limits of a process, by the calendar of cases."""

    def __init__(self, plan: Plan, calendars: Calendars) -> None:
        self._limit = plan.limit
        self._criteria = plan.criteria
        self._days = calendars.of_cases(plan)
        self._in_days = plan.limit is not None and plan.limit.unit is Unit.WORKING_DAYS

    def met(self, case: Case, now: float) -> bool:
        """Tell whether a decision keeps the limit, the applicant's fixes not counted; not so without a limit.

        It runs from the end of the first submission, else from arrival.
        """
        if self._limit is None:
            return False
        start = case.submitted if case.submitted >= 0 else case.arrived
        fixes = case.fixed_minutes + (self.elapsed(case.fix_since, now) if case.fixing else 0.0)
        length = self._limit.law.mean
        if not self._in_days:
            return now - fixes <= start + length
        deadline = self._days.add_working_days(start, length)
        if not fixes:
            return now <= deadline
        return self._days.clock_days(now) - fixes <= self._days.clock_days(deadline)

    def elapsed(self, start: float, end: float) -> float:
        """Return the minutes between two times as the limit counts them: days that are closed may not count."""
        return self._days.clock_days(end) - self._days.clock_days(start) if self._in_days else end - start

    def rests_on_expired(self, case: Case, now: float) -> bool:
        """Tell whether a verification that the approval rests on is older than it may be."""
        for criterion, verified in zip(self._criteria, case.verified, strict=True):
            life = criterion.valid_for
            if life is not None and verified >= 0:
                in_days = life.unit is Unit.WORKING_DAYS
                ends = self._days.add_working_days(verified, life.law.mean) if in_days else verified + life.law.mean
                if now > ends:
                    return True
        return False
