"""Whether changes make cases materially slower: short paired runs on common luck."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from regflow.errors import SimulationError
from regflow.estimation.paired import paired_difference
from regflow.model.change import Change, DropCheck, MoveStep, RelaxOrder, RemoveStep
from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.model.step import Continue, Step
from regflow.simulation import Run, simulate
from regflow.simulation.engines import SIMPY
from regflow.words import Message, message

_CASES = 300
_REPLICATIONS = 4


class Screen:
    """Judges changes by simulation, remembering the run of the process they are made to."""

    def __init__(self, run: Run, tolerance: float) -> None:
        self._run = replace(
            run,
            cases=min(run.cases, _CASES),
            replications=_REPLICATIONS,
            warm_up=0,
            log=False,
            loads=False,
            cluster=None,
            jobs=run.jobs or os.cpu_count(),
            engine=SIMPY,
        )
        self._tolerance = tolerance
        self._known: tuple[Process, NDArray[np.float64]] | None = None

    def objection(self, before: Process, after: Process) -> Message | None:
        """Return why the change is not worth it: the whole 95% interval of the slow-down exceeds the tolerance.

        The runs start and end empty and are not warmed up; only their difference is looked at, on common luck. A
        process that cannot be simulated is not objected to: the comparison at the end says why there are no figures.
        """
        try:
            was = self._cycle_times(before)
            becomes = self._cycle_times(after)
        except SimulationError:
            return None
        if paired_difference(was, becomes).low > self._tolerance * float(was.mean()):
            return message("rejected-slower", before=float(was.mean()), after=float(becomes.mean()))
        self._known = (after, becomes)
        return None

    def _cycle_times(self, process: Process) -> NDArray[np.float64]:
        """Return the mean cycle time of each replication, shape (replications,), minutes."""
        if self._known is not None and self._known[0] is process:
            return self._known[1]
        means: NDArray[np.float64] = simulate(process, replace(self._run, goes_on=_in_lots(process))).cycle_time.mean(
            axis=1
        )
        self._known = (process, means)
        return means


def _in_lots(process: Process) -> bool:
    """Tell whether a lot has to be filled by later cases before earlier ones can go on."""
    return any(step.batch is not None for step in process.steps)


def may_cost_time(process: Process, change: Change) -> bool:
    """Tell whether a change could make cases slower at all.

    Side by side, the second step works in vain on cases that the first ends or returns; without an early check,
    others work in vain on cases that it would have stopped. Whatever else is left out leaves every case's way as it
    was, with less work in it.
    """
    match change:
        case RelaxOrder(before=first):
            step = process.step_by_id[first]
            return step.can_end_a_case or bool(step.returns)
        case RemoveStep(step=name) | DropCheck(step=name):
            return _is_an_early_exit(process, process.step_by_id[name])
        case MoveStep():
            return True
        case _:
            return False


def _is_an_early_exit(process: Process, step: Step) -> bool:
    """Tell whether a step stops defects that no step before it looks for."""
    before = graph_of(process).before[step.id]
    looked_for = {criterion for name in before for criterion in process.step_by_id[name].criteria}
    looked_for |= {weaker for criterion in looked_for for weaker in process.implied_by(criterion)}
    return any(not isinstance(check.if_wrong, Continue) and check.criterion not in looked_for for check in step.checks)
