"""A process as places and tuples: all that an engine knows. Places count from 0 in the order of the file.

A subject is a step, by its place, or a trait, by the number of steps plus its place. A column is the place of a
purpose in `Plan.purposes`; -1 where no luck is needed. Sets of documents and of values are bits of an integer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from regflow.model.calendar import Calendar
from regflow.model.cases import Arrivals
from regflow.model.duration import Duration
from regflow.model.step import Meetings
from regflow.units import Money

NOBODY = -1
"""Office of the applicant's and the system's steps."""
NO_LUCK = -1

APPROVED, REJECTED = 0, 1
"""Places of the first two results."""

Clauses: TypeAlias = tuple[tuple[tuple[int, int], ...], ...]
"""Any of several lists of clauses that must all hold: subject and the values that fulfil it, as bits."""


class Reacts(IntEnum):
    """What a check does when it notices."""

    REJECT = 0
    CONTINUE = 1
    RETURN = 2


@dataclass(frozen=True, slots=True)
class SharePlan:
    """A share, or one for each value of a trait (its subject; -1 for none)."""

    shares: tuple[float, ...]
    trait: int = -1


@dataclass(frozen=True, slots=True)
class SpanPlan:
    """A duration, or one for each value of a trait, and the column that decides it."""

    durations: tuple[Duration, ...]
    column: int
    trait: int = -1


@dataclass(frozen=True, slots=True)
class BackPlan:
    """A way back.

    Attributes:
        to: Place of the step from which the case starts anew.
        fix: The applicant's time; None for none.
        changes: Documents that change.
    """

    to: int
    fix: SpanPlan | None
    changes: int


@dataclass(frozen=True, slots=True)
class CheckPlan:
    """A criterion looked at.

    Attributes:
        criterion: Place.
        reacts: What is done when it is found wrong.
        back: The way back, when that is it.
        catches, false_alarm: Shares.
        notices: Pairs of a criterion that makes this one wrong and the column of its notice; the weakest first, so
            that checks of it and of what implies it miss the same cases where they rest on the same evidence.
        alarm_column: Column of the false alarm.
    """

    criterion: int
    reacts: Reacts
    back: BackPlan | None
    catches: SharePlan
    false_alarm: SharePlan
    notices: tuple[tuple[int, int], ...]
    alarm_column: int


@dataclass(frozen=True, slots=True)
class OutcomePlan:
    """A result that is drawn: its value, its share, and what follows (a way back, or the place of a result)."""

    value: int
    share: SharePlan
    back: BackPlan | None
    end: int


@dataclass(frozen=True, slots=True)
class StepPlan:
    """A step.

    Attributes:
        office: Place of the office; NOBODY for the applicant and the system.
        by_applicant: Whether the applicant does it.
        eligible: Officers who may do it, as bits.
        separated: Groups of steps (places in `Plan.separations`) that different officers must do.
        after, successors: Steps that come directly before and after.
        redone: The step and all that come after it, in order.
        condition: When it is done; empty for always.
        handover, work, wait, takes: Times; None for none.
        brings, issues, amends: Documents.
        checks, outcomes: In the order of the file.
        outcome_column: Column of the outcome.
        finished, wrong, skipped: Codes of values; -1 where it cannot have them.
        changes_documents: Whether it brings, issues or amends any.
        looks_at_end: Whether its checks look when its work ends, because it may change what they look at.
        before_decision: Whether the decision waits for it.
        submits: Whether it is a submission.
        fee: Of each visit.
        visit: Whether the applicant comes in person.
        meets: When it is decided; None for any time.
        batch_size: Cases in a lot; 0 for none.
        batch_at_most: How long the oldest waits; None for ever.
    """

    office: int
    by_applicant: bool
    eligible: int
    separated: tuple[int, ...]
    after: tuple[int, ...]
    successors: tuple[int, ...]
    redone: tuple[int, ...]
    condition: Clauses
    handover: SpanPlan | None
    work: SpanPlan | None
    wait: SpanPlan | None
    takes: SpanPlan | None
    brings: int
    issues: int
    amends: int
    checks: tuple[CheckPlan, ...]
    outcomes: tuple[OutcomePlan, ...]
    outcome_column: int
    finished: int
    wrong: int
    skipped: int
    changes_documents: bool
    looks_at_end: bool
    before_decision: bool
    submits: bool
    fee: Money
    visit: bool
    meets: Meetings | None
    batch_size: int
    batch_at_most: Duration | None

    @property
    def ways_back(self) -> tuple[BackPlan, ...]:
        """Return all ways in which it sends a case back."""
        ways = (*(check.back for check in self.checks), *(outcome.back for outcome in self.outcomes))
        return tuple(back for back in ways if back is not None)


@dataclass(frozen=True, slots=True)
class CriterionPlan:
    """A criterion.

    Attributes:
        documents: Those it is about itself.
        wrong, fixed: Shares.
        truth_column, fixed_column: Columns.
        tied: Itself and all it implies; it is wrong when one of them is.
        harm: Of one false approval; 0 where unknown.
        valid_for: Mean life of a verification; None for ever.
    """

    documents: int
    wrong: SharePlan
    fixed: SharePlan
    truth_column: int
    fixed_column: int
    tied: tuple[int, ...]
    harm: Money
    valid_for: Duration | None


@dataclass(frozen=True, slots=True)
class OfficePlan:
    """An office.

    Attributes:
        staff: Officers; 0 for unlimited.
        calendar: Place of its calendar; -1 for always open.
        officer_calendars, speeds: Of each officer, where officers are told apart; else empty.
        cost: Of a working hour.
        first: Conditions in order of precedence.
    """

    staff: int
    calendar: int
    officer_calendars: tuple[int, ...]
    speeds: tuple[float, ...]
    cost: Money
    first: tuple[Clauses, ...]


@dataclass(frozen=True, slots=True)
class Separation:
    """Steps that different officers must do, until so many different ones have."""

    steps: tuple[int, ...]
    persons: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A process as an engine runs it.

    Attributes:
        values: Of each step, the names of its values; a value is coded by its place there.
        results: Names of the results, `approved` and `rejected` first.
        purposes: Texts of the purposes, a column each.
        codes: Their hashes.
        arrive: How cases arrive.
        arrival_column: Column of the gap.
        calendars: In the order of the file.
        cases_calendar: Place of the calendar of cases; -1 for always.
        traits: Of each trait, the column and the shares of its values.
        limit: Of the whole process.
        brought: Documents that the applicant hands in.
        arrival_day_code: Hash of the purpose that decides the factor of a day.
    """

    steps: tuple[StepPlan, ...]
    offices: tuple[OfficePlan, ...]
    criteria: tuple[CriterionPlan, ...]
    calendars: tuple[Calendar, ...]
    separations: tuple[Separation, ...]
    traits: tuple[tuple[int, tuple[float, ...]], ...]
    arrive: Arrivals
    arrival_column: int
    arrival_day_code: int
    cases_calendar: int
    limit: Duration | None
    brought: int
    values: tuple[tuple[str, ...], ...]
    results: tuple[str, ...]
    purposes: tuple[str, ...]
    codes: tuple[int, ...]
