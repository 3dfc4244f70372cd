"""What a count of cases says about a share of cases."""

from __future__ import annotations

from math import expm1, log, sqrt

from regflow.estimation.distributions import beta_quantile, normal_quantile
from regflow.estimation.interval import Interval


def wilson_interval(successes: int, trials: int, level: float = 0.95) -> Interval:
    """Return the share observed with Wilson's score interval.

    With p = x / n and z normal at (1 + level) / 2 the ends are

        (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n).

    Its level is right on average over shares; where a bound must never be too low, take `upper_bound`. The
    ends are not the same distance from the share observed.

    Args:
        successes: Cases that had it, x, from 0 to n.
        trials: Cases looked at, n >= 1, independent of each other.
        level: Confidence level in (0, 1).

    Raises:
        ValueError: if the counts are impossible.

    Source:
        Wilson, Journal of the American Statistical Association 22(158), 1927; recommended by
        Brown, Cai and DasGupta, Statistical Science 16(2), 2001.

    >>> wilson = wilson_interval(81, 263)
    >>> round(wilson.low, 4), round(wilson.high, 4)
    (0.2553, 0.3662)
    """
    share = _share(successes, trials)
    z = normal_quantile((1 + level) / 2)
    centre = share + z * z / (2 * trials)
    reach = z * sqrt(share * (1 - share) / trials + (z / (2 * trials)) ** 2)
    scale = 1 + z * z / trials
    # At 0 and at n one end is exactly 0 or 1; rounding must not push it past the share observed.
    low = min(share, max(0.0, (centre - reach) / scale)) if successes else 0.0
    high = max(share, min(1.0, (centre + reach) / scale)) if successes < trials else 1.0
    return Interval(mean=share, low=low, high=high)


def upper_bound(successes: int, trials: int, level: float = 0.95) -> float:
    """Return the largest share that the count does not contradict: exact, one-sided.

    The share at which x or fewer of n has probability 1 - level: the beta(x + 1, n - x) quantile at
    `level`; for x = 0 that is 1 - (1 - level)^(1/n). Never too low whatever the share; somewhat too high as
    counts are whole.

    Args:
        successes: Cases that had it, x, from 0 to n.
        trials: Cases looked at, n >= 1, independent of each other.
        level: Confidence level in (0, 1).

    Raises:
        ValueError: if the counts are impossible.

    Source:
        Clopper and Pearson, Biometrika 26(4), 1934.

    >>> round(upper_bound(0, 40), 3)
    0.072
    """
    _share(successes, trials)
    if successes == trials:
        return 1.0
    return beta_quantile(level, successes + 1, trials - successes)


def largest_share_unseen(trials: int) -> float:
    """Return the largest share of cases that can differ when not one of n did: about 3.7 / n.

    1 - 0.025^(1/n), the upper end of the two-sided exact 95% interval at 0 of n, and below 3.7 / n for
    every n (ln 0.025 = -3.69).

    Args:
        trials: Cases compared, n >= 1, independent of each other; cases of one replication share a queue, and
            there the figure is a guide, not a bound.

    Source:
        Clopper and Pearson, Biometrika 26(4), 1934.

    >>> round(largest_share_unseen(2000) * 2000, 2)
    3.69
    """
    _share(0, trials)
    return -expm1(log(0.025) / trials)


def _share(successes: int, trials: int) -> float:
    if trials < 1 or not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials} is no count of cases")
    return successes / trials
