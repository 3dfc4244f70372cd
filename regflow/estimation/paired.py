"""Before and after on the same luck, compared replication by replication."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from regflow.estimation.interval import Interval, from_replications
from regflow.estimation.samples import as_sample, standard_deviation_of


def paired_difference(before: ArrayLike, after: ArrayLike, level: float = 0.95) -> Interval:
    """Estimate by how much `after` differs from `before`, replication by replication.

    With d_i = after_i - before_i over n replications run on common random numbers,
    the interval is mean(d) ± t · s_d / √n, t Student's with n - 1 degrees of freedom. Pairing
    pays because Var(d) = Var(a) + Var(b) - 2 Cov(a, b), and common luck makes Cov large.
    It does not hold for n chosen by looking at the result (see `stopping`).

    Args:
        before: Mean cycle time per replication, shape (n,), minutes.
        after: The same replications of the variant, shape (n,), minutes.
        level: Confidence level in (0, 1).

    Returns:
        The interval on the mean difference, minutes; negative means faster.

    Raises:
        ValueError: if the shapes differ, n < 2, or a value is missing or infinite.

    Source:
        Law, Simulation Modeling and Analysis, 5th ed., ch. 10.2.

    >>> paired_difference([10.0, 20.0, 30.0], [9.0, 18.0, 27.0]).mean
    -2.0
    """
    return from_replications(differences(before, after), level)


def differences(before: ArrayLike, after: ArrayLike) -> NDArray[np.float64]:
    """Return after - before, replication by replication, shape (n,); refuse pairs that do not match."""
    first, second = as_sample(before, at_least=2), as_sample(after, at_least=2)
    if first.size != second.size:
        raise ValueError(f"{first.size} replications before cannot be paired with {second.size} after")
    return second - first


def variance_reduction(before: ArrayLike, after: ArrayLike) -> float | None:
    """Return how many times fewer replications common luck needs than luck of one's own would.

    (Var(before) + Var(after)) / Var(after - before): 1 means that pairing brought nothing, below 1 that it
    hurt. None where the differences have no variance beyond the rounding of the values, as when the change
    touches nothing: then no ratio exists. From few replications the ratio is itself rough (at 20, within a
    factor of two or three); it describes the run and decides nothing.

    Args:
        before: One figure per replication, shape (n,).
        after: The same replications of the variant, shape (n,).

    Raises:
        ValueError: if the shapes differ, n < 2, or a value is missing or infinite.

    Source:
        Law, Simulation Modeling and Analysis, 5th ed., ch. 11.2.

    >>> variance_reduction([0.0, 4.0], [0.0, 8.0])
    5.0
    """
    spread = standard_deviation_of(differences(before, after))
    first, second = as_sample(before), as_sample(after)
    rounding = 4 * np.finfo(np.float64).eps * float(max(np.abs(first).max(), np.abs(second).max()))
    if spread <= rounding:
        return None
    # Ratios first: squares of small spreads would vanish.
    return (standard_deviation_of(first) / spread) ** 2 + (standard_deviation_of(second) / spread) ** 2
