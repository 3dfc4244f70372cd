"""The parts of a plan that steps, checks and offices share, as tables of the fast engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import assert_never

from regflow.model.duration import (
    Duration,
    Empirical,
    Exponential,
    Fixed,
    Law,
    Lognormal,
    Triangular,
    Uniform,
    Unit,
)
from regflow.simulation import kernel as k
from regflow.simulation.kernel_tables import Tables, bits_of, words_for, words_of
from regflow.simulation.plan import BackPlan, CheckPlan, Clauses, OutcomePlan, Plan, SharePlan, SpanPlan, StepPlan


@dataclass(frozen=True, slots=True)
class Parts:
    """The tables of a plan while parts are added to them; 0 is the place of what there is not."""

    tables: Tables
    plan: Plan

    @property
    def weekdays(self) -> int:
        """Return the place of the calendar Monday to Friday, behind those of the file."""
        return len(self.plan.calendars)

    @property
    def cases_days(self) -> int:
        """Return the place of the calendar that counts the working days of cases."""
        return self.plan.cases_calendar if self.plan.cases_calendar >= 0 else self.weekdays

    @property
    def words(self) -> int:
        """Return the words that a set of documents takes."""
        plan = self.plan
        documents = [one.documents for one in plan.criteria] + [plan.brought]
        documents += [one.brings | one.issues | one.amends for one in plan.steps]
        documents += [back.changes for step in plan.steps for back in step.ways_back]
        return words_for(max(documents).bit_length())

    def documents(self, documents: int) -> int:
        """Add a set of documents."""
        return self.tables.add(words_of(documents, self.words))

    def condition(self, clauses: Clauses) -> int:
        """Lay out a condition: lists of clauses, each a subject and the table that says which values fulfil it."""
        made = [len(clauses)]
        for one in clauses:
            made.append(len(one))
            for subject, bits in one:
                count = self._values_of(subject)
                made += [subject, self.tables.add([bits >> value & 1 for value in range(count)])]
        return self.tables.add(made)

    def _values_of(self, subject: int) -> int:
        steps = len(self.plan.steps)
        return len(self.plan.values[subject]) if subject < steps else len(self.plan.traits[subject - steps][1])

    def share(self, share: SharePlan) -> int:
        """Add a share."""
        return self.tables.add([share.trait, self.tables.add_reals(share.shares)])

    def span(self, span: SpanPlan | None, days: int) -> int:
        """Add a duration, whose working days are those of a calendar."""
        if span is None:
            return 0
        laws = [field for duration in span.durations for field in self._law(duration)]
        return self.tables.add([span.column, span.trait, days, 0, *laws])

    def _law(self, duration: Duration) -> list[int]:
        kind, numbers, count = law_numbers(duration.law)
        in_days = int(duration.unit is Unit.WORKING_DAYS)
        if count:
            return [kind, in_days, self.tables.add_reals(numbers), count, *bits_of([0.0] * k.MOST_NUMBERS)]
        return [kind, in_days, 0, 0, *bits_of([*numbers, *[0.0] * (k.MOST_NUMBERS - len(numbers))])]

    def fixed_length(self, duration: Duration | None) -> tuple[int, int]:
        """Return the kind of a length that is not of chance and where it stands."""
        if duration is None:
            return k.NO_LENGTH, 0
        kind = k.IN_DAYS if duration.unit is Unit.WORKING_DAYS else k.IN_MINUTES
        return kind, self.tables.add_reals([duration.law.mean])

    def meetings(self, step: StepPlan) -> int:
        """Add the times of a step's meetings."""
        if step.meets is None:
            return 0
        made = [len(step.meets.times)]
        for weekday, minute in step.meets.times:
            made += [weekday, self.tables.add_reals([minute])]
        return self.tables.add(made)

    def lot(self, step: StepPlan, days: int) -> int:
        """Add an empty lot."""
        if not step.batch_size:
            return 0
        kind, at_most = self.fixed_length(step.batch_at_most)
        return self.tables.add([step.batch_size, 0, 0, 0, kind, at_most, days])

    def back(self, back: BackPlan | None) -> int:
        """Add a way back."""
        if back is None:
            return 0
        return self.tables.add([back.to, self.span(back.fix, self.cases_days), self.documents(back.changes)])

    def check(self, check: CheckPlan) -> list[int]:
        """Return the record of a check."""
        notices = [len(check.notices), *(number for notice in check.notices for number in notice)]
        return [
            check.criterion,
            int(check.reacts),
            self.back(check.back),
            self.share(check.catches),
            self.share(check.false_alarm),
            check.alarm_column,
            self.tables.add(notices),
        ]

    def outcome(self, outcome: OutcomePlan) -> list[int]:
        """Return the record of an outcome."""
        return [outcome.value, self.share(outcome.share), self.back(outcome.back), outcome.end]


def law_numbers(law: Law) -> tuple[int, Sequence[float], int]:
    """Return a law as its kind, its numbers and, for listed values, how many; as `durations` prepares them."""
    match law:
        case Fixed(value):
            return k.FIXED, (value,), 0
        case Uniform(low, high):
            return k.UNIFORM, (low, high), 0
        case Triangular(low, mode, high):
            if low == high:
                return k.FIXED, (low,), 0
            rising, falling = (high - low) * (mode - low), (high - low) * (high - mode)
            return k.TRIANGULAR, (low, high, (mode - low) / (high - low), rising, falling), 0
        case Exponential(mean):
            return k.EXPONENTIAL, (mean,), 0
        case Lognormal(mu, sigma):
            return k.LOGNORMAL, (mu, sigma), 0
        case Empirical():
            ordered = sorted(zip(law.values, law.weights, strict=True))
            reached: Iterable[float] = accumulate(weight for _, weight in ordered)
            return k.EMPIRICAL, (*reached, *(value for value, _ in ordered)), len(ordered)
        case _:
            assert_never(law)
