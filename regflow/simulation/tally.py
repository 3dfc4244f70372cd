"""Counts what happens in one replication, by block of arrivals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from regflow.model.visit import VISIT_COLUMNS
from regflow.simulation.cases import Case, Fix, Visit
from regflow.simulation.counts import Counts, replication_of
from regflow.simulation.offices import Account
from regflow.simulation.plan import NOBODY, Plan
from regflow.simulation.replication import Replication
from regflow.simulation.split import Split
from regflow.simulation.trace import FIX_COLUMNS, OFFICE_TALLIES, STEP_TALLIES, TALLIES

RETURNS = TALLIES.index("returns")
WASTED = TALLIES.index("wasted_officer_time")
APPLICANT_TIME = TALLIES.index("applicant_time")
DOCUMENTS = TALLIES.index("documents")
WITHIN_LIMIT = TALLIES.index("within_limit")
APPROVED_CASES = TALLIES.index("approved")
FALSE_APPROVALS = TALLIES.index("false_approvals")
FALSE_REFUSALS = TALLIES.index("false_refusals")
HARM = TALLIES.index("harm")
EXPIRED_APPROVALS = TALLIES.index("expired_approvals")

VISITS, WORK, QUEUE, WAITED = range(len(STEP_TALLIES))
STRIDE = len(STEP_TALLIES)


class Tally:
    """The counts of one replication; those of unmeasured cases go into one block more, which is dropped.

    Attributes:
        logs: Whether visits are kept.
        by_case: TALLIES of each block, filled as far as they do not follow from `by_step`.
        by_step: STEP_TALLIES of each block, step after step.
        arrived, decided, result: Of each measured case.
        split: Where their time went.
    """

    def __init__(self, plan: Plan, cases: int, block: int, *, log: bool) -> None:
        blocks = -(-cases // block)
        self._plan = plan
        self._cases = cases
        self._block = block
        self.logs = log
        self._rows: list[list[float]] = []
        self._fixes: list[tuple[float, ...]] = []
        self._accounts: list[tuple[Account | None, ...]] = []
        self.by_case = [[0.0] * len(TALLIES) for _ in range(blocks + 1)]
        self.by_step = [[0.0] * (STRIDE * len(plan.steps)) for _ in range(blocks + 1)]
        self.split = Split(plan, blocks)
        self.arrived = [0.0] * cases
        self.decided = [0.0] * cases
        self.result = [-1] * cases

    def admit(self, case: Case) -> None:
        """Tell a new case where to count."""
        block = case.number // self._block if case.number < self._cases else -1
        case.step_counts = self.by_step[block]
        case.counts = self.by_case[block]

    def arrive(self, case: Case, accounts: Sequence[Account | None] | None) -> None:
        """Note a measured arrival, with the offices' accounts when it opens a block or closes the last."""
        self.arrived[case.number] = case.arrived
        if accounts is not None:
            self._accounts.append(tuple(accounts))

    def wants_accounts(self, number: int) -> bool:
        """Tell whether the offices' accounts are due when a case arrives."""
        return number % self._block == 0 or number == self._cases - 1

    def decided_by(self, case: Case, place: int) -> None:
        """Split the time of a case that is decided by a step being over."""
        self.split.decided(case, place, case.number // self._block if case.number < self._cases else -1)

    def settle(self, case: Case) -> None:
        """Note the result of a measured case that is done with."""
        self.decided[case.number] = case.decided
        self.result[case.number] = case.result

    def handed_in(self, visit: Visit) -> None:
        """Count the documents that a step asks for; those a return changed are counted with it."""
        if not visit.round:
            visit.case.counts[DOCUMENTS] += self._plan.steps[visit.step].brings.bit_count()

    def wasted(self, visit: Visit) -> None:
        """Count officers' work whose result no longer counts."""
        if self._plan.steps[visit.step].office != NOBODY:
            visit.case.counts[WASTED] += visit.duty

    def fixed(self, fix: Fix, now: float) -> None:
        """Count the applicant's time for a fix that is over, or withdrawn."""
        case = fix.case
        case.counts[APPLICANT_TIME] += now - fix.since
        if self.logs and case.number < self._cases:
            self._fixes.append((case.number, fix.step, fix.round, fix.since, now))

    def log(self, visit: Visit) -> None:
        """Keep a visit whose work is done; its result is filled in when it is known."""
        if visit.case.number < self._cases:
            times = (visit.due, visit.enabled, visit.started, visit.ended, visit.ended)
            visit.row = [visit.case.number, visit.step, visit.round, visit.officer, *times, -1]
            self._rows.append(visit.row)

    def replication(self) -> Replication:
        """Return all that was counted, as arrays."""
        steps, blocks = len(self._plan.steps), len(self.by_case) - 1
        counts = Counts(
            by_case=np.array(self.by_case[:-1]),
            by_step=np.array(self.by_step[:-1]).reshape(blocks, steps, STRIDE),
            accounts=np.array([[_figures(one) for one in accounts] for accounts in self._accounts]).reshape(
                len(self._accounts), len(self._plan.offices), len(OFFICE_TALLIES)
            ),
            arrived=np.array(self.arrived),
            decided=np.array(self.decided),
            result=np.array(self.result, dtype=np.int16),
            visits=np.array(self._rows, dtype=np.float64).reshape(-1, len(VISIT_COLUMNS)),
            fixes=np.array(self._fixes, dtype=np.float64).reshape(-1, len(FIX_COLUMNS)),
            split=self.split.array(),
        )
        return replication_of(self._plan, self._block, counts)


def _figures(account: Account | None) -> tuple[float, ...]:
    """Return an account as OFFICE_TALLIES."""
    if account is None:
        return (0.0,) * len(OFFICE_TALLIES)
    return account.busy, account.on_duty, account.queue, float(account.longest_queue)
