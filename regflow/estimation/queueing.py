"""One office in theory: how long cases wait for officers, by formulas that share no line with the simulation.

Cases arrive at random (Poisson) at a rate per minute; work is in minutes; what comes back is long-run means.
Each formula holds for its own assumptions only: officers always on duty, one queue, first come first served
(unless said otherwise), and a load below 100%.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan, floor, isfinite, pi, sin, sqrt

from numpy.typing import ArrayLike

from regflow.estimation.samples import as_sample


@dataclass(frozen=True, slots=True)
class SinusoidalArrivals:
    """Arrivals at random whose rate swings around a mean: λ + β sin(2π t / period).

    Attributes:
        mean_rate: λ, cases per minute.
        amplitude: β, cases per minute, between 0 and λ.
        period: Minutes from peak to peak, positive.
    """

    mean_rate: float
    amplitude: float
    period: float

    def __post_init__(self) -> None:
        if not (0 <= self.amplitude <= self.mean_rate and self.period > 0):
            raise ValueError("a rate never falls below zero and a period is positive")

    def rate_at(self, time: float) -> float:
        """Return the arrivals per minute at a time in minutes."""
        return self.mean_rate + self.amplitude * sin(2 * pi * time / self.period)


def erlang_b(offered_load: float, officers: int) -> float:
    """Return the share of cases that find every officer busy when nobody may wait.

    B(0) = 1, B(k) = a B(k - 1) / (k + a B(k - 1)).

    Args:
        offered_load: a, arrivals per minute times mean work; may exceed the officers.
        officers: c >= 0.

    Source:
        Cooper, Introduction to Queueing Theory, 2nd ed., ch. 3.

    >>> erlang_b(2.0, 2)
    0.4
    """
    if not (offered_load >= 0 and isfinite(offered_load)) or officers < 0:
        raise ValueError("load and officers are not negative")
    lost = 1.0
    for busy in range(1, officers + 1):
        lost = offered_load * lost / (busy + offered_load * lost)
    return lost


def erlang_c(offered_load: float, officers: int) -> float:
    """Return the share of cases that must wait for an officer (M/M/c).

    C = c B / (c - a (1 - B)), B Erlang's B.

    Args:
        offered_load: a, arrivals per minute times mean work; below the officers.
        officers: c >= 1.

    Raises:
        ValueError: if a >= c: the queue grows without end and no mean exists.

    Source:
        Cooper, Introduction to Queueing Theory, 2nd ed., ch. 3.

    >>> round(erlang_c(2.0, 3), 4)
    0.4444
    """
    _stable(offered_load, officers)
    lost = erlang_b(offered_load, officers)
    return officers * lost / (officers - offered_load * (1 - lost))


def mmc_queue_time(arrival_rate: float, mean_work: float, officers: int) -> float:
    """Return the mean time in the queue of an office whose work is exponential (M/M/c), minutes.

    C(a) s / (c - a), a = λ s.

    Args:
        arrival_rate: λ, cases per minute.
        mean_work: s, minutes.
        officers: c >= 1.

    Raises:
        ValueError: if λ s >= c.

    Source:
        Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed., ch. 2.

    >>> round(mmc_queue_time(arrival_rate=6 / 60, mean_work=20, officers=3), 2)
    8.89
    """
    offered_load = arrival_rate * mean_work
    return erlang_c(offered_load, officers) * mean_work / (officers - offered_load)


def mmc_cycle_time(arrival_rate: float, mean_work: float, officers: int) -> float:
    """Return the mean time in the queue and at work of an M/M/c office, minutes; see `mmc_queue_time`.

    >>> mmc_cycle_time(arrival_rate=0.05, mean_work=10, officers=1)
    20.0
    """
    return mmc_queue_time(arrival_rate, mean_work, officers) + mean_work


def mg1_queue_time(arrival_rate: float, mean_work: float, work_variance: float) -> float:
    """Return the mean time in the queue of one officer whose work has any distribution (M/G/1), minutes.

    Pollaczek and Khinchine: λ E[S²] / (2 (1 - ρ)), E[S²] = s² + Var(S), ρ = λ s.

    Args:
        arrival_rate: λ, cases per minute.
        mean_work: s, minutes.
        work_variance: Var(S), minutes squared.

    Raises:
        ValueError: if ρ >= 1.

    Source:
        Kleinrock, Queueing Systems 1, ch. 5.

    >>> mg1_queue_time(arrival_rate=0.05, mean_work=10, work_variance=100)
    10.0
    """
    load = arrival_rate * mean_work
    _stable(load, officers=1)
    if not work_variance >= 0:
        raise ValueError("a variance is not negative")
    return arrival_rate * (mean_work**2 + work_variance) / (2 * (1 - load))


def md1_queue_time(arrival_rate: float, work: float) -> float:
    """Return the mean time in the queue of one officer whose work is always the same (M/D/1), minutes.

    >>> md1_queue_time(arrival_rate=0.05, work=10)
    5.0
    """
    return mg1_queue_time(arrival_rate, work, work_variance=0.0)


def priority_queue_times(
    arrival_rates: ArrayLike, mean_works: ArrayLike, work_variances: ArrayLike
) -> tuple[float, ...]:
    """Return the mean time in the queue of each class of cases, urgent ones first, minutes.

    One officer, who finishes what was begun (M/G/1, not preemptive). Cobham: with R = Σ λ_i E[S_i²] / 2 and
    σ_k the load of the classes up to k, W_k = R / ((1 - σ_(k-1)) (1 - σ_k)).

    Args:
        arrival_rates: λ, cases per minute, shape (k,), the most urgent class first.
        mean_works: s, minutes, shape (k,).
        work_variances: Minutes squared, shape (k,).

    Raises:
        ValueError: if the shapes differ or the whole load reaches 1.

    Source:
        Cobham, "Priority assignment in waiting line problems", Journal of the Operations
        Research Society of America 2(1), 1954.

    >>> priority_queue_times([0.025, 0.025], [10, 10], [100, 100])
    (6.666666666666667, 13.333333333333334)
    """
    rates, works, variances = as_sample(arrival_rates), as_sample(mean_works), as_sample(work_variances)
    if not rates.size == works.size == variances.size:
        raise ValueError("each class has a rate, a mean and a variance")
    if min(rates.min(), works.min(), variances.min()) < 0:
        raise ValueError("rates, means and variances are not negative")
    loads = rates * works
    _stable(float(loads.sum()), officers=1)
    residual = float((rates * (works**2 + variances)).sum()) / 2
    times = []
    more_urgent = 0.0
    for load in loads.tolist():
        times.append(residual / ((1 - more_urgent) * (1 - more_urgent - load)))
        more_urgent += load
    return tuple(times)


def busy_officers_at(time: float, arrivals: SinusoidalArrivals, mean_work: float) -> float:
    """Return the mean number of officers at work when there are always enough of them (M(t)/M/∞).

    For arrivals at rate λ + β sin(γ t) since ever and exponential work with mean s it is

        s (λ + β sin(γ t - φ) / √(1 + γ² s²)), φ = arctan(γ s):

    the crowd lags behind the arrivals and swings less.

    Args:
        time: t, minutes.
        arrivals: λ, β and 2π/γ.
        mean_work: s, minutes, not negative.

    Source:
        Eick, Massey and Whitt, "Mt/G/∞ queues with sinusoidal arrival rates", Management Science 39(2), 1993.

    >>> round(busy_officers_at(0.0, SinusoidalArrivals(0.5, 0.2, period=480), mean_work=20), 3)
    9.02
    """
    if mean_work < 0:
        raise ValueError("work is not negative")
    frequency = 2 * pi / arrivals.period
    lag = atan(frequency * mean_work)
    swing = arrivals.amplitude / sqrt(1 + (frequency * mean_work) ** 2)
    return mean_work * (arrivals.mean_rate + swing * sin(frequency * time - lag))


def officers_needed(offered_load: float, limit: float = 1.0) -> int:
    """Return the fewest officers, at least one, whose load stays below the limit.

    Args:
        offered_load: Arrivals per minute times mean work, or work asked for over time on duty of one officer.
        limit: Load to stay below, in (0, 1]; at a load of 1 or more the queue grows without end.

    >>> officers_needed(2.0), officers_needed(2.0, limit=0.8)
    (3, 3)
    """
    if not (offered_load >= 0 and isfinite(offered_load)) or not 0 < limit <= 1:
        raise ValueError("the load is not negative and the limit lies in (0, 1]")
    officers = max(1, floor(offered_load / limit))
    while offered_load / officers >= limit:
        officers += 1
    return officers


def _stable(offered_load: float, officers: int) -> None:
    if officers < 1:
        raise ValueError("an office has at least one officer")
    if not 0 <= offered_load < officers:
        raise ValueError(f"{officers} officers cannot do a load of {offered_load}: the queue grows without end")
