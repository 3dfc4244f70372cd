"""One simulated process as the data a program reads."""

from __future__ import annotations

from regflow.estimation.interval import Interval
from regflow.model.load import Load
from regflow.report.json_parts import Json, figure, figures
from regflow.simulation.summary import OfficeFigures, StepFigures, Summary

SPLIT = ("work", "queue", "off_duty", "handover", "meeting", "notice", "inside", "applicant")
"""Where the time of a case went, by name."""


def simulation_json(summary: Summary) -> dict[str, Json]:
    """Return the body of the document of one process."""
    return {
        "process": summary.process.name.said_in("en"),
        "run": run_json(summary),
        "measures": figures(summary.measures),
        "results": figures(summary.results),
        "offices": {name: office_json(office) for name, office in summary.offices.items()},
        "steps": {name: _step(step) for name, step in summary.steps.items()},
        "split": split_json(),
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


def office_json(office: OfficeFigures) -> Json:
    """Return what an office came to."""
    return {
        "load": figure(_load(office.load)),
        "utilisation": figure(office.utilisation),
        "mean_queue": figure(office.mean_queue),
        "longest_queue": figure(office.longest_queue),
    }


def split_json() -> Json:
    """Return the split of the cycle time: every part is null, as no trace records it."""
    return dict.fromkeys(SPLIT)


def _step(step: StepFigures) -> Json:
    return {
        "visits": figure(step.visits),
        "work": figure(step.work),
        "queue": figure(step.queue),
        "waited_for_others": figure(step.waited_for_others),
    }


def _load(load: Load | None) -> Interval | None:
    return Interval(load.mean, load.low, load.high) if load else None
