"""What a trace comes to: every figure per replication, then its interval over replications."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from regflow.errors import SimulationError
from regflow.estimation.interval import Interval, from_replications
from regflow.estimation.warm_up import warm_up
from regflow.model.by_trait import every_one
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.simulation.summary import MEASURES, OfficeFigures, SplitFigures, StepFigures, Summary
from regflow.simulation.trace import CAUSES, OFFICE_TALLIES, STEP_TALLIES, TALLIES, Trace
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, Worktime
from regflow.words import message

Figures = NDArray[np.float64]
PER_CASE = (
    "returns",
    "officer_time",
    "wasted_officer_time",
    "cost",
    "applicant_time",
    "applicant_visits",
    "applicant_steps",
    "documents",
    "fees",
)
"""Tallies that are measures when divided by the cases."""
QUANTILES = {"cycle_time_p50": 0.5, "cycle_time_p90": 0.9, "cycle_time_p95": 0.95}


def summarise(trace: Trace, cut: int | None = None) -> Summary:
    """Return the figures of a trace with their intervals.

    Args:
        trace: At least two replications.
        cut: Cases dropped at the start of each; None: `warm_up_of(trace)`. Rounded up to whole blocks.

    Raises:
        SimulationError: if there is one replication only.
    """
    if trace.arrived.shape[0] < 2:
        raise SimulationError(message("one-replication"))
    dropped = dropped_blocks(trace, warm_up_of(trace) if cut is None else cut)
    figures = figures_by_replication(trace, dropped * trace.block)
    load_of = {load.office: load for load in trace.loads}
    return Summary(
        process=trace.process,
        run=trace.run,
        replications=trace.arrived.shape[0],
        warm_up=dropped * trace.block,
        measures={name: _interval(figures[name]) for name in MEASURES},
        results=_results(trace, dropped),
        offices=_offices(trace, dropped, load_of),
        steps=_steps(trace, dropped),
        split=_split(trace, dropped),
        engine=trace.engine,
        stopped=trace.stopped,
    )


def warm_up_of(trace: Trace) -> int:
    """Return the cases to drop at the start: as the run says, else by MSER-5 on the mean over replications."""
    if trace.run.warm_up is not None:
        return trace.run.warm_up
    cut: int = warm_up(trace.cycle_time.mean(axis=0))
    return cut


def dropped_blocks(trace: Trace, cut: int) -> int:
    """Return the blocks that hold the first `cut` cases; the last block always stays."""
    blocks: int = trace.tallies.shape[1]
    return min(-(-cut // trace.block), blocks - 1)


def figures_by_replication(trace: Trace, cut: int) -> Mapping[str, Figures | None]:
    """Return every measure of each replication, shape (replications,); None where the file does not allow it.

    Args:
        cut: Cases dropped at the start, a multiple of the block.
    """
    dropped = dropped_blocks(trace, cut)
    process = trace.process
    cycle_time = trace.cycle_time[:, cut:]
    cases = cycle_time.shape[1]
    sums = {name: trace.tallies[:, dropped:, place].sum(axis=1) for place, name in enumerate(TALLIES)}
    per_case = {name: sums[name] / cases for name in PER_CASE}
    if not any(office.cost for office in process.offices):
        per_case.pop("cost")
    known = bool(_can_be_wrong(process))
    approved = sums["approved"]
    return {
        **dict.fromkeys(MEASURES),
        **per_case,
        "cycle_time": cycle_time.mean(axis=1),
        **{name: np.quantile(cycle_time, share, axis=1) for name, share in QUANTILES.items()},
        "within_limit": sums["within_limit"] / cases if process.limit else None,
        "throughput_per_working_day": _throughput(trace, cut),
        "false_approvals_per_10000": 10_000 * sums["false_approvals"] / approved if known and approved.all() else None,
        "false_refusals_per_10000": 10_000 * sums["false_refusals"] / cases if known else None,
        "harm": sums["harm"] / cases if _harm_is_known(process) else None,
    }


def _can_be_wrong(process: Process) -> tuple[str, ...]:
    """Return the criteria of which the file says that some applications fail them."""
    return tuple(
        criterion.id
        for criterion in process.criteria
        if criterion.wrong is not None and any(share > 0 for share in every_one(criterion.wrong))
    )


def _harm_is_known(process: Process) -> bool:
    """Tell whether the harm of everything that can be approved wrongly is known."""
    wrong = set(_can_be_wrong(process))
    relevant = [
        criterion
        for criterion in process.criteria
        if criterion.id in wrong or wrong.intersection(process.implied_by(criterion.id))
    ]
    own = [criterion for criterion in relevant if criterion.id in wrong]
    return bool(own) and all(criterion.harm is not None for criterion in own)


def _throughput(trace: Trace, cut: int) -> Figures | None:
    """Return the cases decided per working day, over the middle half of the decisions.

    The first and the last quarter are left out: at the ends only some of the measured cases are on their way, and a
    run that is short against the cycle time would seem to decide fewer cases than arrive.
    """
    hours = trace.process.cases.hours
    calendar = trace.process.calendar_by_id[hours] if hours is not None else MONDAY_TO_FRIDAY
    days = Worktime(calendar, trace.run.start_day)
    decided = np.sort(trace.decided[:, cut:], axis=1)
    cases = decided.shape[1]
    first, last = cases // 4, cases - 1 - cases // 4
    found = []
    for times in decided:
        length = days.working_days(float(times[last])) - days.working_days(float(times[first]))
        if length <= 0:
            return None
        found.append((last - first) / length)
    return np.array(found)


def _interval(figures: Figures | None) -> Interval | None:
    return None if figures is None else from_replications(figures)


def _results(trace: Trace, dropped: int) -> Mapping[str, Interval]:
    counts = trace.results_by_block[:, dropped:].sum(axis=1)
    shares = counts / counts.sum(axis=1, keepdims=True)
    return {name: from_replications(shares[:, place]) for place, name in enumerate(trace.results)}


def _offices(trace: Trace, dropped: int, load_of: Mapping[str, Load]) -> Mapping[str, OfficeFigures]:
    kept = trace.offices[:, dropped:]
    busy, on_duty, queue, longest = (kept[:, :, :, OFFICE_TALLIES.index(name)] for name in OFFICE_TALLIES)
    lengths = (trace.arrived[:, -1] - trace.arrived[:, dropped * trace.block])[:, None]
    utilisation = _ratio(busy.sum(axis=1), on_duty.sum(axis=1))
    mean_queue = _ratio(queue.sum(axis=1), np.broadcast_to(lengths, utilisation.shape))
    return {
        office.id: OfficeFigures(
            load=load_of.get(office.id),
            utilisation=from_replications(utilisation[:, place]),
            mean_queue=from_replications(mean_queue[:, place]),
            longest_queue=from_replications(longest.max(axis=1)[:, place]),
        )
        for place, office in enumerate(trace.process.offices)
        if office.staff is not None
    }


def _steps(trace: Trace, dropped: int) -> Mapping[str, StepFigures]:
    sums = trace.steps[:, dropped:].sum(axis=1)
    cases = trace.arrived.shape[1] - dropped * trace.block
    visits, *minutes = (sums[:, :, STEP_TALLIES.index(name)] for name in STEP_TALLIES)
    found: dict[str, StepFigures] = {}
    for place, step in enumerate(trace.process.steps):
        per_visit: Callable[[Figures], Interval | None] = _per_visit(visits[:, place])
        work, queue, waited = (per_visit(figures[:, place]) for figures in minutes)
        found[step.id] = StepFigures(from_replications(visits[:, place] / cases), work, queue, waited)
    return found


def _split(trace: Trace, dropped: int) -> SplitFigures:
    cases = trace.arrived.shape[1] - dropped * trace.block
    by_step = trace.split[:, dropped:].sum(axis=1) / cases
    steps, offices = trace.process.steps, trace.process.offices
    places = {office.id: [place for place, step in enumerate(steps) if step.by == office.id] for office in offices}
    return SplitFigures(
        causes=_by_cause(by_step.sum(axis=1)),
        steps={step.id: _by_cause(by_step[:, place]) for place, step in enumerate(steps)},
        offices={office: _by_cause(by_step[:, mine].sum(axis=1)) for office, mine in places.items()},
    )


def _by_cause(figures: Figures) -> Mapping[str, Interval]:
    """Return minutes per case by cause, of figures of shape (replications, causes)."""
    return {cause: from_replications(figures[:, place]) for place, cause in enumerate(CAUSES)}


def _per_visit(visits: Figures) -> Callable[[Figures], Interval | None]:
    """Return what turns sums into intervals per visit; replications without a visit say nothing."""
    seen = visits > 0

    def interval(sums: Figures) -> Interval | None:
        return from_replications(sums[seen] / visits[seen]) if seen.sum() > 1 else None

    return interval


def _ratio(above: Figures, below: Figures) -> Figures:
    """Return the quotient, 0 where there is nothing to divide by."""
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)
