"""Arrays that can be estimated from: one row of finite numbers, its mean and its spread."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def as_sample(values: ArrayLike, at_least: int = 1) -> NDArray[np.float64]:
    """Return the values as floats, refusing what no estimate can be made from.

    Args:
        values: Observations, shape (n,).
        at_least: Smallest n that will do.

    Raises:
        ValueError: if the shape is not (n,), n is too small, or a value is missing or infinite.
    """
    sample = np.asarray(values, dtype=np.float64)
    if sample.ndim != 1:
        raise ValueError(f"a sample has one dimension, not {sample.ndim}")
    if sample.size < at_least:
        raise ValueError(f"{at_least} observations are needed, there are {sample.size}")
    if not np.isfinite(sample).all():
        raise ValueError("a sample holds finite numbers only")
    return sample


def mean_of(sample: NDArray[np.float64]) -> float:
    """Return the arithmetic mean; equal values give exactly that value.

    >>> mean_of(np.array([0.1, 0.1, 0.1]))
    0.1
    """
    # Summing distances from the first value keeps equal values free of rounding.
    return float(sample[0] + np.mean(sample - sample[0]))


def standard_deviation_of(sample: NDArray[np.float64]) -> float:
    """Return the standard deviation with n - 1 below the root; equal values give exactly 0.

    >>> standard_deviation_of(np.array([2.0, 4.0, 6.0]))
    2.0
    """
    return float(np.std(sample - sample[0], ddof=1))
