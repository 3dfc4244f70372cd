"""How many replications are enough, and what may be said after them: decided in two stages.

Looking again and again until something is significant finds differences where there are none. Here the pilot
fixes the spread, the spread fixes the number of replications, and each measure is judged once.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, inf, isfinite
from typing import Literal

from numpy.typing import ArrayLike

from regflow.estimation.distributions import student_quantile
from regflow.estimation.interval import Interval, interval_around
from regflow.estimation.samples import as_sample, mean_of, standard_deviation_of

PILOT_REPLICATIONS = 20

Verdict = Literal["better", "worse", "no-change", "cannot-tell"]


@dataclass(frozen=True, slots=True)
class Pilot:
    """What the first stage says about one measure.

    Attributes:
        replications: Replications of the first stage, at least 2.
        mean: Mean of the first stage; the final estimate is not this one.
        standard_deviation: Of one replication, in the unit of the measure.
        t: Student's quantile that every later interval on this measure uses.
    """

    replications: int
    mean: float
    standard_deviation: float
    t: float


def pilot_of(values: ArrayLike, measures: int = 1, level: float = 0.95) -> Pilot:
    """Return what the first stage says, at a level that holds for all measures judged together.

    t is Student's at 1 - (1 - level) / (2m) with n - 1 degrees of freedom for m measures (Bonferroni).

    Args:
        values: One figure, or one difference, per replication of the first stage, shape (n,), n = 20 by
            custom.
        measures: How many measures are judged side by side, m >= 1.
        level: Confidence level in (0, 1).

    Raises:
        ValueError: if n < 2, m < 1, or a value is missing or infinite.

    Source:
        Stein, "A two-sample test for a linear hypothesis whose power is independent of the
        variance", Annals of Mathematical Statistics 16(3), 1945.

    >>> round(pilot_of(range(20), measures=5).t, 3)
    2.861
    """
    if measures < 1:
        raise ValueError("at least one measure is judged")
    sample = as_sample(values, at_least=2)
    t = student_quantile(1 - (1 - level) / (2 * measures), sample.size - 1)
    return Pilot(sample.size, mean_of(sample), standard_deviation_of(sample), t)


def replications_for_half_width(pilot: Pilot, half_width: float) -> int | None:
    """Return the replications after which Stein's interval reaches no further than `half_width` to each side.

    n = max(20, ceil((t s / half_width)^2)), and never fewer than the pilot had. None if no number will do: a
    half-width of 0 (or out of all proportion) while the pilot spreads.
    """
    if half_width < 0:
        raise ValueError("a half-width is not negative")
    fewest = max(PILOT_REPLICATIONS, pilot.replications)
    reach = pilot.t * pilot.standard_deviation
    ratio = 0.0 if reach == 0 else reach / half_width if half_width > 0 else inf
    return max(fewest, ceil(ratio * ratio)) if isfinite(ratio * ratio) else None


def replications_for_verdict(pilot: Pilot, tolerance: float) -> int | None:
    """Return the replications after which `judge` can always tell: half-width at most tolerance / 2.

    An interval that narrow and not clear of zero lies inside the tolerance. None if no number will do.

    Args:
        pilot: Of the differences after - before.
        tolerance: Difference that does not matter, in the unit of the measure, not negative.
    """
    return replications_for_half_width(pilot, tolerance / 2)


def replications_for_precision(pilot_values: ArrayLike, precision: float, level: float = 0.95) -> int | None:
    """Return the replications that give a single process's mean to a share of itself.

    Half-width at most precision · |mean of the pilot|, at least 20 replications. The share is taken of the
    pilot's mean, so of the final mean it holds nearly, not exactly. None if no number will do, as when the
    pilot's mean is 0 while its values are not.

    Args:
        pilot_values: One figure per replication, shape (n,), n >= 2.
        precision: Half-width over mean, > 0; 0.02 is 2%.
        level: Confidence level in (0, 1).

    >>> replications_for_precision([90.0, 110.0] * 10, precision=0.02)
    116
    """
    if precision <= 0:
        raise ValueError("a precision is positive")
    pilot = pilot_of(pilot_values, level=level)
    return replications_for_half_width(pilot, precision * abs(pilot.mean))


def stein_interval(pilot: Pilot, values: ArrayLike) -> Interval:
    """Return the interval after the second stage: mean of all replications ± t · s / √n, t and s the pilot's.

    s must be the pilot's: n was chosen by it, and the level holds for that s alone. It needs values that
    are near normal. Where the pilot has no spread at all while later replications do (an event too rare for
    the pilot), normality has failed and the spread of all replications stands in; for shares of cases
    prefer the exact bounds of `proportion`.

    Args:
        pilot: What the first stage said.
        values: All replications, those of the first stage included, shape (n,).

    Raises:
        ValueError: if there are fewer values than the pilot had, or one is missing or infinite.

    Source:
        Stein, Annals of Mathematical Statistics 16(3), 1945.
    """
    sample = as_sample(values, at_least=pilot.replications)
    spread = pilot.standard_deviation or standard_deviation_of(sample)
    return interval_around(mean_of(sample), spread, sample.size, pilot.t)


def judge(interval: Interval, tolerance: float, *, smaller_is_better: bool) -> Verdict:
    """Return what may be said of a difference after - before.

    Inside the tolerance, ends included: no-change; else clear of zero: better or worse; else cannot-tell,
    which happens only with fewer replications than `replications_for_verdict` asked for.

    >>> judge(Interval(-30.0, -35.0, -25.0), tolerance=10.0, smaller_is_better=True)
    'better'
    """
    if tolerance < 0:
        raise ValueError("a tolerance is not negative")
    if -tolerance <= interval.low and interval.high <= tolerance:
        return "no-change"
    if interval.excludes_zero:
        return "better" if (interval.mean < 0) == smaller_is_better else "worse"
    return "cannot-tell"
