"""What one simulated process comes to: every figure with its interval over replications."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regflow.estimation.interval import Interval
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.simulation.settings import Run
from regflow.words import Message

MEASURES = (
    "cycle_time",
    "cycle_time_p50",
    "cycle_time_p90",
    "cycle_time_p95",
    "within_limit",
    "throughput_per_working_day",
    "returns",
    "officer_time",
    "wasted_officer_time",
    "cost",
    "applicant_time",
    "applicant_visits",
    "applicant_steps",
    "documents",
    "fees",
    "false_approvals_per_10000",
    "false_refusals_per_10000",
    "harm",
)
"""The measures by name, in the order of reports; times are minutes per case."""

LARGER_IS_BETTER = frozenset({"within_limit", "throughput_per_working_day"})


@dataclass(frozen=True, slots=True)
class OfficeFigures:
    """What an office with limited staff came to.

    Attributes:
        load: Before running; None where it was not estimated.
        utilisation: Busy over on duty, a share.
        mean_queue, longest_queue: Cases.
    """

    load: Load | None
    utilisation: Interval
    mean_queue: Interval
    longest_queue: Interval


@dataclass(frozen=True, slots=True)
class StepFigures:
    """What a step came to.

    Attributes:
        visits: Per case.
        work, queue, waited_for_others: Minutes per visit; None where it was never visited.
    """

    visits: Interval
    work: Interval | None
    queue: Interval | None
    waited_for_others: Interval | None


@dataclass(frozen=True, slots=True)
class SplitFigures:
    """Where the time of a case went, by cause (`simulation.trace.CAUSES`), minutes per case.

    Attributes:
        causes: They add up to the mean cycle time.
        steps: Of each step, what of it is due to the step.
        offices: Of each office, what of it is due to its steps.
    """

    causes: Mapping[str, Interval]
    steps: Mapping[str, Mapping[str, Interval]]
    offices: Mapping[str, Mapping[str, Interval]]


@dataclass(frozen=True, slots=True)
class Summary:
    """One process, measured.

    Attributes:
        process: The process.
        run: Its settings.
        replications: How many were run.
        warm_up: Cases dropped at the start of each.
        measures: Every name of `MEASURES`; None where the file does not allow to compute it.
        results: Share of cases by result.
        offices: Offices with limited staff.
        steps: All steps.
        split: Where the time went.
        engine: The engine that ran.
        stopped: Why the second stage could not be run; None where it was, or was not needed.
    """

    process: Process
    run: Run
    replications: int
    warm_up: int
    measures: Mapping[str, Interval | None]
    results: Mapping[str, Interval]
    offices: Mapping[str, OfficeFigures]
    steps: Mapping[str, StepFigures]
    split: SplitFigures
    engine: str = "simpy"
    stopped: Message | None = None
