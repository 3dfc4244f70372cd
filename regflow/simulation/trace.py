"""What a simulation leaves: arrays over replications and cases, summed in blocks of arrivals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regflow.model.load import Load
from regflow.model.process import Process
from regflow.simulation.settings import Run
from regflow.words import Message

TALLIES = (
    "returns",
    "officer_time",
    "wasted_officer_time",
    "cost",
    "applicant_time",
    "applicant_visits",
    "applicant_steps",
    "documents",
    "fees",
    "within_limit",
    "approved",
    "false_approvals",
    "false_refusals",
    "harm",
    "expired_approvals",
)
"""What is added up over the cases of a block; minutes, amounts of money or counts."""

OFFICE_TALLIES = ("busy", "on_duty", "queue", "longest_queue")
"""Per office and block, over the time from the first arrival of the block to the first of the next: officer minutes
busy within hours on duty, officer minutes on duty, integral of the queue's length (case minutes), longest queue."""

STEP_TALLIES = ("visits", "work", "queue", "waited_for_others")
"""Per step and block, over the visits of the block's cases: number, minutes of work, minutes in the queue while an
officer was on duty, minutes from the first of `after` being over to the last."""

CAUSES = ("work", "queue", "off_duty", "handover", "meeting", "notice", "inside", "applicant")
"""Where the time of a case goes, minutes along the chain of visits that determined its cycle time: work; waiting while
an officer was on duty; while none was, and pauses of work; on the way to the desk; for a meeting or a full lot; `wait`;
`takes`; the applicant's work and fixes."""

FIX_COLUMNS = ("case", "step", "round", "began", "ended")
"""Per fix: case, place and round of the step that sent it back, begin and end (or withdrawal), minutes."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened to the measured cases of every replication.

    Attributes:
        process: The process that ran.
        run: The settings it ran with.
        results: Names of the results; the first is `approved`, the second `rejected`, then ends in file order.
        arrived: Shape (replications, cases), minutes.
        decided: Shape (replications, cases), minutes.
        result: Shape (replications, cases), place in `results`.
        block: Cases in a block; the last block may hold fewer.
        tallies: Shape (replications, blocks, len(TALLIES)).
        results_by_block: Shape (replications, blocks, len(results)), number of cases.
        offices: Shape (replications, blocks, offices, len(OFFICE_TALLIES)), offices in file order; those
            without `staff` have zeros.
        steps: Shape (replications, blocks, steps, len(STEP_TALLIES)).
        split: Shape (replications, blocks, steps, len(CAUSES)), minutes: the cycle times of the block's cases, added
            up by the step and the cause to which they are due.
        visits: One table a replication with the columns of `model.visit`, shape (visits, columns), in order of
            the end of work, of the measured cases; empty unless the run asked for a log.
        fixes: One table a replication with the columns `FIX_COLUMNS`, by end; empty unless the run asked for a log.
        loads: What each office with limited staff is asked for, estimated before running.
        engine: The engine that ran.
        stopped: Why the second stage could not be run; None where it was, or was not needed.
    """

    process: Process
    run: Run
    results: tuple[str, ...]
    arrived: NDArray[np.float64]
    decided: NDArray[np.float64]
    result: NDArray[np.int16]
    block: int
    tallies: NDArray[np.float64]
    results_by_block: NDArray[np.float64]
    offices: NDArray[np.float64]
    steps: NDArray[np.float64]
    split: NDArray[np.float64]
    visits: tuple[NDArray[np.float64], ...] = ()
    fixes: tuple[NDArray[np.float64], ...] = ()
    loads: tuple[Load, ...] = ()
    engine: str = "simpy"
    stopped: Message | None = None

    @property
    def cycle_time(self) -> NDArray[np.float64]:
        """Return decided minus arrived, shape (replications, cases), minutes."""
        cycle_time: NDArray[np.float64] = self.decided - self.arrived
        return cycle_time
