"""Several offices in theory: a Jackson network, where cases go from office to office at random."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from regflow.estimation.queueing import mmc_queue_time
from regflow.estimation.samples import as_sample


@dataclass(frozen=True, slots=True)
class JacksonNetwork:
    """Offices, how often cases come to them from outside, and where cases go next.

    Attributes:
        arrival_rates: From outside to each office, cases per minute.
        routing: routing[i][j] is the share of cases that go from office i to j; the rest of a row leaves.
        mean_works: Exponential work of one visit to each office, minutes.
        officers: Of each office.
    """

    arrival_rates: tuple[float, ...]
    routing: tuple[tuple[float, ...], ...]
    mean_works: tuple[float, ...]
    officers: tuple[int, ...]

    def __post_init__(self) -> None:
        offices = len(self.arrival_rates)
        sizes = {len(self.mean_works), len(self.officers), len(self.routing), *map(len, self.routing)}
        if offices == 0 or sizes != {offices}:
            raise ValueError("each office has a rate, a row and a column of routing, work and officers")
        if min(*self.arrival_rates, *self.mean_works, 0.0) < 0 or sum(self.arrival_rates) <= 0:
            raise ValueError("rates and work are not negative and some case arrives")


@dataclass(frozen=True, slots=True)
class JacksonMeans:
    """Long-run means of a Jackson network.

    Attributes:
        visit_rates: Visits to each office, returns included, per minute.
        loads: Of each office, below 1.
        queue_times: One visit's mean time in the queue of each office, minutes.
        cycle_time: A case's mean time from arrival to leaving, all visits together, minutes.
    """

    visit_rates: tuple[float, ...]
    loads: tuple[float, ...]
    queue_times: tuple[float, ...]
    cycle_time: float


def visit_rates(arrival_rates: ArrayLike, routing: ArrayLike) -> NDArray[np.float64]:
    """Return how often each office is visited per minute: the traffic equations λ = γ + λ P.

    They count visits whatever the distributions and however many officers there are.

    Args:
        arrival_rates: γ, from outside, cases per minute, shape (k,).
        routing: P, shape (k, k), no entry negative, no row above 1.

    Returns:
        λ, visits per minute, shape (k,).

    Raises:
        ValueError: if P is no routing, or cases could circle for ever.

    Source:
        Jackson, "Networks of waiting lines", Operations Research 5(4), 1957.

    >>> visit_rates([1.0, 0.0], [[0.0, 1.0], [0.5, 0.0]]).tolist()
    [2.0, 2.0]
    """
    outside = as_sample(arrival_rates)
    shares = np.asarray(routing, dtype=np.float64)
    if shares.shape != (outside.size, outside.size):
        raise ValueError("routing has a row and a column for each office")
    # Shares that add up to 1 in decimals may exceed it by a rounding.
    if not ((shares >= 0).all() and (shares.sum(axis=1) <= 1 + 1e-12).all()):
        raise ValueError("shares are not negative and add up to at most 1")
    if np.abs(np.linalg.eigvals(shares)).max() >= 1 - 1e-12:
        raise ValueError("some cases would circle for ever")
    # An office nobody comes to must not be visited a rounding less than never.
    return np.asarray(np.maximum(np.linalg.solve(np.eye(outside.size) - shares.T, outside), 0.0))


def jackson_means(network: JacksonNetwork) -> JacksonMeans:
    """Return the long-run means of a Jackson network: each office is an M/M/c of its own.

    Cycle time by Little's law: Σ λ_i (queue_i + s_i) / Σ γ_i. It does not hold where work is not
    exponential, where officers serve two offices, or where a case is in two offices at once.

    Raises:
        ValueError: if an office's load reaches 1, P is no routing, or cases could circle for ever.

    Source:
        Jackson, "Jobshop-like queueing systems", Management Science 10(1), 1963.
    """
    rates = tuple(visit_rates(network.arrival_rates, network.routing).tolist())
    offices = tuple(zip(rates, network.mean_works, network.officers, strict=True))
    queue_times = tuple(mmc_queue_time(*office) for office in offices)
    inside = sum(
        rate * (queue + work) for rate, queue, work in zip(rates, queue_times, network.mean_works, strict=True)
    )
    return JacksonMeans(
        visit_rates=rates,
        loads=tuple(rate * work / officers for rate, work, officers in offices),
        queue_times=queue_times,
        cycle_time=inside / sum(network.arrival_rates),
    )
