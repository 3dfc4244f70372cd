"""How long something takes in a case: the plan's spans made ready to be drawn."""

from __future__ import annotations

from regflow.model.duration import Unit
from regflow.simulation.cases import Case
from regflow.simulation.durations import sampler
from regflow.simulation.plan import SpanPlan
from regflow.simulation.streams import Luck
from regflow.simulation.worktime import Worktime


class Length:
    """A span of a step, with the calendar by which its working days count.

    Attributes:
        column: Of its luck.
        plain: Whether it is the same law in minutes for all cases, so that `only` tells all.
        only: The law, of the first value of the trait where it depends on one.
    """

    __slots__ = ("_laws", "_luck", "_trait", "_working_days", "column", "only", "plain")

    def __init__(self, span: SpanPlan, luck: Luck, working_days: Worktime) -> None:
        self.column = span.column
        self._trait = span.trait
        self._laws = tuple((sampler(one.law), one.unit is Unit.WORKING_DAYS) for one in span.durations)
        self.only = self._laws[0][0]
        self.plain = span.trait < 0 and not self._laws[0][1]
        self._luck = luck
        self._working_days = working_days

    def minutes(self, case: Case, round: int) -> float:
        """Return the length in minutes, for laws that count minutes."""
        column = self.column
        u = self._luck.later_round(case.number, column, round) if round else case.luck[column]
        return self.only(u) if self._trait < 0 else self._laws[case.values[self._trait]][0](u)

    def end(self, case: Case, round: int, start: float) -> float:
        """Return when it is over; in working days, the same clock time so many open days later."""
        length, in_days = self._laws[case.values[self._trait]] if self._trait >= 0 else self._laws[0]
        u = self._luck.later_round(case.number, self.column, round) if round else case.luck[self.column]
        return self._working_days.add_working_days(start, length(u)) if in_days else start + length(u)
