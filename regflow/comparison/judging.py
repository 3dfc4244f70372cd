"""One measure before and after, judged once: by the two-stage rule, or on a number of replications set in advance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regflow.comparison.result import MeasureComparison
from regflow.estimation.interval import Interval, from_replications
from regflow.estimation.paired import paired_difference, variance_reduction
from regflow.estimation.stopping import Pilot, judge, pilot_of, replications_for_verdict, stein_interval

Sample = NDArray[np.float64]
PARTS = frozenset({"wasted_officer_time"})
"""Measures that are a part of another. Such a part may be next to nothing, and a share of nothing would take thousands
of replications to tell; so they do not set the number, and are judged on what the others need."""

Figures = Mapping[str, Sample]
"""Per measure one figure a replication, shape (replications,); measures that cannot be computed are left out."""


@dataclass(frozen=True, slots=True)
class FirstStage:
    """What the pilot fixes for the judgement.

    Attributes:
        pilots: Per measure what it says of the differences.
        replications: The largest number that any measure needs.
        decisive: The measure that needs it; None where the pilot's replications do.
    """

    pilots: Mapping[str, Pilot]
    replications: int
    decisive: str | None


def first_stage(before: Figures, after: Figures, tolerance: float) -> FirstStage:
    """Return what the pilot fixes: spread and quantile of each measure, and how many replications are needed.

    A measure that is zero before has no tolerance: while its differences spread, no number of replications will do.
    It does not set the number, and is judged on what the others need; nor does a measure that is a part of another.

    Args:
        before, after: Figures of the pilot.
        tolerance: Difference that does not matter, relative to the mean before.
    """
    judged = [name for name in before if name in after]
    pilots = {name: pilot_of(_differences(before[name], after[name]), measures=len(judged)) for name in judged}
    asked = [name for name in judged if name not in PARTS]
    needed = {name: replications_for_verdict(pilots[name], _tolerance(before[name], tolerance)) for name in asked}
    known = {name: number for name, number in needed.items() if number is not None}
    fewest = max((pilot.replications for pilot in pilots.values()), default=0)
    decisive = max(known, key=known.__getitem__, default=None)
    if decisive is None or known[decisive] <= fewest:
        return FirstStage(pilots, fewest, None)
    return FirstStage(pilots, known[decisive], decisive)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a measure is judged.

    Attributes:
        tolerance: Difference that does not matter, relative to the mean before.
        smaller_is_better: Which way is better; None where neither is, and a difference is no verdict.
        pilot: What the first stage says of the differences; None: replications were set in advance, and the
            interval is Student's.
        unseen: The largest difference that not one differing case still allows, in the unit of the measure; None
            where cases cannot be counted.
    """

    tolerance: float
    smaller_is_better: bool | None
    pilot: Pilot | None
    unseen: float | None = None


def compared(before: Sample | None, after: Sample | None, judgement: Judgement) -> MeasureComparison:
    """Return one measure before and after on the same luck.

    Where not one replication differs there is no change, whatever the tolerance; the interval then tells how much
    could still differ unseen.

    Args:
        before, after: One figure a replication, shape (replications,); None where it cannot be computed.
        judgement: How it is judged.
    """
    if before is None or after is None:
        known = [None if sample is None else from_replications(sample) for sample in (before, after)]
        return MeasureComparison(known[0], known[1], None, None, None, None)
    differences = _differences(before, after)
    is_same = not differences.any()
    difference = _interval(before, after, judgement)
    verdict: str | None = "no-change" if is_same else _verdict(difference, before, judgement)
    return MeasureComparison(
        before=from_replications(before),
        after=from_replications(after),
        difference=difference,
        relative=_relative(difference, float(before.mean())),
        verdict=verdict,
        variance_reduction=None if is_same else variance_reduction(before, after),
    )


def _interval(before: Sample, after: Sample, judgement: Judgement) -> Interval:
    differences = _differences(before, after)
    if not differences.any():
        unseen = judgement.unseen or 0.0
        return Interval(0.0, -unseen, unseen)
    if judgement.pilot is None:
        return paired_difference(before, after)
    return stein_interval(judgement.pilot, differences)


def _verdict(difference: Interval, before: Sample, judgement: Judgement) -> str | None:
    smaller_is_better = judgement.smaller_is_better
    verdict = judge(
        difference, _tolerance(before, judgement.tolerance), smaller_is_better=smaller_is_better is not False
    )
    return None if smaller_is_better is None and verdict in ("better", "worse") else verdict


def _tolerance(before: Sample, tolerance: float) -> float:
    return tolerance * abs(float(before.mean()))


def _differences(before: Sample, after: Sample) -> Sample:
    """Return after - before, with what is the rounding of sums alone taken for nothing."""
    rounding = 16 * np.finfo(np.float64).eps * np.maximum(np.abs(before), np.abs(after))
    differences = after - before
    return np.where(np.abs(differences) <= rounding, 0.0, differences)


def _relative(difference: Interval, before: float) -> Interval | None:
    if before == 0:
        return None
    low, high = sorted((difference.low / before, difference.high / before))
    return Interval(difference.mean / before, low, high)
