"""How many observations to drop before a run has forgotten that it began empty."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from regflow.estimation.samples import as_sample

BATCH = 5
FEWEST_BATCHES_KEPT = 5


def warm_up(series: ArrayLike) -> int:
    """Return the number of observations that MSER-5 drops from the start of a series.

    The series is cut into k batches of 5 with means Z_1 ... Z_k; a last incomplete batch is left out.
    Dropped are the d batches for which the squared standard error of the mean of what is kept is least,

        MSER(d) = sum over j > d of (Z_j - mean(Z_(d+1) ... Z_k))^2 / (k - d)^2,

    over d <= k / 2 that leave at least five batches (the last few have too little variance to be trusted);
    of equal d the smallest. A result at that limit says that the run was too short to tell where the
    warm-up ends, and below 30 observations nothing is ever dropped. It judges one series: take the mean
    over replications, observation by observation, to see the start through the noise. It does not see a
    trend that lasts to the end.

    Args:
        series: Observations in their order, shape (n,), n >= 1; pooled over replications.

    Returns:
        Observations to drop: a multiple of 5, at most n / 2.

    Raises:
        ValueError: if the shape is not (n,), n is 0, or a value is missing or infinite.

    Source:
        White, "An effective truncation heuristic for bias reduction in simulation output",
        Simulation 69(6), 1997; White, Cobb and Spratt, Winter Simulation Conference 2000 (batches of 5).

    >>> warm_up([0.0] * 10 + [50.0, 51.0] * 50)
    10
    """
    observations = as_sample(series)
    batches = observations.size // BATCH
    longest = max(0, min(batches // 2, batches - FEWEST_BATCHES_KEPT))
    if longest == 0:
        return 0
    means = observations[: batches * BATCH].reshape(batches, BATCH).mean(axis=1)
    return BATCH * int(np.argmin(_squared_standard_errors(means)[: longest + 1]))


def _squared_standard_errors(means: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return MSER(d) for each d from 0, shape (k,)."""
    # Sums run from the end, and from the last batch's level, so a large start cannot round a small tail away.
    distances = (means - means[-1])[::-1]
    kept = np.arange(1, means.size + 1)
    squares = np.cumsum(distances**2) - np.cumsum(distances) ** 2 / kept
    return np.asarray((np.maximum(squares, 0) / kept**2)[::-1])
