"""What comes of a visit: the value of its step, the way on, back, or to the end of the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from regflow.errors import SimulationError
from regflow.simulation.cases import Case, Fix, Visit
from regflow.simulation.deadlines import Deadlines
from regflow.simulation.plan import APPROVED, REJECTED, BackPlan, OutcomePlan, Plan, Reacts, StepPlan
from regflow.simulation.streams import Luck
from regflow.simulation.tally import (
    APPROVED_CASES,
    DOCUMENTS,
    EXPIRED_APPROVALS,
    FALSE_APPROVALS,
    FALSE_REFUSALS,
    HARM,
    RETURNS,
    WITHIN_LIMIT,
    Tally,
)
from regflow.simulation.truth import Truth, in_case
from regflow.words import message

MOST_ROUNDS = 10_000
"""A case sent back so often is taken for one that can never end."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What the engine does for the course of a case.

    Attributes:
        withdraw: Takes a visit out of wherever it is; work begun goes on and will not count.
        mend: Sets the applicant to mending, on the luck of the returning visit; tells whether it takes any time.
    """

    withdraw: Callable[[Visit, float], None]
    mend: Callable[[Visit, Fix, float], bool]


class Course:
    """The rules by which results move the cases of one replication."""

    def __init__(self, plan: Plan, luck: Luck, tally: Tally, hands: Hands, deadlines: Deadlines) -> None:
        self._steps = plan.steps
        self._plan = plan
        self._luck = luck
        self._tally = tally
        self._hands = hands
        self._deadlines = deadlines
        self._truth = Truth(plan, luck) if plan.criteria else None
        self._values = [-1] * len(plan.steps)
        self._nobody: list[Visit | None] = [None] * len(plan.steps)
        self._missing = [len(step.after) for step in plan.steps]
        self._first = [place for place, step in enumerate(plan.steps) if not step.after]
        self._direct = tuple(not (step.checks or step.outcomes or step.submits) for step in plan.steps)
        self._left = sum(step.before_decision for step in plan.steps)
        # Shares that depend on no trait are added up once for all cases.
        self._outcomes = tuple(
            () if any(one.share.trait >= 0 for one in step.outcomes) else _added_up(step.outcomes, None)
            for step in plan.steps
        )

    def begin(self, case: Case) -> None:
        """Draw what is known and what is true of a new case, and make its first steps due."""
        case.values = self._values + [self._trait(case, column, shares) for column, shares in self._plan.traits]
        case.rounds = [0] * len(self._steps)
        case.missing = self._missing.copy()
        case.over_at = [0.0] * len(self._steps)
        case.visits = self._nobody.copy()
        case.over_by = self._nobody.copy()
        case.due = self._first.copy()
        case.left = self._left
        if self._truth:
            self._truth.arrive(case)

    @staticmethod
    def _trait(case: Case, column: int, shares: tuple[float, ...]) -> int:
        luck, reached = case.luck[column], 0.0
        for value, share in enumerate(shares):
            reached += share
            if luck < reached:
                return value
        return max(value for value, share in enumerate(shares) if share > 0.0)

    def look(self, visit: Visit) -> None:
        """Let the checks of a visit see the case."""
        if self._truth:
            self._truth.look(visit)

    def work_done(self, visit: Visit) -> None:
        """Let a visit that counts change its documents, and look at what it has changed."""
        if self._truth:
            self._truth.work_done(visit)

    def result(self, visit: Visit, now: float) -> None:
        """Give a step its value and move the case on, back, or to its end."""
        case, place = visit.case, visit.step
        step = self._steps[place]
        case.visits[place] = None
        case.over_by[place] = visit
        case.live -= 1
        if self._direct[place]:
            if visit.row is not None:
                visit.row[-2:] = (now, step.finished)
            self.over(case, step, place, step.finished, now)
            return
        value, outcome = step.finished, None
        if visit.noticed:
            value = step.wrong
        elif step.outcomes:
            outcome = self._drawn(visit)
            value = step.finished if outcome is None else outcome.value
        if visit.row is not None:
            visit.row[-2:] = (now, value)
        if self._truth and step.checks:
            self._truth.noted(visit, now)
        if visit.noticed and self._reacted(visit, now):
            return
        if outcome is not None and outcome.back is not None:
            self._go_back(visit, outcome.back, now)
        elif outcome is not None and outcome.end >= 0:
            self.close(case, outcome.end, now, place)
        else:
            if step.submits and case.submitted < 0:
                case.submitted = now
            self.over(case, step, place, value, now)

    def _drawn(self, visit: Visit) -> OutcomePlan | None:
        case, step = visit.case, self._steps[visit.step]
        column = step.outcome_column
        luck = self._luck.later_round(case.number, column, visit.round) if visit.round else case.luck[column]
        for reached, outcome in self._outcomes[visit.step] or _added_up(step.outcomes, case):
            if luck < reached:
                return outcome
        return None

    def _reacted(self, visit: Visit, now: float) -> bool:
        """Reject or return a case in which something was noticed; any reject rejects, one return mends all."""
        reactions = [check.reacts for check in visit.noticed]
        if Reacts.REJECT in reactions:
            self._without_cause(visit)
            self.close(visit.case, REJECTED, now, visit.step)
            return True
        if Reacts.RETURN in reactions:
            self._without_cause(visit)
            self._go_back(visit, _together([check.back for check in visit.noticed if check.back]), now)
            return True
        return False

    def _without_cause(self, visit: Visit) -> None:
        case = visit.case
        if not visit.justified and not case.refused_without_cause:
            case.refused_without_cause = True
            case.counts[FALSE_REFUSALS] += 1

    def over(self, case: Case, step: StepPlan, place: int, value: int, now: float) -> None:
        """Note that a step is done or skipped, and make due what waited for it last."""
        case.values[place] = value
        case.over_at[place] = now
        if step.before_decision:
            case.left -= 1
            if not case.left:
                self._decide(case, APPROVED, now, place)
        missing = case.missing
        for successor in step.successors:
            left = missing[successor] = missing[successor] - 1
            if not left:
                case.due.append(successor)

    def _go_back(self, visit: Visit, back: BackPlan, now: float) -> None:
        """Send a case back to a step; that step and all after it wait anew, in their next round."""
        case = visit.case
        case.counts[RETURNS] += 1
        fix = Fix(visit, back, self._truth.to_mend(visit) if self._truth else frozenset())
        fix.since = fix.ended = now
        if case.result < 0:
            self._tally.split.keep_cause(visit)
        redone = self._steps[back.to].redone
        values, steps = case.values, self._steps
        for place in redone:
            self._undo(case, place, now)
        # What was due in this very instant is not, where it waits anew.
        case.due[:] = [place for place in case.due if place not in redone]
        for place in redone:
            missing = 0
            for one in steps[place].after:
                missing += values[one] < 0
            case.missing[place] = missing
        if case.result < 0:
            case.returned = {**(case.returned or {}), back.to: fix}
        if self._hands.mend(visit, fix, now):
            case.missing[back.to] += 1
            case.fixes = {**(case.fixes or {}), back.to: fix}
            case.live += 1
            if not case.fixing:
                case.fix_since = now
            case.fixing += 1
        else:
            self._mended(fix)
            if not case.missing[back.to]:
                case.due.append(back.to)

    def _undo(self, case: Case, place: int, now: float) -> None:
        running = case.visits[place]
        if running is not None:
            case.visits[place] = None
            self._hands.withdraw(running, now)
        if case.values[place] >= 0:
            case.values[place] = -1
            case.left += self._steps[place].before_decision
        if case.fixes and place in case.fixes:
            self._end_fix(case, place, now)
        if case.returned:
            case.returned.pop(place, None)
        case.rounds[place] += 1
        if case.rounds[place] > MOST_ROUNDS:
            raise SimulationError(message("endless-case", rounds=MOST_ROUNDS))

    def fixed(self, fix: Fix, now: float) -> None:
        """Note that the applicant has mended a case, and make due the step it was sent back to."""
        case, place = fix.case, fix.back.to
        fix.ended = now
        self._end_fix(case, place, now)
        self._mended(fix)
        case.missing[place] -= 1
        if not case.missing[place]:
            case.due.append(place)

    def _mended(self, fix: Fix) -> None:
        fix.case.counts[DOCUMENTS] += (fix.back.changes & self._plan.brought).bit_count()
        if self._truth:
            self._truth.mend(fix.case, fix.back.changes, fix.criteria)

    def _end_fix(self, case: Case, place: int, now: float) -> None:
        """Stop the applicant's clock for one fix, ended or withdrawn."""
        assert case.fixes is not None
        fix = case.fixes.pop(place)
        fix.counts = False
        case.live -= 1
        case.fixing -= 1
        self._tally.fixed(fix, now)
        if not case.fixing and case.result < 0:
            case.fixed_minutes += self._deadlines.elapsed(case.fix_since, now)

    def close(self, case: Case, result: int, now: float, place: int) -> None:
        """End a case at once by a step; work begun is finished and counted."""
        if case.result < 0:
            self._decide(case, result, now, place)
        case.due.clear()
        for one, running in enumerate(case.visits):
            if running is not None:
                case.visits[one] = None
                self._hands.withdraw(running, now)
        for one in tuple(case.fixes or ()):
            self._end_fix(case, one, now)

    def _decide(self, case: Case, result: int, now: float, place: int) -> None:
        if case.result >= 0:
            return
        case.result = result
        case.decided = now
        self._tally.decided_by(case, place)
        counts = case.counts
        if self._deadlines.met(case, now):
            counts[WITHIN_LIMIT] += 1
        if result == APPROVED:
            counts[APPROVED_CASES] += 1
            if self._truth:
                self._judge(case, self._truth, counts, now)

    def _judge(self, case: Case, truth: Truth, counts: list[float], now: float) -> None:
        """Count what an approval should not have overlooked."""
        wrong = truth.wrong_criteria(case)
        counts[FALSE_APPROVALS] += bool(wrong)
        for criterion in wrong:
            counts[HARM] += self._plan.criteria[criterion].harm
        counts[EXPIRED_APPROVALS] += self._deadlines.rests_on_expired(case, now)


def _added_up(outcomes: tuple[OutcomePlan, ...], case: Case | None) -> tuple[tuple[float, OutcomePlan], ...]:
    """Return each outcome with the luck below which it is drawn; without a case, of shares that depend on none."""
    shares = (one.share.shares[0] if case is None else in_case(one.share, case) for one in outcomes)
    return tuple(zip(accumulate(shares), outcomes, strict=True))


def _together(ways: list[BackPlan]) -> BackPlan:
    """Return the one return that mends all that was noticed: to the step they all name, changing what any changes."""
    first = ways[0]
    if len(ways) == 1:
        return first
    changes = 0
    for way in ways:
        changes |= way.changes
    return BackPlan(first.to, first.fix, changes)
