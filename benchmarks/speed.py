"""Cases per CPU second of the engine and of a typical SimPy program on the same process, side by side in one run.

`python -m benchmarks.speed [CASES] [ROUNDS]`. The two take turns, so that a busy machine slows both; medians are shown.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import fmean, median
from time import process_time

from benchmarks.simpy_peer import cycle_times
from regflow.formats.process_yaml import read_process
from regflow.simulation.engine import run_replication
from regflow.simulation.plan import Plan
from regflow.simulation.planning import plan_of
from regflow.simulation.run import block_size
from regflow.simulation.settings import Run

MODEL = Path(__file__).with_name("registration.yaml")


def engine_means(plan: Plan, cases: int, seed: int, *, log: bool) -> float:
    """Return the mean cycle time of one replication, minutes."""
    found = run_replication(plan, Run(cases=cases, seed=seed, log=log), 0, block_size(cases))
    return float((found.decided - found.arrived).mean())


def measure(runs: dict[str, Callable[[int], float]], rounds: int) -> dict[str, tuple[float, float]]:
    """Return the median CPU seconds and the mean cycle time of each, run in turns."""
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    means: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(1, rounds + 1):
        for name, run in runs.items():
            start = process_time()
            means[name].append(run(number))
            seconds[name].append(process_time() - start)
    return {name: (median(seconds[name]), fmean(means[name])) for name in runs}


def main(cases: int = 10_000, rounds: int = 5) -> None:
    """Print a table: CPU seconds, cases per CPU second, how many times the typical program, mean cycle time."""
    plan = plan_of(read_process(MODEL).process)
    runs: dict[str, Callable[[int], float]] = {
        "SimPy, a process per case": lambda seed: fmean(cycle_times(cases, seed)),
        "regflow, simpy": lambda seed: engine_means(plan, cases, seed, log=False),
        "regflow, simpy, with log": lambda seed: engine_means(plan, cases, seed, log=True),
    }
    found = measure(runs, rounds)
    typical = next(iter(found.values()))[0]
    print(f"{cases} cases, median of {rounds} rounds")
    for name, (seconds, mean) in found.items():
        ratio = typical / seconds
        print(f"{name:28} {seconds:7.2f} s {cases / seconds:9.0f} cases/s  x{ratio:4.2f}  mean {mean:6.1f} min")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
