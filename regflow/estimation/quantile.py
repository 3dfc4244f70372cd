"""Quantiles of a sample."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from regflow.estimation.samples import as_sample


def quantile(values: ArrayLike, share: float) -> float:
    """Return the value that a share of the sample lies below.

    With the values in order x_1 <= ... <= x_n and h = (n - 1) · share + 1, the value is
    x_⌊h⌋ + (h - ⌊h⌋)(x_(⌊h⌋+1) - x_⌊h⌋): Hyndman and Fan's type 7, as in R and numpy. Of one replication it
    estimates that replication only; take it per replication and the interval over replications.

    Args:
        values: Observations in any order, shape (n,), n >= 1.
        share: In [0, 1]; 0.5 is the median, 0.9 the p90.

    Raises:
        ValueError: if the share is outside [0, 1], n is 0, or a value is missing or infinite.

    Source:
        Hyndman and Fan, "Sample quantiles in statistical packages", American Statistician 50(4), 1996.

    >>> quantile([1.0, 2.0, 3.0, 4.0], 0.25)
    1.75
    """
    if not 0 <= share <= 1:
        raise ValueError("a share lies between 0 and 1")
    return float(np.quantile(as_sample(values), share, method="linear"))


def median(values: ArrayLike) -> float:
    """Return the middle value, or the mean of the two in the middle.

    >>> median([3.0, 1.0, 2.0])
    2.0
    """
    return quantile(values, 0.5)
