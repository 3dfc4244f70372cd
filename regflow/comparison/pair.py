"""The traces of before and after on the same luck."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from regflow.comparison.judging import Figures
from regflow.model.process import Process
from regflow.simulation.measures import dropped_blocks, figures_by_replication, warm_up_of
from regflow.simulation.run import engine_of, simulate
from regflow.simulation.settings import Run
from regflow.simulation.trace import Trace

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two traces whose replications share their numbers, and so their luck."""

    before: Trace
    after: Trace

    @property
    def replications(self) -> int:
        """Return the number of replications of each."""
        return int(self.before.arrived.shape[0])

    @property
    def results(self) -> tuple[str, ...]:
        """Return the results that a case can have before or after."""
        return tuple(dict.fromkeys((*self.before.results, *self.after.results)))

    def figures(self, cut: int) -> tuple[Figures, Figures]:
        """Return every measure and every share of cases by result, before and after, of each replication."""
        return _figures_of(self.before, cut, self.results), _figures_of(self.after, cut, self.results)

    def asked_for(self, run: Run) -> Pair:
        """Return the pair as what came of these settings."""
        return Pair(replace(self.before, run=run), replace(self.after, run=run))

    @property
    def bytes(self) -> int:
        """Return the room that the arrays of both take."""
        return _bytes_of(self.before) + _bytes_of(self.after)

    @property
    def warm_up(self) -> int:
        """Return the cases to drop at the start of both: the later warm-up of the two, in whole blocks."""
        cut = max(warm_up_of(trace) for trace in (self.before, self.after))
        return dropped_blocks(self.before, cut) * self.before.block


def pair_of(before: Process, after: Process, run: Run, progress: Progress | None) -> Pair:
    """Return both processes run with the same settings; progress counts the replications of both."""
    # What is worth its start for both may not be worth it for either.
    alike = replace(run, engine=engine_of(run, before, after))
    traces = (simulate(one, alike, _half_of(progress, half)) for half, one in enumerate((before, after)))
    return Pair(*traces)


def carried_on(pair: Pair, replications: int, run: Run, progress: Progress | None) -> Pair:
    """Return the pair with as many replications in all, the first ones as they are."""
    first = run.first_replication + pair.replications
    # Loads were estimated when the first replications ran.
    rest = replace(run, first_replication=first, replications=replications - pair.replications, loads=False)
    more = pair_of(pair.before.process, pair.after.process, rest, progress)
    return Pair(_merged(pair.before, more.before), _merged(pair.after, more.after))


def share_of(result: str) -> str:
    """Return the name under which the share of cases with a result stands among the figures."""
    return f"share of {result}"


def _figures_of(trace: Trace, cut: int, results: Iterable[str]) -> Figures:
    known = {name: figures for name, figures in figures_by_replication(trace, cut).items() if figures is not None}
    shares = {share_of(result): has_result(trace, result)[:, cut:].mean(axis=1) for result in results}
    return {**known, **shares}


def has_result(trace: Trace, result: str) -> NDArray[np.bool_]:
    """Return which cases ended with a result, shape (replications, cases)."""
    place = trace.results.index(result) if result in trace.results else -1
    return np.asarray(trace.result == place)


def _half_of(progress: Progress | None, half: int) -> Progress | None:
    if progress is None:
        return None
    return lambda done, total: progress(half * total + done, 2 * total)


def _bytes_of(trace: Trace) -> int:
    by_case = (trace.arrived, trace.decided, trace.result)
    by_block = (trace.tallies, trace.results_by_block, trace.offices, trace.steps, trace.split)
    return sum(int(array.nbytes) for array in (*by_case, *by_block))


def _merged(first: Trace, second: Trace) -> Trace:
    return replace(
        first,
        arrived=np.concatenate([first.arrived, second.arrived]),
        decided=np.concatenate([first.decided, second.decided]),
        result=np.concatenate([first.result, second.result]),
        tallies=np.concatenate([first.tallies, second.tallies]),
        results_by_block=np.concatenate([first.results_by_block, second.results_by_block]),
        offices=np.concatenate([first.offices, second.offices]),
        steps=np.concatenate([first.steps, second.steps]),
        split=np.concatenate([first.split, second.split]),
    )
