"""A process run again and again: replications side by side, the same on any number of workers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import cache
from multiprocessing import get_context
from typing import TypeAlias

import numpy as np

from regflow.errors import Overload, OverloadError, SimulationError
from regflow.estimation.stopping import PILOT_REPLICATIONS, replications_for_precision
from regflow.estimation.warm_up import warm_up
from regflow.model.process import Process
from regflow.simulation.cluster import cluster_workers
from regflow.simulation.engines import FAST, engine_for, replicate, visits_of
from regflow.simulation.load import loads, overload_of
from regflow.simulation.plan import Plan
from regflow.simulation.planning import plan_of
from regflow.simulation.replication import Replication
from regflow.simulation.second_stage import second_stage
from regflow.simulation.settings import Run
from regflow.simulation.trace import Trace
from regflow.words import Message, message

Progress: TypeAlias = Callable[[int, int], None]
"""Told after each replication: how many are done, of how many."""

BLOCKS = 100
"""Blocks of arrivals in a replication; MSER-5 works in fives, so a block is a multiple of five."""
VISITS_WORTH_A_PROCESS = 300_000
"""Below so many visits in all, starting worker processes takes longer than it saves."""
MOST_REPLICATIONS = 2_000
"""Where a precision asks for more (a mean near zero), the interval says what was reached."""


def simulate(process: Process, run: Run, progress: Progress | None = None) -> Trace:
    """Return what happens to the measured cases of every replication.

    Args:
        process: The process.
        run: Its settings. Without a number of replications, a pilot of 20 decides how many reach the precision.
        progress: Told after each replication.

    Raises:
        OverloadError: if an office is asked for more than its officers can do, unless `run.anyway`.
        SimulationError: if the process cannot be simulated as it stands. Where that shows after the pilot only, the
            pilot's replications stand, with the reason.
    """
    _check_settings(run)
    plan = plan_of(process)
    asked = loads(process, run) if run.loads else ()
    if (overloads := overload_of(asked, process.offices)) and not run.anyway:
        raise OverloadError(message("overload", overloads=tuple(map(_told, overloads))), overloads)
    block = block_size(run.cases)
    numbers = range(run.first_replication, run.first_replication + (run.replications or PILOT_REPLICATIONS))
    engine = engine_of(run, process)
    found = _replications(plan, replace(run, engine=engine), block, numbers, progress)
    stopped: Message | None = None
    if run.replications is None and (later := _later(numbers, found, run)):
        pilot, pilot_engine = found, engine
        engine = engine_for(run.engine, visits_of(run.cases * len(later), plan.steps))
        rest = replace(run, engine=engine)
        found, stopped = second_stage(pilot, lambda: pilot + _replications(plan, rest, block, later, progress))
        engine = engine if stopped is None else pilot_engine
    return replace(_trace(process, plan, run, block, found), loads=asked, engine=engine, stopped=stopped)


def engine_of(run: Run, *processes: Process) -> str:
    """Return the engine on which all these processes are run first: `simpy` or `fast`."""
    cases = run.cases * (run.replications or PILOT_REPLICATIONS)
    return engine_for(run.engine, sum(visits_of(cases, process.steps) for process in processes))


def block_size(cases: int) -> int:
    """Return how many cases make a block: a multiple of five, about a hundredth of all.

    >>> block_size(2000), block_size(50)
    (20, 5)
    """
    return 5 * max(1, -(-cases // (5 * BLOCKS)))


def _told(one: Overload) -> Message:
    return message("overload.office", office=one.office, load=one.load, staff=one.staff, staff_needed=one.staff_needed)


def _check_settings(run: Run) -> None:
    engine_for(run.engine, run.cases)
    if run.cases < 1 or (run.replications is not None and run.replications < 1):
        raise SimulationError(message("nothing-to-run"))
    if not 0 <= run.seed < 2**32:
        raise SimulationError(message("seed-out-of-range", seed=run.seed))


def _later(numbers: range, pilot: list[Replication], run: Run) -> range:
    """Return the numbers of the replications that the precision asks for after the pilot."""
    cycle_times = np.array([one.decided - one.arrived for one in pilot])
    cut = warm_up(cycle_times.mean(axis=0)) if run.warm_up is None else min(run.warm_up, run.cases - 1)
    needed = replications_for_precision(cycle_times[:, cut:].mean(axis=1), run.precision)
    return range(numbers.stop, numbers.start + min(MOST_REPLICATIONS, MOST_REPLICATIONS if needed is None else needed))


def _replications(plan: Plan, run: Run, block: int, numbers: range, progress: Progress | None) -> list[Replication]:
    """Return the replications of these numbers, in order."""
    jobs = run.jobs if run.jobs is not None else _processors(visits_of(run.cases * len(numbers), plan.steps))
    one_by_one = (
        _side_by_side(plan, run, block, numbers, jobs)
        if run.cluster is not None or min(jobs, len(numbers)) > 1
        else ((number, replicate(run.engine, plan, run, number, block)) for number in numbers)
    )
    found: dict[int, Replication] = {}
    for number, replication in one_by_one:
        found[number] = replication
        if progress is not None:
            progress(len(found), len(numbers))
    return [found[number] for number in numbers]


def _processors(visits: int) -> int:
    started = _processes.cache_info().currsize > 0
    return (os.cpu_count() or 1) if started or visits >= VISITS_WORTH_A_PROCESS else 1


def _side_by_side(plan: Plan, run: Run, block: int, numbers: range, jobs: int) -> Iterator[tuple[int, Replication]]:
    with _workers(run, min(jobs, len(numbers))) as pool:
        waiting = {pool.submit(replicate, run.engine, plan, run, number, block): number for number in numbers}
        try:
            for future in as_completed(waiting):
                if future.exception() is not None:
                    # Of several that fail the first by number tells why, on any number of workers.
                    for one in waiting:
                        one.result()
                yield waiting[future], future.result()
        finally:
            for future in waiting:
                future.cancel()


def _workers(run: Run, jobs: int) -> AbstractContextManager[Executor]:
    """Return the cluster, else threads for the fast engine, which lets go of Python's lock, else processes."""
    if run.cluster is not None:
        return cluster_workers(run.cluster)
    if run.engine == FAST:
        return ThreadPoolExecutor(jobs)
    return nullcontext(_processes(run.jobs or os.cpu_count() or 1))


@cache
def _processes(jobs: int) -> Executor:
    """Return worker processes, started once: a run of runs would else wait for them again and again.

    They are spawned, not forked: the same on every system, and no lock of a thread is inherited.
    """
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _trace(process: Process, plan: Plan, run: Run, block: int, found: list[Replication]) -> Trace:
    return Trace(
        process=process,
        run=run,
        results=plan.results,
        arrived=np.stack([one.arrived for one in found]),
        decided=np.stack([one.decided for one in found]),
        result=np.stack([one.result for one in found]),
        block=block,
        tallies=np.stack([one.tallies for one in found]),
        results_by_block=np.stack([one.results_by_block for one in found]),
        offices=np.stack([one.offices for one in found]),
        steps=np.stack([one.steps for one in found]),
        split=np.stack([one.split for one in found]),
        visits=tuple(one.visits for one in found) if run.log else (),
        fixes=tuple(one.fixes for one in found) if run.log else (),
    )
