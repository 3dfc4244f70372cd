"""Replications on a cluster: the same numbers as at home, whatever happens to a worker."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from regflow.errors import SimulationError
from regflow.model.office import Office
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from tests.builders import every, exponential, process, work
from tests.simulation.test_run import same

distributed = pytest.importorskip("distributed", reason="runs on a cluster need the extra `cluster` (distributed)")

ROOT = Path(__file__).parents[2]
DESK = process(work("x", work=exponential(10.0)), offices=(Office("a", "A", staff=1),), cases=every(exponential(20.0)))
PATIENCE = 60.0


class Cluster:
    """A scheduler and two workers on this machine, each a process of its own."""

    def __init__(self, folder: Path, workers: int = 2) -> None:
        self._file = folder / "scheduler.json"
        self._processes = [self._start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
        self.workers = [
            self._start("dask_worker", "--no-nanny", "--nthreads", "1", "--no-dashboard") for _ in range(workers)
        ]
        self._processes += self.workers

    def _start(self, module: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--scheduler-file", str(self._file), *arguments]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def address(self) -> str:
        """Return where the scheduler answers, once both workers are there."""
        until = time.monotonic() + PATIENCE
        while not self._file.exists() and time.monotonic() < until:
            time.sleep(0.1)
        with distributed.Client(scheduler_file=str(self._file), set_as_default=False) as client:
            if self.workers:
                client.wait_for_workers(len(self.workers), timeout=PATIENCE)
            return str(client.scheduler.address)

    def stop(self) -> None:
        for one in self._processes:
            one.kill()
            one.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    found = Cluster(tmp_path)
    yield found
    found.stop()


def test_a_cluster_gives_the_same_bits_and_all_of_them_though_a_worker_is_killed(cluster):
    run = Run(cases=1000, replications=24, log=True, jobs=1, engine="simpy")
    at_home = simulate(DESK, run)
    away = replace(run, cluster=cluster.address())
    assert same(simulate(DESK, away), at_home)

    def kill_one(done: int, of: int) -> None:
        if done == 2:
            cluster.workers[0].kill()

    assert same(simulate(DESK, away, kill_one), at_home)
    assert cluster.workers[0].wait(PATIENCE) != 0


def test_who_stops_a_run_does_not_wait_for_what_was_handed_out(cluster):
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    run = Run(cases=20_000, replications=60, engine="simpy", cluster=cluster.address())
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        simulate(DESK, run, stop)
    assert time.monotonic() - began < 15


def test_where_nobody_works_for_a_scheduler_it_is_said(tmp_path, monkeypatch):
    idle = Cluster(tmp_path, workers=0)
    monkeypatch.setattr("regflow.simulation.cluster.PATIENCE", 2)
    try:
        with pytest.raises(SimulationError, match="has no workers"):
            simulate(DESK, Run(cases=10, replications=2, cluster=idle.address()))
    finally:
        idle.stop()


def test_where_no_scheduler_answers_it_is_said(monkeypatch):
    monkeypatch.setattr("regflow.simulation.cluster.PATIENCE", 1)
    with pytest.raises(SimulationError, match=r"no Dask scheduler answers at tcp://127.0.0.1:9"):
        simulate(DESK, Run(cases=10, replications=2, cluster="tcp://127.0.0.1:9"))


@pytest.mark.parametrize("address", ["nowhere at all", "", "http://127.0.0.1:80", "tcp://127.0.0.1"])
def test_an_address_that_is_none_is_refused_at_once(monkeypatch, address):
    """Before a client is made: one that cannot read its address hangs for 20 seconds and prints a traceback."""
    monkeypatch.setattr(distributed, "Client", None)
    with pytest.raises(SimulationError, match="no Dask scheduler answers"):
        simulate(DESK, Run(cases=10, replications=2, cluster=address))
