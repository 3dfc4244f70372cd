"""Whether each measure is no worse than before by more than its margin, judged once, on common luck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import perf_counter

from regflow.comparison.budget import Budget, is_full, within_budget
from regflow.comparison.gate_result import Answer
from regflow.comparison.judging import Figures, Judgement, compared
from regflow.comparison.pair import Pair, Progress, pair_of, share_of
from regflow.comparison.result import Comparison, MeasureComparison
from regflow.estimation.interval import Interval
from regflow.estimation.stopping import PILOT_REPLICATIONS, Pilot, pilot_of, replications_for_half_width
from regflow.model.process import Process
from regflow.simulation.measures import summarise
from regflow.simulation.second_stage import second_stage
from regflow.simulation.settings import Run
from regflow.simulation.summary import LARGER_IS_BETTER, MEASURES

_VERDICTS = {Answer.FAIL: "worse", Answer.CANNOT_TELL: "cannot-tell"}


@dataclass(frozen=True, slots=True)
class Trial:
    """How measures are tried.

    Attributes:
        run: How both sides are simulated; a number of replications set there is kept.
        margins: Per measure, how much worse it may become, relative to before.
        precision: The most that an interval may reach to each side, relative to before.
        budget_minutes: Time for both sides.
    """

    run: Run
    margins: Mapping[str, float]
    precision: float
    budget_minutes: float


@dataclass(frozen=True, slots=True)
class Tried:
    """What the trial of two processes gave.

    Attributes:
        answers: Of each measure that can be computed on both sides and has a margin.
        losses: Of each of them, how much worse it is, relative to before; None where it was zero before.
        lost: Measures with a margin that could be computed before and cannot be now.
        comparison: All measures of both.
    """

    answers: Mapping[str, Answer]
    losses: Mapping[str, Interval | None]
    lost: tuple[str, ...]
    comparison: Comparison


def tried(before: Process, after: Process, trial: Trial, progress: Progress | None = None) -> Tried:
    """Return, for each measure with a margin, whether it is no worse than before by more than that.

    A pilot of 20 replications of both gives the spread s of the differences of each of m measures and Student's t at
    1 - 0.025/m. Then n = max(20, ceil((t s / h)^2)) replications are run, h the smaller of half the margin and the
    precision, n the largest that any measure needs; every interval on the loss (what is worse is positive) is
    mean ± t s / √n, and each measure is judged once:

    - pass, where the interval excludes a loss beyond the margin;
    - fail, where it does not, and excludes that there is no loss;
    - cannot tell, where it does neither. It reaches no further than half a margin to each side, so that this happens
      only where the budget or a number of replications set in advance left fewer than n.

    Raises:
        SimulationError: if one of the two cannot be simulated. Where that shows in the second stage only, the
            pilot's figures are judged, and the comparison says why.
    """
    run = replace(trial.run, log=False)
    budget = Budget(trial.budget_minutes, perf_counter())
    pair = pair_of(before, after, replace(run, replications=run.replications or PILOT_REPLICATIONS), progress)
    cut = pair.warm_up
    pilots = _pilots(*pair.figures(cut), trial.margins)
    needed, stopped = pair.replications, None
    if run.replications is None:
        needed = _needed(pilots, pair.figures(cut)[0], trial)
        first, wanted = pair, needed
        pair, stopped = second_stage(first, lambda: within_budget(first, wanted, run, budget, progress))
    found = _tried(pair.asked_for(run), cut, pilots, trial, stopped is None and needed > pair.replications)
    return found if stopped is None else replace(found, comparison=replace(found.comparison, stopped=stopped))


def _pilots(before: Figures, after: Figures, margins: Mapping[str, float]) -> Mapping[str, Pilot]:
    judged = [name for name in margins if name in before and name in after]
    return {name: pilot_of(after[name] - before[name], measures=len(judged)) for name in judged}


def _needed(pilots: Mapping[str, Pilot], before: Figures, trial: Trial) -> int:
    """Return the replications that the measure needs that needs most.

    A measure that is zero before has no margin to speak of; it does not set the number and is judged on that of the
    others.
    """
    needed = [PILOT_REPLICATIONS]
    for name, pilot in pilots.items():
        reach = min(trial.margins[name] / 2, trial.precision) * abs(float(before[name].mean()))
        enough = replications_for_half_width(pilot, reach)
        needed += [] if enough is None else [enough]
    return max(needed)


def _tried(pair: Pair, cut: int, pilots: Mapping[str, Pilot], trial: Trial, is_cut: bool) -> Tried:
    before, after = pair.figures(cut)
    found = {name: _compared(name, before, after, pilots, trial) for name in MEASURES}
    judged = {name: _answer(name, found[name], trial.margins[name]) for name in pilots}
    named = {name: replace(found[name], verdict=_verdict(answer, found[name])) for name, answer in judged.items()}
    comparison = Comparison(
        before=summarise(pair.before, cut),
        after=summarise(pair.after, cut),
        measures={**{name: replace(one, verdict=None) for name, one in found.items()}, **named},
        results={result: _share(share_of(result), before, after) for result in pair.results},
        tolerance=max(trial.margins.values(), default=0.0),
        budget_cut=is_cut,
        memory_cut=is_cut and is_full(pair),
    )
    lost = tuple(name for name in trial.margins if name in before and name not in after)
    return Tried(judged, {name: _loss(name, found[name]) for name in judged}, lost, comparison)


def _compared(
    name: str, before: Figures, after: Figures, pilots: Mapping[str, Pilot], trial: Trial
) -> MeasureComparison:
    margin = trial.margins.get(name, 0.0)
    return compared(
        before.get(name), after.get(name), Judgement(margin, name not in LARGER_IS_BETTER, pilots.get(name))
    )


def _share(name: str, before: Figures, after: Figures) -> MeasureComparison:
    """Return the share of cases with a result, which is shown and not judged."""
    found = compared(before.get(name), after.get(name), Judgement(0.0, None, None))
    return found if found.verdict == "no-change" else replace(found, verdict=None)


def _loss(name: str, found: MeasureComparison) -> Interval | None:
    """Return how much worse a measure is, relative to before: positive is worse."""
    relative = found.relative
    if relative is None or name not in LARGER_IS_BETTER:
        return relative
    return Interval(-relative.mean, -relative.high, -relative.low)


def _answer(name: str, found: MeasureComparison, margin: float) -> Answer:
    assert found.before is not None
    assert found.difference is not None
    sign = -1.0 if name in LARGER_IS_BETTER else 1.0
    worst, best = sorted((sign * found.difference.low, sign * found.difference.high), reverse=True)
    if worst <= margin * abs(found.before.mean):
        return Answer.PASS
    return Answer.FAIL if best > 0 else Answer.CANNOT_TELL


def _verdict(answer: Answer, found: MeasureComparison) -> str:
    if answer is not Answer.PASS:
        return _VERDICTS[answer]
    return "better" if found.verdict == "better" else "no-change"
