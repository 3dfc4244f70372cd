"""Runs a process and shows its visits by name, so that a test can be worked by hand."""

from __future__ import annotations

from typing import NamedTuple

from regflow.model.process import Process
from regflow.simulation.engine import run_replication
from regflow.simulation.planning import plan_of
from regflow.simulation.replication import Replication
from regflow.simulation.run import block_size
from regflow.simulation.settings import Run


class Seen(NamedTuple):
    """One visit of a log, with names instead of places."""

    case: int
    step: str
    round: int
    officer: int
    due: float
    enabled: float
    started: float
    ended: float
    result_at: float
    result: str | None


def replicated(process: Process, cases: int = 1, **settings: object) -> Replication:
    """Return one replication with its log."""
    run = Run(cases=cases, **{"log": True, **settings})
    return run_replication(plan_of(process), run, 0, block_size(cases))


def visits_of(process: Process, cases: int = 1, **settings: object) -> list[Seen]:
    """Return the visits of the measured cases, in the order in which their work ended."""
    found = []
    for row in replicated(process, cases, **settings).visits.tolist():
        step = process.steps[int(row[1])]
        result = step.values[int(row[9])] if row[9] >= 0 else None
        found.append(Seen(int(row[0]), step.id, int(row[2]), int(row[3]), *row[4:9], result))
    return found


def times_of(process: Process, cases: int = 1, **settings: object) -> list[tuple[int, str, float, float]]:
    """Return case, step, start and end of work of each visit, by start."""
    seen = visits_of(process, cases, **settings)
    return sorted(((one.case, one.step, one.started, one.ended) for one in seen), key=lambda row: (row[2], row[0]))


def result_of(process: Process, replication: Replication, case: int = 0) -> str:
    """Return the name of a case's result."""
    return plan_of(process).results[replication.result[case]]
