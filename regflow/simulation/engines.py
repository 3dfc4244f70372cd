"""Which engine runs: the reference is always there, the fast one where it is installed and worth its start."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from regflow.errors import SimulationError
from regflow.model.step import Step
from regflow.simulation.plan import Plan, StepPlan
from regflow.simulation.replication import Replication
from regflow.simulation.settings import Run
from regflow.words import message

SIMPY, FAST, AUTO = "simpy", "fast", "auto"
ENGINES = (SIMPY, FAST, AUTO)
KERNEL = "regflow.simulation.kernel"
KERNEL_FILE = Path(__file__).with_name("kernel.py")

CHECK = 3
"""Visits that take the reference as long as a check; a visit without one takes it about 5 µs."""
VISITS_WORTH_LOADING = 150_000
"""Visits that take the reference as long as loading numba and the compiled kernel."""
VISITS_WORTH_COMPILING = 4_000_000
"""Visits that take the reference as long as compiling the kernel."""


def engine_for(engine: str, visits: int) -> str:
    """Return the engine that runs so much in all: `simpy` or `fast`. Both give the same, bit for bit.

    Args:
        engine: The one asked for; `auto` for the one that is done first.
        visits: About how many there will be: `visits_of` the cases of all replications.

    Raises:
        SimulationError: if there is none of that name, or it is not installed.
    """
    if engine not in ENGINES:
        raise SimulationError(message("no-such-engine", engine=engine))
    if engine == SIMPY:
        return SIMPY
    if find_spec("numba") is None:
        if engine == FAST:
            raise SimulationError(message("fast-not-installed"), message("fast-not-installed.help"))
        return SIMPY
    return FAST if engine == FAST or visits >= _worth_its_start() else SIMPY


def visits_of(cases: int, steps: Sequence[Step | StepPlan]) -> int:
    """Return what cases that go once through these steps ask of the reference, in visits without a check."""
    return cases * sum(1 + CHECK * len(step.checks) for step in steps)


def replicate(engine: str, plan: Plan, run: Run, number: int, block: int) -> Replication:
    """Return one replication on an engine, `simpy` or `fast`; the same on either.

    A worker elsewhere may not have what the fast engine needs: then the reference runs.
    """
    if engine == FAST and run.goes_on and find_spec("numba") is not None:
        from regflow.simulation.kernel_run import run_replication as run_fast

        return run_fast(plan, run, number, block)
    from regflow.simulation.engine import run_replication

    return run_replication(plan, run, number, block, run.goes_on)


def _worth_its_start() -> int:
    """Return from how many visits on the fast engine is done first."""
    if KERNEL in sys.modules:
        return 1
    return VISITS_WORTH_LOADING if _is_compiled() else VISITS_WORTH_COMPILING


def _is_compiled() -> bool:
    """Tell whether numba's cache seems to hold the kernel as it stands; asking numba itself would take its start."""
    written = KERNEL_FILE.stat().st_mtime
    pattern = f"{KERNEL_FILE.stem}._run_kernel-*.nbi"
    return any(index.stat().st_mtime >= written for place in _caches() for index in place.rglob(pattern))


def _caches() -> tuple[Path, ...]:
    """Return where numba keeps what it has compiled."""
    if directory := os.environ.get("NUMBA_CACHE_DIR"):
        return (Path(directory),)
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return KERNEL_FILE.with_name("__pycache__"), home / "numba"
