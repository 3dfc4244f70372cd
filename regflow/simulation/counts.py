"""What an engine counts in one replication, and the arrays that come of it: the same for every engine."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regflow.simulation.plan import NOBODY, Plan
from regflow.simulation.replication import Replication
from regflow.simulation.trace import OFFICE_TALLIES, STEP_TALLIES, TALLIES
from regflow.units import MINUTES_PER_HOUR

VISITS, WORK = STEP_TALLIES.index("visits"), STEP_TALLIES.index("work")
LONGEST = OFFICE_TALLIES.index("longest_queue")
COPIED = 16 * 2**20
"""Bytes of an array up to which there is room for it twice, for a moment."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of one replication; blocks are of measured cases alone.

    Attributes:
        by_case: TALLIES of each block, filled as far as they do not follow from `by_step`.
        by_step: STEP_TALLIES of each block and step.
        accounts: OFFICE_TALLIES of each office since minute 0, whenever a block is opened and at the last arrival;
            the longest queue since the last account. Zeros for offices without limited staff.
        arrived, decided, result: Of each case.
        visits, fixes: Rows of the log.
        split: Minutes of each block, step and cause.
    """

    by_case: NDArray[np.float64]
    by_step: NDArray[np.float64]
    accounts: NDArray[np.float64]
    arrived: NDArray[np.float64]
    decided: NDArray[np.float64]
    result: NDArray[np.int16]
    visits: NDArray[np.float64]
    fixes: NDArray[np.float64]
    split: NDArray[np.float64]


def replication_of(plan: Plan, block: int, counts: Counts) -> Replication:
    """Return what a replication leaves.

    Args:
        plan: What ran.
        block: Cases in a block.
        counts: What was counted.
    """
    blocks, results = counts.by_case.shape[0], len(plan.results)
    cells = np.arange(counts.result.size) // block * results + counts.result
    by_result = np.bincount(cells, minlength=blocks * results).reshape(blocks, results).astype(np.float64)
    # How an array lies in memory decides in which order a product is added up.
    steps = np.ascontiguousarray(counts.by_step)
    return Replication(
        arrived=_by_itself(counts.arrived),
        decided=_by_itself(counts.decided),
        result=counts.result,
        tallies=_case_tallies(plan, counts.by_case, steps),
        results_by_block=by_result,
        offices=_office_tallies(counts.accounts, blocks),
        steps=steps,
        visits=_by_itself(counts.visits),
        fixes=_by_itself(counts.fixes),
        split=counts.split,
    )


def _by_itself(array: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return an array that does not hold on to all that an engine worked in; a log of many visits is most of that."""
    return array.copy() if array.base is not None and array.nbytes <= COPIED else array


def _case_tallies(plan: Plan, by_case: NDArray[np.float64], steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the tallies of each block; what visits cost follows from the steps."""
    tallies = by_case.copy()
    visits, work = steps[:, :, VISITS], steps[:, :, WORK]
    official = np.array([step.office != NOBODY for step in plan.steps], dtype=np.float64)
    wage = np.array([plan.offices[step.office].cost if step.office != NOBODY else 0.0 for step in plan.steps])
    his = np.array([step.by_applicant for step in plan.steps], dtype=np.float64)
    in_person = np.array([step.visit for step in plan.steps], dtype=np.float64)
    fees = np.array([step.fee for step in plan.steps])
    for name, figures in (
        ("officer_time", work @ official),
        ("cost", work @ wage / MINUTES_PER_HOUR),
        ("applicant_time", work @ his),
        ("applicant_visits", visits @ in_person),
        ("applicant_steps", visits @ np.maximum(his, in_person)),
        ("fees", visits @ fees),
    ):
        tallies[:, TALLIES.index(name)] += figures
    return tallies


def _office_tallies(accounts: NDArray[np.float64], blocks: int) -> NDArray[np.float64]:
    """Return what each office came to in each block."""
    tallies = np.zeros((blocks, *accounts.shape[1:]))
    # A last block of one case has no account but its own: nothing is measured of it.
    measured = len(accounts) - 1
    tallies[:measured] = np.diff(accounts, axis=0)
    tallies[:measured, :, LONGEST] = accounts[1:, :, LONGEST]
    return tallies
