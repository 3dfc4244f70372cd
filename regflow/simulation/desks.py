"""The steps of a plan made ready to run: each with its office, its calendars and its lengths of time."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.simulation.gates import Lot
from regflow.simulation.lengths import Length
from regflow.simulation.offices import Office
from regflow.simulation.plan import NOBODY, Plan, SpanPlan, StepPlan
from regflow.simulation.streams import Luck
from regflow.simulation.tally import STRIDE
from regflow.simulation.worktime import Worktime


class Desk:
    """A step as it is done in one replication.

    Attributes:
        place: Of the step in the file.
        plan: The step.
        office: The office, where officers queue work; None where nobody queues.
        hours: Opening hours of an office without limited staff; None for always.
        days: Calendar of its working days.
        handover, work, wait, takes: Lengths of time; None for none.
        lot: The lot in which cases are decided; None for none.
        straight: Whether a case that is due enters the queue at once.
        joins: Whether it waits for several steps.
        looks: Whether it checks anything when its work begins.
        changes: Whether it changes documents.
        counts_at: Where its counts begin in a block.
    """

    __slots__ = (
        "changes", "counts_at", "days", "handover", "hours", "joins", "looks", "lot", "office", "place", "plan",
        "straight", "takes", "wait", "work",
    )  # fmt: skip

    def __init__(
        self, place: int, plan: Plan, offices: Sequence[Office | None], calendars: Calendars, luck: Luck
    ) -> None:
        step = plan.steps[place]
        self.place = place
        self.plan = step
        self.office = offices[step.office] if step.office != NOBODY else None
        self.hours = calendars.hours(plan, step)
        self.days = self.hours or calendars.weekdays
        self.handover = _length(step.handover, luck, self.days)
        self.work = _length(step.work, luck, self.days)
        self.wait = _length(step.wait, luck, self.days)
        self.takes = _length(step.takes, luck, self.days)
        self.lot = Lot(step.batch_size, step.batch_at_most, self.days) if step.batch_size else None
        self.straight = not (step.takes or step.handover or step.meets or self.lot)
        self.joins = len(step.after) > 1
        self.looks = bool(step.checks) and not step.looks_at_end
        self.changes = step.changes_documents
        self.counts_at = place * STRIDE


class Calendars:
    """The opening hours of one replication.

    Attributes:
        tables: Of each calendar of the plan.
        weekdays: Monday to Friday, where the file gives none.
    """

    def __init__(self, tables: tuple[Worktime, ...], weekdays: Worktime) -> None:
        self.tables = tables
        self.weekdays = weekdays

    def hours(self, plan: Plan, step: StepPlan) -> Worktime | None:
        """Return the opening hours of a step's office; None for always."""
        calendar = plan.offices[step.office].calendar if step.office != NOBODY else -1
        return self.tables[calendar] if calendar >= 0 else None

    def of_cases(self, plan: Plan) -> Worktime:
        """Return the working days of cases."""
        return self.tables[plan.cases_calendar] if plan.cases_calendar >= 0 else self.weekdays


def _length(span: SpanPlan | None, luck: Luck, days: Worktime) -> Length | None:
    return None if span is None else Length(span, luck, days)
