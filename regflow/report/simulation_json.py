"""One simulated process as the data a program reads."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.estimation.interval import Interval
from regflow.model.load import Load
from regflow.report.json_parts import Json, code_of, figure, figures
from regflow.simulation.summary import OfficeFigures, StepFigures, Summary


def simulation_json(summary: Summary) -> dict[str, Json]:
    """Return the body of the document of one process."""
    return {
        "process": summary.process.name.said_in("en"),
        "run": run_json(summary),
        "measures": figures(summary.measures),
        "results": figures(summary.results),
        "offices": offices_json(summary),
        "steps": _steps(summary),
        "split": split_json(summary),
        "stopped": code_of(summary.stopped),
    }


def run_json(summary: Summary) -> Json:
    """Return how it was run."""
    return {
        "cases": summary.run.cases,
        "replications": summary.replications,
        "seed": summary.run.seed,
        "engine": summary.engine,
        "warm_up": summary.warm_up,
    }


def offices_json(summary: Summary) -> dict[str, Json]:
    """Return what each office with limited staff came to."""
    return {name: _office(office, summary.split.offices[name]) for name, office in summary.offices.items()}


def split_json(summary: Summary) -> dict[str, Json]:
    """Return where the time went, by cause."""
    return figures(summary.split.causes)


def _office(office: OfficeFigures, split: Mapping[str, Interval]) -> Json:
    return {
        "load": figure(_load(office.load)),
        "utilisation": figure(office.utilisation),
        "mean_queue": figure(office.mean_queue),
        "longest_queue": figure(office.longest_queue),
        "split": figures(split),
    }


def _steps(summary: Summary) -> dict[str, Json]:
    return {name: _step(step, summary.split.steps[name]) for name, step in summary.steps.items()}


def _step(step: StepFigures, split: Mapping[str, Interval]) -> Json:
    return {
        "visits": figure(step.visits),
        "work": figure(step.work),
        "queue": figure(step.queue),
        "waited_for_others": figure(step.waited_for_others),
        "split": figures(split),
    }


def _load(load: Load | None) -> Interval | None:
    return Interval(load.mean, load.low, load.high) if load else None
