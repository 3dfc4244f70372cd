"""Which engine runs: the one asked for, or the one that is done first."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from regflow.errors import SimulationError
from regflow.model.office import Office
from regflow.simulation import engines
from regflow.simulation.engines import engine_for, visits_of
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from tests.builders import check, every, exponential, process, work

ROOT = Path(__file__).parents[2]
DESK = process(work("x", work=exponential(10.0)), offices=(Office("a", "A", staff=1),), cases=every(exponential(20.0)))


@pytest.fixture
def nothing_loaded(monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda name: name)
    monkeypatch.setattr(engines.sys, "modules", {})


def test_an_engine_that_is_asked_for_runs(nothing_loaded):
    assert [engine_for(name, 1) for name in ("simpy", "fast")] == ["simpy", "fast"]


@pytest.mark.parametrize(("compiled", "visits", "engine"), [
    (False, 3_000_000, "simpy"), (False, 5_000_000, "fast"), (True, 100_000, "simpy"), (True, 200_000, "fast"),
])  # fmt: skip
def test_the_fast_engine_is_taken_where_it_is_worth_its_start(nothing_loaded, monkeypatch, compiled, visits, engine):
    monkeypatch.setattr(engines, "_is_compiled", lambda: compiled)
    assert engine_for("auto", visits) == engine


def test_a_check_takes_the_reference_as_long_as_three_visits():
    checked = process(check("x", "name_ok", "site_ok"), work("y"))
    assert [visits_of(10, one.steps) for one in (DESK, checked)] == [10, 10 * (2 + 2 * 3)]


def test_without_numba_the_reference_runs_and_the_fast_engine_is_refused(monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda _: None)
    assert engine_for("auto", 10**9) == "simpy"
    with pytest.raises(SimulationError, match="numba"):
        engine_for("fast", 10**9)


def test_the_kernel_counts_as_compiled_when_the_cache_is_not_older_than_it(monkeypatch, tmp_path):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    assert not engines._is_compiled()
    index = tmp_path / "regflow" / "kernel._run_kernel-1.py311.nbi"
    index.parent.mkdir()
    index.touch()
    assert engines._is_compiled()
    os.utime(index, (0, 0))
    assert not engines._is_compiled()


def test_nothing_loads_numba_before_it_is_needed():
    code = "import sys, regflow.simulation, regflow.commands; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_any_engine_and_any_number_of_workers_give_the_same_trace_and_the_trace_names_the_engine():
    pytest.importorskip("numba")
    how = (("simpy", 1), ("fast", 1), ("fast", 3))
    runs = [Run(cases=60, replications=4, log=True, engine=name, jobs=jobs) for name, jobs in how]
    reference, *others = (simulate(DESK, run) for run in runs)
    assert [one.engine for one in (reference, *others)] == ["simpy", "fast", "fast"]
    for other in others:
        for name in ("arrived", "decided", "tallies", "offices", "steps", "split"):
            assert np.array_equal(getattr(reference, name), getattr(other, name))
        assert all(np.array_equal(*pair) for pair in zip(reference.visits, other.visits, strict=True))
