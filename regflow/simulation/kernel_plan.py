"""A plan as the flat array of the fast engine: everything that is the same for all replications."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf

import numpy as np
from numpy.typing import NDArray

from regflow.model.cases import Every
from regflow.simulation import kernel as k
from regflow.simulation.kernel_parts import Parts
from regflow.simulation.kernel_tables import (
    Stream,
    Tables,
    bits_of,
    calendar_record,
    lay_arrivals,
    words_for,
    words_of,
)
from regflow.simulation.plan import (
    NOBODY,
    CriterionPlan,
    OfficePlan,
    Plan,
    SharePlan,
    SpanPlan,
    StepPlan,
)
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, Worktime, weekday_of

SPANS_OF_STEP = (k.STEP_HANDOVER, k.STEP_WORK, k.STEP_WAIT, k.STEP_TAKES)


@dataclass(frozen=True, slots=True)
class Base:
    """What all replications begin with.

    Attributes:
        words: The array, whose head says where everything begins.
        item_size: Integers in the record of a visit, a fix or a deadline.
        calendar_faults: Of each calendar why it is not known further; None where it only was not asked.
        arrival_fault: The same for arrivals.
    """

    words: NDArray[np.int64]
    item_size: int
    calendar_faults: tuple[Exception | None, ...]
    arrival_fault: Exception | None


@lru_cache(maxsize=8)
def base_of(plan: Plan, start_day: int, days: int) -> Base:
    """Return the array of a plan with calendars over so many days from the start, as far as they are known."""
    return _Laying(plan, start_day, days).base()


class _Laying:
    """The array while it is laid out."""

    def __init__(self, plan: Plan, start_day: int, days: int) -> None:
        self._plan = plan
        self._start_day = start_day
        self._days = days
        self._tables = Tables([0] * (k.STEPS + len(plan.steps) * k.STEP_SIZE))
        self._parts = Parts(self._tables, plan)

    def base(self) -> Base:
        plan, tables, head = self._plan, self._tables, self._tables.ints
        head[k.STEP_COUNT], head[k.TRAIT_COUNT] = len(plan.steps), len(plan.traits)
        head[k.CRITERION_COUNT], head[k.OFFICE_COUNT] = len(plan.criteria), len(plan.offices)
        head[k.WORDS] = self._parts.words
        head[k.START_WEEKDAY] = weekday_of(self._start_day)
        head[k.CASES_DAYS] = self._parts.cases_days
        head[k.BROUGHT] = self._parts.documents(plan.brought)
        head[k.LIMIT_KIND], head[k.LIMIT] = self._parts.fixed_length(plan.limit)
        head[k.TOUCHED], head[k.MENDING] = tables.add([0] * self._parts.words), tables.add([0] * len(plan.criteria))
        faults = self._lay_calendars()
        head[k.OFFICES] = tables.add_records([self._office(place, one) for place, one in enumerate(plan.offices)])
        head[k.CRITERIA] = tables.add_records([self._criterion(one) for one in plan.criteria])
        steps = [number for one in plan.steps for number in self._step(one)]
        tables.ints[k.STEPS : k.STEPS + len(steps)] = steps
        head[k.TRAITS] = tables.add_records(
            [[column, len(shares), tables.add_reals(shares)] for column, shares in plan.traits]
        )
        arrival_fault = self._lay_arrivals()
        self._lay_case()
        self._lay_luck()
        more = max([len(plan.criteria) + self._parts.words, *(len(step.checks) for step in plan.steps)])
        return Base(
            np.array(tables.ints, dtype=np.int64),
            _lines(k.ITEM_MORE + more),
            faults,
            arrival_fault,
        )

    def _lay_calendars(self) -> tuple[Exception | None, ...]:
        calendars = (*self._plan.calendars, MONDAY_TO_FRIDAY)
        made = [calendar_record(self._tables, Worktime(one, self._start_day), self._days) for one in calendars]
        self._tables.ints[k.CALENDARS] = self._tables.add_records([record for record, _ in made])
        return tuple(fault for _, fault in made)

    def _lay_arrivals(self) -> Exception | None:
        plan, head = self._plan, self._tables.ints
        head[k.ARRIVE_COLUMN], head[k.DAY_CODE] = plan.arrival_column, plan.arrival_day_code
        head[k.ARRIVE_CALENDAR] = self._parts.cases_days
        if isinstance(plan.arrive, Every):
            head[k.ARRIVE_SPAN] = self._parts.span(
                SpanPlan((plan.arrive.gap,), plan.arrival_column), self._parts.cases_days
            )
        return lay_arrivals(self._tables, Stream(plan, self._start_day), self._days)

    def _early(self) -> list[int]:
        """Return the lengths that are drawn before a case arrives: of steps without a condition, if they need luck."""
        ints = self._tables.ints
        always = [place for place, step in enumerate(self._plan.steps) if not step.condition]
        spans = [ints[k.STEPS + place * k.STEP_SIZE + field] for place in always for field in SPANS_OF_STEP]
        return [span for span in spans if span and ints[span + k.SPAN_COLUMN] >= 0]

    def _lay_luck(self) -> None:
        """Say what is drawn before a case arrives, and where in it the lengths are that come of it."""
        tables, codes, early = self._tables, self._plan.codes, self._early()
        ints = tables.ints
        for span in early:
            ints[span + k.SPAN_EARLY] = ints[k.LUCK] + ints[span + k.SPAN_COLUMN]
        ints[k.EARLY] = tables.add_list(early)
        ints[k.CODES] = tables.add(codes + (0,) * (ints[k.COLUMN_COUNT] - len(codes)))

    def _lay_case(self) -> None:
        """Say where things are in a case, and how a new one looks."""
        plan, head = self._plan, self._tables.ints
        steps, criteria = len(plan.steps), len(plan.criteria)
        due = sum(1 << place for place, step in enumerate(plan.steps) if not step.after)
        head[k.DUE_WORDS] = words_for(steps)
        fields: list[tuple[int, list[int]]] = [
            (k.DUE, words_of(due, head[k.DUE_WORDS])),
            (k.OFFICERS, [-1] * steps if plan.separations else []),
            (k.WRONG, [0] * criteria),
            (k.VERSION, [0] * criteria),
            (k.ADVISED, [-1] * criteria),
            (k.PRESENT, [0] * self._parts.words),
            (k.MENDED, [0] * self._parts.words),
            (k.VERIFIED, bits_of([-1.0] * criteria)),
        ]
        template = [0] * (k.CASE_PLACES + (steps + len(plan.traits)) * k.PLACE_SIZE)
        for place, step in enumerate(plan.steps):
            template[k.CASE_VALUES + place * k.PLACE_SIZE] = -1
            template[k.MISSING + place * k.PLACE_SIZE] = len(step.after)
        template[k.CASE_LEFT] = sum(step.before_decision for step in plan.steps)
        template[k.CASE_RESULT] = -1
        template[k.CASE_SUBMITTED] = bits_of([-1.0])[0]
        for name, values in fields:
            head[name] = len(template)
            template += values
        head[k.LUCK], head[k.COLUMN_COUNT] = _lines(len(template)), _lines(len(plan.codes))
        template += [0] * (head[k.LUCK] - len(template))
        head[k.CASE_SIZE] = head[k.LUCK] + head[k.COLUMN_COUNT]
        head[k.TEMPLATE] = self._tables.add(template)

    def _step(self, step: StepPlan) -> list[int]:
        tables, plan = self._tables, self._plan
        limited = step.office != NOBODY and plan.offices[step.office].staff > 0
        hours = plan.offices[step.office].calendar if step.office != NOBODY else -1
        days = hours if hours >= 0 else self._parts.weekdays
        staff = plan.offices[step.office].staff if limited else 0
        record = [0] * k.STEP_SIZE
        for field, value in {
            k.STEP_OFFICE: tables.ints[k.OFFICES] + step.office * k.OFFICE_SIZE if limited else 0,
            k.STEP_IS_OFFICIAL: int(step.office != NOBODY),
            k.STEP_HOURS: hours,
            k.STEP_DAYS: days,
            k.STEP_HANDOVER: self._parts.span(step.handover, days),
            k.STEP_WORK: self._parts.span(step.work, days),
            k.STEP_WAIT: self._parts.span(step.wait, days),
            k.STEP_TAKES: self._parts.span(step.takes, days),
            k.STEP_MEETS: self._parts.meetings(step),
            k.STEP_LOT: self._parts.lot(step, days),
            k.STEP_STRAIGHT: int(not (step.takes or step.handover or step.meets or step.batch_size)),
            k.STEP_CONDITION: self._parts.condition(step.condition) if step.condition else 0,
            k.STEP_CHECKS: tables.add_records([self._parts.check(one) for one in step.checks]),
            k.STEP_CHECK_COUNT: len(step.checks),
            k.STEP_OUTCOMES: tables.add_records([self._parts.outcome(one) for one in step.outcomes]),
            k.STEP_OUTCOME_COUNT: len(step.outcomes),
            k.STEP_DRAWS: int(bool(step.outcomes) and not _is_certain(step.outcomes[0].share)),
            k.STEP_OUTCOME_COLUMN: step.outcome_column,
            k.STEP_FINISHED: step.finished,
            k.STEP_WRONG: step.wrong,
            k.STEP_SKIPPED: step.skipped,
            k.STEP_CHANGES_DOCUMENTS: int(step.changes_documents),
            k.STEP_LOOKS_AT_BEGIN: int(bool(step.checks) and not step.looks_at_end),
            k.STEP_LOOKS_AT_END: int(step.looks_at_end),
            k.STEP_BRINGS: self._parts.documents(step.brings),
            k.STEP_ISSUES: self._parts.documents(step.issues),
            k.STEP_AMENDS: self._parts.documents(step.amends),
            k.STEP_BROUGHT_COUNT: step.brings.bit_count(),
            k.STEP_BEFORE_DECISION: int(step.before_decision),
            k.STEP_SUBMITS: int(step.submits),
            k.STEP_AFTER: tables.add_list(step.after),
            k.STEP_SUCCESSORS: tables.add_list(step.successors),
            k.STEP_REDONE: tables.add_list(step.redone),
            k.STEP_SEPARATED: tables.add_list([self._separation(group) for group in step.separated]),
            k.STEP_CAUSE: _cause_of_work(step),
            k.STEP_ELIGIBLE: tables.add([step.eligible >> officer & 1 for officer in range(staff)]),
        }.items():
            record[field] = value
        return record

    def _separation(self, group: int) -> int:
        separation = self._plan.separations[group]
        return self._tables.add([len(separation.steps), separation.persons, *separation.steps])

    def _criterion(self, criterion: CriterionPlan) -> list[int]:
        return [
            self._parts.documents(criterion.documents),
            self._parts.share(criterion.wrong),
            self._parts.share(criterion.fixed),
            criterion.truth_column,
            criterion.fixed_column,
            self._tables.add_list(criterion.tied),
            self._tables.add_reals([criterion.harm]),
            *self._parts.fixed_length(criterion.valid_for),
        ]

    def _office(self, place: int, office: OfficePlan) -> list[int]:
        tables, staff = self._tables, office.staff
        hours = office.officer_calendars or (office.calendar,) * staff
        own_hours = any(calendar != office.calendar for calendar in office.officer_calendars)
        mine = [step for step in self._plan.steps if step.office == place]
        choosing = own_hours or any(step.separated or step.eligible != (1 << staff) - 1 for step in mine)
        nothing, levels = [0] * staff, [0] * (len(office.first) + 1)
        return [
            place,
            staff,
            tables.add_list([self._parts.condition(one) for one in office.first]),
            int(not (choosing or office.speeds) and all(calendar < 0 for calendar in hours)),
            int(choosing),
            int(own_hours),
            tables.add(hours),
            tables.add_reals(office.speeds) if office.speeds else 0,
            tables.add(nothing),
            tables.add(words_of((1 << staff) - 1, words_for(staff))),
            tables.add(nothing),
            tables.add(levels),
            tables.add(levels),
            0,
            staff,
            0,
            *bits_of([0.0, 0.0, inf]),
        ]


def _cause_of_work(step: StepPlan) -> int:
    if step.takes is not None:
        return k.AS_INSIDE
    return k.AS_APPLICANT if step.by_applicant else k.AS_WORK


def _lines(size: int) -> int:
    """Return the words of the whole lines that something takes."""
    return size + -size % k.LINE


def _is_certain(share: SharePlan) -> bool:
    """Tell whether a share needs no luck: no number drawn reaches 1."""
    return share.trait < 0 and share.shares[0] >= 1.0
