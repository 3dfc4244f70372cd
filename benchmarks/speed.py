"""Cases per CPU second of both engines, of a typical SimPy program and of peers on the same process, in one run.

`python -m benchmarks.speed [CASES] [ROUNDS]`. All take turns, so that a busy machine slows each; medians are shown. The
slow ones run a part of the cases. Peers run when PEERS names the directory of their scripts and PEERS_PYTHON a Python
that has them; a script prints one line of JSON with `cps` (cases per CPU second) and `mean` (cycle time, minutes).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean, median
from time import process_time

from benchmarks.simpy_peer import cycle_times
from regflow.formats.process_yaml import read_process
from regflow.model.calendar import Calendar
from regflow.model.process import Process
from regflow.simulation.engines import FAST, SIMPY, replicate
from regflow.simulation.plan import Plan
from regflow.simulation.planning import plan_of
from regflow.simulation.run import block_size
from regflow.simulation.settings import Run

MODEL = Path(__file__).with_name("registration.yaml")
COMPANY = Path(__file__).parents[1] / "processes" / "company-registration.yaml"
COMPANY_CASES = 2_000
"""As many as the known public holidays allow."""
COUNTER = Calendar("counter", (((540.0, 720.0), (780.0, 1080.0)),) * 5 + ((),) * 2)
COMPILED_PEERS = ("cimba_b", "cimba_s")
PEERS = (*COMPILED_PEERS, "ciw_b")
SLOW = 20
"""How many times fewer cases the engines run that are not compiled."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One round: cases per CPU second, and the mean cycle time in minutes."""

    speed: float
    mean: float


Round = Callable[[int], Measured]
"""Runs once with a seed."""


def on_engine(engine: str, plan: Plan, cases: int, *, log: bool = False) -> Round:
    """Return a round of one replication on an engine."""

    def once(seed: int) -> Measured:
        run = Run(cases=cases, seed=seed, log=log)
        start = process_time()
        found = replicate(engine, plan, run, 0, block_size(cases))
        return Measured(cases / (process_time() - start), float((found.decided - found.arrived).mean()))

    return once


def typical(cases: int) -> Round:
    """Return a round of the typical SimPy program."""

    def once(seed: int) -> Measured:
        start = process_time()
        found = cycle_times(cases, seed)
        return Measured(cases / (process_time() - start), fmean(found))

    return once


def peer(script: Path, python: str, cases: int) -> Round:
    """Return a round of a peer, in a process of its own that measures itself."""

    def once(seed: int) -> Measured:
        command = [python, script.name, str(cases), str(seed)]
        done = subprocess.run(command, cwd=script.parent, capture_output=True, text=True, check=True)
        told = json.loads(done.stdout.splitlines()[-1])
        return Measured(told["cps"], told["mean"])

    return once


def peers(cases: int) -> dict[str, Round]:
    """Return the rounds of the peers that are there."""
    directory, python = os.environ.get("PEERS"), os.environ.get("PEERS_PYTHON")
    if not directory or not python:
        return {}
    scripts = {name: Path(directory) / f"{name}.py" for name in PEERS}
    return {
        name: peer(script, python, cases if name in COMPILED_PEERS else max(1, cases // SLOW))
        for name, script in scripts.items()
        if script.exists()
    }


def with_hours(process: Process) -> Process:
    """Return a process whose cases arrive and whose offices work in the hours of a counter."""
    return replace(
        process,
        calendars=(COUNTER,),
        cases=replace(process.cases, hours=COUNTER.id),
        offices=tuple(replace(office, hours=COUNTER.id) for office in process.offices),
    )


def rounds_of(cases: int) -> dict[str, Round]:
    """Return everything that is measured; the first is what the others are held against."""
    model, company = read_process(MODEL).process, read_process(COMPANY).process
    plan, hours, real = plan_of(model), plan_of(with_hours(model)), plan_of(company)
    few = max(1, cases // SLOW)
    return {
        "SimPy, a process per case": typical(few),
        "simpy": on_engine(SIMPY, plan, few),
        "simpy, log": on_engine(SIMPY, plan, few, log=True),
        "fast": on_engine(FAST, plan, cases),
        "fast, log": on_engine(FAST, plan, cases, log=True),
        "fast, calendars and log": on_engine(FAST, hours, cases, log=True),
        "simpy, company registration": on_engine(SIMPY, real, COMPANY_CASES),
        "fast, company registration": on_engine(FAST, real, COMPANY_CASES),
        **peers(cases),
    }


def main(cases: int = 200_000, rounds: int = 5) -> None:
    """Print a table: cases per CPU second, how many times the typical program, mean cycle time."""
    running = rounds_of(cases)
    found: dict[str, list[Measured]] = {name: [] for name in running}
    running["fast"](0)  # loads the kernel, and compiles it where that was not done before
    for seed in range(1, rounds + 1):
        for name, once in running.items():
            found[name].append(once(seed))
    slowest = median(one.speed for one in next(iter(found.values())))
    print(f"{cases} cases, a {SLOW}th of them where nothing is compiled; median of {rounds} rounds")
    for name, measured in found.items():
        speed, mean = median(one.speed for one in measured), fmean(one.mean for one in measured)
        print(f"{name:28} {speed:9.0f} cases/s  x{speed / slowest:6.1f}  mean {mean:8.1f} min")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
