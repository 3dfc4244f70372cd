"""Do 95% intervals cover the truth in 95% of experiments, and how often does a comparison see what is not there?

`python -m benchmarks.coverage [EXPERIMENTS]`. Truth: the mean cycle time of M/M/1 and M/M/3 by Erlang. Nothing to see:
one process under two sets of names, so that both sides are alike but for their luck.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import sqrt

from regflow.comparison.compare import compare
from regflow.estimation.queueing import mmc_cycle_time
from regflow.model.cases import Cases, Every
from regflow.model.duration import Duration, Exponential
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.model.text import plain
from regflow.simulation import Run, simulate, summarise

WORK = 10.0
LOAD = 0.7
COVERAGE = Run(cases=4000, replications=20, jobs=1)
ALIKE = Run(cases=200, jobs=1)
TOLERANCE = 0.15


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something happened in experiments."""

    happened: int
    experiments: int

    @property
    def share(self) -> float:
        """Return the share of experiments."""
        return self.happened / self.experiments

    @property
    def standard_error(self) -> float:
        """Return the standard error of the share."""
        return sqrt(self.share * (1 - self.share) / self.experiments)


def desk(staff: int, names: tuple[str, ...] = ("decide",)) -> Process:
    """Return steps of one office each, with exponential gaps and work, every officer busy for the same share."""
    offices = tuple(Office(f"office of {name}", f"office of {name}", staff=staff) for name in names)
    steps = tuple(
        Step(name, by=f"office of {name}", work=Duration(Exponential(WORK)), after=names[place - 1 : place])
        for place, name in enumerate(names)
    )
    gap = Duration(Exponential(WORK / staff / LOAD))
    return Process(name=plain("desk"), steps=steps, offices=offices, cases=Cases(Every(gap)))


def coverage(staff: int, experiments: int, run: Run = COVERAGE) -> Rate:
    """Return how often the interval of the mean cycle time of M/M/staff holds the truth."""
    truth = mmc_cycle_time(staff * LOAD / WORK, WORK, staff)
    process = desk(staff)
    covered = 0
    for seed in range(1, experiments + 1):
        interval = summarise(simulate(process, replace(run, seed=seed))).measures["cycle_time"]
        covered += interval is not None and interval.low <= truth <= interval.high
    return Rate(covered, experiments)


def false_alarms(experiments: int, run: Run = ALIKE, tolerance: float = TOLERANCE) -> Rate:
    """Return how often a comparison calls any measure of two processes that are alike better or worse."""
    before, after = desk(2, ("look", "decide")), desk(2, ("see", "settle"))
    alarms = sum(_alarm(before, after, replace(run, seed=seed), tolerance) for seed in range(1, experiments + 1))
    return Rate(alarms, experiments)


def _alarm(before: Process, after: Process, run: Run, tolerance: float) -> bool:
    comparison = compare(before, after, run, tolerance)
    return any(measure.verdict in ("better", "worse") for measure in comparison.measures.values())


def lines(experiments: int) -> Iterator[str]:
    """Yield the results as they come."""
    for staff in (1, 3):
        rate = coverage(staff, experiments)
        yield f"M/M/{staff}: {rate.share:.1%} of {experiments} intervals hold the truth (wanted: 93% to 97%)"
    rate = false_alarms(experiments)
    yield f"alike but for names: {rate.share:.1%} of {experiments} comparisons see a difference (wanted: at most 5%)"


def main(experiments: int = 1000) -> None:
    """Print the coverage of intervals and the rate of false alarms."""
    for line in lines(experiments):
        print(line, flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
