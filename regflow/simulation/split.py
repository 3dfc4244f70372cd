"""Where the time of a case went: its cycle time split by cause, along the chain of visits that determined it.

Every visit has a cause: what was over last of all it waited for. That is the last of its `after` (of several at one
instant the one listed first; a step that was skipped stands for its own cause), or, where the case was sent back to
it, the applicant's fix and before it the returning visit, whichever came later; at one instant, the return. Walking
from the deciding visit back to the arrival therefore tiles the cycle time without gap or overlap, however many
branches ran side by side. Visits whose result no longer counted are the cause of nothing.

Causes are looked up when a case is decided, from what is over in it; only those of a visit that sends the case back
have to be kept before, because what it rested on will be done again. Nothing is recorded of a case once it is decided.

Every engine adds up in this very order, so that sums are alike to the last bit: link by link from the decision back to
the arrival, and within a link the work, then what came before it from the queue backwards, then the wait.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from regflow.simulation.cases import Case, Fix, Visit
from regflow.simulation.plan import NOBODY, Plan, StepPlan
from regflow.simulation.trace import CAUSES

WORK, QUEUE, OFF_DUTY, HANDOVER, MEETING, NOTICE, INSIDE, APPLICANT = range(len(CAUSES))
STRIDE = len(CAUSES)
NONE, SEVERAL = -1, -2
"""Instead of the one step that a step waits for."""
ROUNDING = 1e-6
"""Minutes below which the rest of a stretch is the rounding of clock times, and no pause."""


class Split:
    """The split of one replication, added up by block of arrivals, step and cause."""

    def __init__(self, plan: Plan, blocks: int) -> None:
        self._after = tuple(step.after for step in plan.steps)
        self._at_work = tuple(place * STRIDE + _cause_of_work(step) for place, step in enumerate(plan.steps))
        self._in_queue = tuple(place * STRIDE + QUEUE for place in range(len(plan.steps)))
        self._only = tuple(_only(step.after) for step in plan.steps)
        self._inside = tuple(step.takes is not None for step in plan.steps)
        self._plain = tuple(_is_plain(step, plan) for step in plan.steps)
        self._nobody: list[Visit | None] = [None] * len(plan.steps)
        self.sums = [[0.0] * (STRIDE * len(plan.steps)) for _ in range(blocks)]

    def array(self) -> NDArray[np.float64]:
        """Return the sums, shape (blocks, steps, causes), minutes."""
        return np.array(self.sums).reshape(len(self.sums), len(self._after), STRIDE)

    def keep_cause(self, visit: Visit) -> None:
        """Keep what a visit that sends its case back rested on, before that is undone."""
        case, link = visit.case, visit
        if case.causes is None:
            case.causes = {}
        while link not in case.causes:
            cause = case.causes[link] = self._cause(case, link.step)
            if not isinstance(cause, Visit):
                break
            link = cause

    def decided(self, case: Case, place: int, block: int) -> None:
        """Add up the chain of a case that is decided by a step being over; a negative block is not measured."""
        if block >= 0:
            self._add(case, case.over_by[place] or self._cause(case, place), self.sums[block])
        # Whatever comes after the decision is the cause of nothing; the case lets go of its visits.
        case.over_by = self._nobody
        case.returned = case.causes = None

    def _add(self, case: Case, link: Visit | Fix | None, sums: list[float]) -> None:
        # All time that a run spends on its split is spent here, so what few visits have stands apart.
        only, plain, at_work, in_queue = self._only, self._plain, self._at_work, self._in_queue
        over_by, known = case.over_by, case.causes
        until = case.decided
        while link is not None:
            if isinstance(link, Fix):
                sums[link.step * STRIDE + APPLICANT] += until - link.since
                until, link = link.since, link.visit
            step, due, started, ended = link.step, link.due, link.started, link.ended
            if plain[step]:
                if ended > started:
                    sums[at_work[step]] += ended - started
                if started > due:
                    sums[in_queue[step]] += started - due
            else:
                self._add_visit(link, sums)
            if until > ended:
                sums[step * STRIDE + NOTICE] += until - ended
            until = due
            if known is not None:
                link = known[link] if link in known else self._cause(case, step)
            elif (before := only[step]) > SEVERAL:
                link = None if before == NONE else over_by[before] or self._cause(case, before)
            else:
                link = self._cause(case, step)

    def _add_visit(self, visit: Visit, sums: list[float]) -> None:
        """Add a visit that may have paused, or waited for more than an officer."""
        step = visit.step
        spent = visit.ended - visit.started
        if spent - visit.duty > ROUNDING and not self._inside[step]:
            sums[self._at_work[step]] += visit.duty
            sums[step * STRIDE + OFF_DUTY] += spent - visit.duty
        elif spent:
            sums[self._at_work[step]] += spent
        if visit.enabled > visit.due or visit.off_duty:
            _add_before(visit, sums)
        elif visit.started > visit.due:
            sums[self._in_queue[step]] += visit.started - visit.due

    def _cause(self, case: Case, place: int) -> Visit | Fix | None:
        """Return what made a step due; None for the arrival."""
        while True:
            after = self._after[place]
            back = case.returned.get(place) if case.returned else None
            if not after:
                return back
            last = after[0] if len(after) == 1 else _last_over(after, case.over_at)
            if back is not None and back.ended >= case.over_at[last]:
                return back
            visit = case.over_by[last]
            if visit is not None:
                return visit
            place = last


def _cause_of_work(step: StepPlan) -> int:
    if step.takes is not None:
        return INSIDE
    return APPLICANT if step.by_applicant else WORK


def _is_plain(step: StepPlan, plan: Plan) -> bool:
    """Tell whether nothing but an officer is waited for, and work once begun never pauses."""
    office = plan.offices[step.office] if step.office != NOBODY else None
    is_always_open = office is None or (office.calendar < 0 and max(office.officer_calendars, default=-1) < 0)
    return is_always_open and not (step.takes or step.handover or step.meets or step.batch_size)


def _only(after: Sequence[int]) -> int:
    if not after:
        return NONE
    return after[0] if len(after) == 1 else SEVERAL


def _last_over(after: Sequence[int], over_at: Sequence[float]) -> int:
    last = after[0]
    for one in after:
        if over_at[one] > over_at[last]:
            last = one
    return last


def _add_before(visit: Visit, sums: list[float]) -> None:
    """Add what passed from a visit being due to its beginning."""
    at = visit.step * STRIDE
    enabled = visit.enabled
    if visit.started > enabled:
        queued = visit.started - enabled - visit.off_duty
        if queued > ROUNDING:
            sums[at + QUEUE] += queued
        if visit.off_duty:
            sums[at + OFF_DUTY] += visit.off_duty
    if enabled > visit.due:
        gate = visit.at_gate
        if enabled > gate:
            sums[at + MEETING] += enabled - gate
        if gate > visit.due:
            sums[at + HANDOVER] += gate - visit.due
