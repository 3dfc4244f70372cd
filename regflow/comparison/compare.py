"""Compares two processes replication by replication on common luck."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from time import perf_counter

from regflow.comparison.budget import Budget, is_full, within_budget
from regflow.comparison.judging import FirstStage, Judgement, compared, first_stage
from regflow.comparison.pair import Pair, has_result, pair_of, share_of
from regflow.comparison.result import Comparison, MeasureComparison
from regflow.estimation.proportion import largest_share_unseen
from regflow.estimation.stopping import PILOT_REPLICATIONS
from regflow.model.process import Process
from regflow.simulation.measures import summarise
from regflow.simulation.second_stage import second_stage
from regflow.simulation.settings import Run
from regflow.simulation.summary import LARGER_IS_BETTER, MEASURES

PER_CASE = {"within_limit": 1.0, "false_refusals_per_10000": 10_000.0}
"""Measures that are a share of all cases, and what the share is multiplied by."""


def compare(  # noqa: PLR0913, PLR0917  # two processes, how they run, what counts as a difference
    before: Process,
    after: Process,
    run: Run,
    tolerance: float = 0.02,
    budget_minutes: float = 5.0,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """Return before and after on the same luck, with one verdict for each measure.

    A pilot of 20 replications of both gives the spread s of the differences of each of m measures (shares of results
    among them) and Student's quantile t at 1 - 0.025/m. Then n = max(20, ceil((t s / (tolerance / 2))^2))
    replications are run, n the largest that any measure needs, and every interval is mean ± t s / √n: all hold
    together at 95%. The warm-up is the later one of the two in the pilot, and stays.
    Measures that have no tolerance of their own (zero before, or a part of another: `judging.PARTS`) do not set n; of
    those alone a verdict may be `cannot-tell` although n was run.

    Where the user set the number of replications there is no pilot: plain paired Student intervals, 95% each, and
    a verdict may be `cannot-tell`.

    Args:
        before, after: The process as it is and as proposed.
        run: How both are run; no log is kept.
        tolerance: Difference that does not matter, relative to before.
        budget_minutes: Time for both. Where n would take longer (or more memory than is reasonable), fewer
            replications are run and a verdict may be `cannot-tell`.
        progress: Told after each replication: how many of this stage are done, of how many.

    Raises:
        OverloadError: if an office is asked for more than it can do, unless `run.anyway`.
        SimulationError: if one of the two cannot be simulated. Where that shows in the second stage only, the
            pilot's figures stand, with the reason.
    """
    run = replace(run, log=False)
    if run.replications is not None:
        pair = pair_of(before, after, run, progress)
        return _comparison(pair, pair.warm_up, None, tolerance)
    budget = Budget(budget_minutes, perf_counter())
    pilot = pair_of(before, after, replace(run, replications=PILOT_REPLICATIONS), progress)
    cut = pilot.warm_up
    stage = first_stage(*pilot.figures(cut), tolerance)
    pair, stopped = second_stage(pilot, lambda: within_budget(pilot, stage.replications, run, budget, progress))
    # The pilot was run with a number of replications, but nobody had asked for it.
    found = _comparison(pair.asked_for(run), cut, stage, tolerance)
    return found if stopped is None else replace(found, stopped=stopped, budget_cut=False, memory_cut=False)


def _comparison(pair: Pair, cut: int, stage: FirstStage | None, tolerance: float) -> Comparison:
    before, after = pair.figures(cut)
    unseen = _unseen(pair, cut)

    def judged(name: str, smaller_is_better: bool | None) -> MeasureComparison:
        pilot = stage.pilots.get(name) if stage else None
        judgement = Judgement(tolerance, smaller_is_better, pilot, unseen.get(name))
        return compared(before.get(name), after.get(name), judgement)

    is_cut = stage is not None and stage.replications > pair.replications
    return Comparison(
        before=summarise(pair.before, cut),
        after=summarise(pair.after, cut),
        measures={name: judged(name, name not in LARGER_IS_BETTER) for name in MEASURES},
        results={result: judged(share_of(result), None) for result in pair.results},
        tolerance=tolerance,
        budget_cut=is_cut,
        memory_cut=is_cut and is_full(pair),
        decisive=stage.decisive if stage else None,
    )


def _unseen(pair: Pair, cut: int) -> Mapping[str, float]:
    """Return how much a share could still differ although not one case did, per measure in its unit.

    Results are compared case by case. The other shares of cases have no trace by case: where they are alike in
    every replication, no case is taken to differ.
    """
    bound = largest_share_unseen(pair.before.result[:, cut:].size)
    found = {name: bound * factor for name, factor in PER_CASE.items()}
    approved = int(has_result(pair.before, "approved")[:, cut:].sum())
    if approved:
        found["false_approvals_per_10000"] = 10_000.0 * largest_share_unseen(approved)
    for result in pair.results:
        differs = has_result(pair.before, result) != has_result(pair.after, result)
        if not differs[:, cut:].any():
            found[share_of(result)] = bound
    return found
