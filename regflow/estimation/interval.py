"""Confidence intervals on a mean."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, sqrt

from numpy.typing import ArrayLike

from regflow.estimation.distributions import student_quantile
from regflow.estimation.samples import as_sample, mean_of, standard_deviation_of


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with the range that the truth lies in, at the level it was made for.

    Attributes:
        mean: The estimate.
        low: Lower end, not above `mean`.
        high: Upper end, not below `mean`.
    """

    mean: float
    low: float
    high: float

    def __post_init__(self) -> None:
        if not (isfinite(self.low) and isfinite(self.high) and self.low <= self.mean <= self.high):
            raise ValueError(f"no interval: {self.low} to {self.high} around {self.mean}")

    @property
    def excludes_zero(self) -> bool:
        """Whether zero lies outside; an end that is zero is inside."""
        return self.low > 0 or self.high < 0

    @property
    def half_width(self) -> float:
        """Half the distance between the ends."""
        return (self.high - self.low) / 2


def interval_around(mean: float, standard_deviation: float, n: int, t: float) -> Interval:
    """Return mean ± t · s / √n.

    Args:
        mean: Mean of n observations.
        standard_deviation: s of one observation, not of the mean; not negative.
        n: Number of observations behind the mean, at least 1.
        t: Quantile the level asks for; not negative.

    >>> interval_around(10.0, 4.0, n=16, t=2.0)
    Interval(mean=10.0, low=8.0, high=12.0)
    """
    if n < 1:
        raise ValueError("a mean has at least one observation behind it")
    reach = t * standard_deviation / sqrt(n)
    return Interval(mean=mean, low=mean - reach, high=mean + reach)


def from_replications(values: ArrayLike, level: float = 0.95) -> Interval:
    """Estimate a mean from independent replications.

    mean ± t · s / √n, t Student's at (1 + level) / 2 with n - 1 degrees of freedom. Exact for normal values,
    near enough for means of many cases. It does not hold for cases of one replication, which share a queue.

    Args:
        values: One figure per replication, shape (n,), n >= 2, all finite.
        level: Confidence level in (0, 1).

    Returns:
        The interval, in the unit of the values.

    Raises:
        ValueError: if n < 2, the shape is not (n,), or a value is missing or infinite.

    Source:
        Law, Simulation Modeling and Analysis, 5th ed., ch. 4.5 and 9.4.1.

    >>> from_replications([1.0, 2.0, 3.0]).mean
    2.0
    """
    sample = as_sample(values, at_least=2)
    t = student_quantile((1 + level) / 2, sample.size - 1)
    return interval_around(mean_of(sample), standard_deviation_of(sample), sample.size, t)
