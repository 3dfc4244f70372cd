"""A case and a visit while they run: the only things in a simulation that change, besides offices and tallies."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from regflow.simulation.plan import BackPlan, CheckPlan

CASE_SHIFT = 16
"""Bits of an event's order that a step's place takes."""
CLASS_SHIFT = 56


class Turn(IntEnum):
    """What goes first of all that happens at one instant."""

    RESULT = 0
    FIX = 1
    GATE = 2
    OPENING = 3
    ARRIVAL = 4


GATE_FIRST = Turn.GATE << CLASS_SHIFT
FIX_FIRST = Turn.FIX << CLASS_SHIFT
OPENING_FIRST = Turn.OPENING << CLASS_SHIFT
ARRIVAL_FIRST = Turn.ARRIVAL << CLASS_SHIFT

SETTLED = -1
"""`live` of a case that is decided and of which nothing is left to be done."""

ON_ITS_WAY, QUEUED, AT_WORK, WAITING = range(4)
"""Where a visit is: before the queue, in the queue, being worked on, after the work."""


class Happening:
    """Something put into the queue of events at an absolute time.

    It has the two attributes that SimPy's loop asks of an event; the rest of a SimPy event serves processes that wait
    for it, and here there are none.

    Attributes:
        callbacks: Called with the event when its time has come.
    """

    __slots__ = ("callbacks",)

    _ok = True

    # Each kind of event is only ever given callbacks for its kind.
    callbacks: tuple[Callable[[Any], None], ...]


class Case:
    """One application on its way.

    Attributes:
        number: From 0, in the order of arrival.
        order: `number` shifted, to which a step's place is added.
        step_counts, counts: Where what happens to it is counted, by step and in all.
        luck: Its numbers of round 0, by column.
        arrived: Minutes.
        values: Value of each subject; -1 for a step that is not over.
        rounds: How often each step was sent back to waiting.
        missing: What each step still waits for: entries of `after`, and a fix.
        over_at: When each step was over, minutes.
        over_by: The visit by which each step was last done; None for one that was skipped. Of undecided cases only.
        returned: Of each step to which it was sent back and which waits or runs since: the fix.
        causes: Of each visit that sent it back, and of those that one rested on: what it rested on.
        visits: The running visit of each step that counts.
        fixes: Running fixes by the step they lead to.
        due: Steps that have become due at this instant.
        left: Steps the decision still waits for.
        live: Visits and fixes that are not done with.
        result: Place of its result; -1 while undecided.
        decided: Minutes.
        wrong, version, advised, verified: Of each criterion: wrong by its own cause; version; version that an
            advisory check noticed (-1 for none); when it was last verified (-1 for never).
        present, mended: Documents in the file; those a fix changed that were not handed in again since.
        submitted: End of the first submission, minutes; -1 before.
        fixing, fix_since, fixed_minutes: Running fixes; since when there is one; minutes of fixes before.
        refused_without_cause: Whether a false alarm has refused or returned it.
        officers: Officer who last did each separated step.
    """

    __slots__ = (
        "advised", "arrived", "causes", "counts", "decided", "due", "fix_since", "fixed_minutes", "fixes",
        "fixing", "left", "live", "luck", "mended", "missing", "number", "officers", "order", "over_at", "over_by",
        "present", "refused_without_cause", "result", "returned", "rounds", "step_counts", "submitted", "values",
        "verified", "version", "visits", "wrong",
    )  # fmt: skip

    def __init__(self, number: int, luck: list[float], arrived: float) -> None:
        self.number = number
        self.order = number << CASE_SHIFT
        self.step_counts: list[float]
        self.counts: list[float]
        self.luck = luck
        self.arrived = arrived
        self.values: list[int]
        self.rounds: list[int]
        self.missing: list[int]
        self.over_at: list[float]
        self.over_by: list[Visit | None]
        self.returned: dict[int, Fix] | None = None
        self.causes: dict[Visit, Visit | Fix | None] | None = None
        self.visits: list[Visit | None]
        self.due: list[int]
        self.left: int
        self.fixes: dict[int, Fix] | None = None
        self.live = 0
        self.result = -1
        self.decided = arrived
        self.wrong: list[bool]
        self.version: list[int]
        self.advised: list[int]
        self.verified: list[float]
        self.present = 0
        self.mended = 0
        self.submitted = -1.0
        self.fixing = 0
        self.fix_since = 0.0
        self.fixed_minutes = 0.0
        self.refused_without_cause = False
        self.officers: dict[int, int] | None = None


class Visit(Happening):
    """One case at one step, once; it is its own event.

    There are more of them than of anything else, so what only some of them have is set on those alone.

    Attributes:
        case, step, round: What it is.
        order: Its order among what happens at one instant.
        due, enabled, started, ended, result_at: Minutes; `ended` is known when the work begins.
        duty: Work in minutes on duty.
        officer: Place in the office; -1 for none.
        place: Where it is now.
        counts: Whether its result will count.
        noticed: Checks that noticed something when the work began.
        versions, justified: Where there are any: the versions of their criteria that they saw, and whether one of them
            was wrong indeed.
        row: Its row in the log.
        waited: Minutes from the first of `after` being over to the last; set where it waits for several.
        at_gate: End of the handover, minutes; set where there is anything between due and the queue.
        off_duty: Minutes in the queue while no officer was on duty.
    """

    __slots__ = (
        "at_gate", "case", "counts", "due", "duty", "enabled", "ended", "justified", "noticed", "off_duty", "officer",
        "order", "place", "result_at", "round", "row", "started", "step", "versions", "waited",
    )  # fmt: skip

    def __init__(self, case: Case, step: int, due: float) -> None:
        self.case = case
        self.step = step
        self.order = case.order + step
        self.round = case.rounds[step]
        self.due = due
        self.enabled: float
        self.started: float
        self.ended: float
        self.result_at: float
        self.duty: float
        self.officer = -1
        self.place = ON_ITS_WAY
        self.counts = True
        self.noticed: tuple[CheckPlan, ...] = ()
        self.versions: tuple[int, ...]
        self.justified: bool
        self.row: list[float] | None = None
        self.waited: float
        self.at_gate: float
        self.off_duty = 0.0


class Fix(Happening):
    """The applicant mends what was wrong; it is its own event.

    Attributes:
        case: The case.
        visit, step, round: The visit that sent it back.
        back: The way back it belongs to.
        criteria: Those noticed.
        counts: False when it is over, or another return has withdrawn it.
        since, ended: When it began and was over, minutes.
    """

    __slots__ = ("back", "case", "counts", "criteria", "ended", "round", "since", "step", "visit")

    def __init__(self, visit: Visit, back: BackPlan, criteria: frozenset[int]) -> None:
        self.visit = visit
        self.case = visit.case
        self.step = visit.step
        self.round = visit.round
        self.back = back
        self.criteria = criteria
        self.counts = True
        self.since = self.ended = 0.0
