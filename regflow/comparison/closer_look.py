"""A closer look at the cases of a few replications: how long they took, where they queued, two of them in full."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from regflow.model.process import Process
from regflow.simulation.histories import History, counted_time, history_of
from regflow.simulation.rhythm import Rhythm, rhythms
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from regflow.simulation.trace import Trace
from regflow.units import MINUTES_PER_DAY

ENOUGH_CASES, FEWEST_REPLICATIONS = 1_000, 2
"""Cases and replications that are looked at where there are so many; more would take long and tell little more."""
BINS = 32
"""Bars of a histogram, about."""
SLOW = 0.95
"""Share of cases that are faster than the slow one."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """How long cases took.

    Attributes:
        shares: Of all cases, in each bin; the last holds whatever is longer too.
        median, slow: Half of the cases, and 95% of them, took no longer; in the unit of the edges.
    """

    shares: tuple[float, ...]
    median: float
    slow: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How long cases took, before and after in the same bins.

    Attributes:
        edges: Of the bins, from 0; one more than there are bins. Minutes, or working days.
        before, after: None after where there is one process only.
    """

    edges: tuple[float, ...]
    before: Histogram
    after: Histogram | None


@dataclass(frozen=True, slots=True)
class Example:
    """One application, before and after: with the same luck."""

    before: History
    after: History | None


@dataclass(frozen=True, slots=True)
class CloserLook:
    """Cases of a few replications, the first of those behind the figures.

    Attributes:
        replications, cases: How many were looked at in all, after the warm-up.
        cycle_time: In minutes.
        counted: What the limit counts, in its unit; None without a limit.
        week_before, week_after: The offices through the week.
        typical, slow: The application at the median and the one that 95% are faster than.
    """

    replications: int
    cases: int
    cycle_time: Spread
    counted: Spread | None
    week_before: tuple[Rhythm, ...]
    week_after: tuple[Rhythm, ...]
    typical: Example
    slow: Example


def closer_look(before: Process, after: Process | None, run: Run, cut: int, replications: int) -> CloserLook:
    """Return a closer look at one process, or at two on the same luck.

    Args:
        before, after: The process as it is and as proposed.
        run: How they were run.
        cut: Cases dropped at the start of each replication.
        replications: How many were run; no more are looked at.
    """
    number = min(replications, max(FEWEST_REPLICATIONS, round(ENOUGH_CASES / run.cases)))
    settings = replace(run, replications=number, log=True, loads=False, anyway=True)
    traces = [simulate(process, settings) for process in (before, after) if process is not None]
    times = [trace.cycle_time[:, cut:] for trace in traces]
    counted = [one for trace in traces if (one := counted_time(trace, cut)) is not None]
    return CloserLook(
        replications=number,
        cases=times[0].size,
        cycle_time=_spread(times, MINUTES_PER_DAY),
        counted=_spread(counted, 1.0) if len(counted) == len(traces) else None,
        week_before=rhythms(traces[0], cut),
        week_after=rhythms(traces[1], cut) if len(traces) > 1 else (),
        typical=_example(traces, times, cut, 0.5),
        slow=_example(traces, times, cut, SLOW),
    )


def _spread(samples: list[NDArray[np.float64]], unit: float) -> Spread:
    """Return histograms in the same bins, up to what one case in a hundred exceeds."""
    longest = max(float(np.quantile(sample, 0.99)) for sample in samples)
    width = _handy(longest / BINS, unit)
    edges = width * np.arange(int(longest // width) + 2)
    found = [_histogram(sample.ravel(), edges) for sample in samples]
    return Spread(tuple(float(edge) for edge in edges), found[0], found[1] if len(found) > 1 else None)


def _handy(width: float, unit: float) -> float:
    """Return a width that people count in, not below the one given: 1, 2, 5 times a power of ten, or parts of a day.

    >>> _handy(100.0, 1440.0), _handy(0.2, 1.0)
    (120.0, 0.25)
    """
    parts = (1 / 1440, 1 / 288, 1 / 96, 1 / 48, 1 / 24, 1 / 12, 1 / 8, 1 / 4, 1 / 2)
    handy = next((unit * part for part in parts if unit * part >= width), None)
    if handy is not None:
        return handy
    power = 10.0 ** np.floor(np.log10(width / unit))
    return float(next(unit * power * factor for factor in (1, 2, 5, 10) if unit * power * factor >= width))


def _histogram(times: NDArray[np.float64], edges: NDArray[np.floating]) -> Histogram:
    counts, _ = np.histogram(np.clip(times, 0.0, edges[-1] * (1 - 1e-12)), bins=edges)
    return Histogram(
        tuple(float(count) / times.size for count in counts),
        float(np.quantile(times, 0.5)),
        float(np.quantile(times, SLOW)),
    )


def _example(traces: list[Trace], times: list[NDArray[np.float64]], cut: int, share: float) -> Example:
    """Return the application whose cycle time is nearest to a quantile, before and after alike."""
    distance = sum(np.abs(sample / max(float(np.quantile(sample, share)), 1e-9) - 1.0) for sample in times)
    replication, case = (int(one) for one in np.unravel_index(int(np.argmin(distance)), times[0].shape))
    histories = [history_of(trace, replication, case + cut) for trace in traces]
    return Example(histories[0], histories[1] if len(histories) > 1 else None)
