"""Turns the options of a simulating command into the settings of a run."""

from __future__ import annotations

from pathlib import Path

from regflow.commands.options import Running
from regflow.errors import RegflowError
from regflow.simulation.settings import Run
from regflow.words import message


def run_of(running: Running) -> Run:
    """Return the settings of a run.

    Raises:
        RegflowError: if the warm-up leaves no case to measure.
    """
    if running.warm_up is not None and running.warm_up >= running.cases:
        values = {"warm_up": running.warm_up, "cases": running.cases}
        raise RegflowError(message("warm-up-of-all", **values), message("warm-up-of-all.help"))
    return Run(
        cases=running.cases,
        replications=running.replications,
        precision=running.precision,
        seed=running.seed,
        start_day=running.start,
        warm_up=running.warm_up,
        engine=running.engine.value,
        jobs=running.jobs,
        cluster=running.cluster,
        log=running.log is not None,
        anyway=running.anyway,
    )


def run_of_two(running: Running) -> Run:
    """Return the settings of a run of before and after, of which no log is written.

    Raises:
        RegflowError: if one is asked for.
    """
    refuse_log_of_two(running.log)
    return run_of(running)


def refuse_log_of_two(log: Path | None) -> None:
    """Refuse an event log where two processes run."""
    if log is not None:
        raise RegflowError(message("log-one-process"), message("log-one-process.help", log=str(log)))
