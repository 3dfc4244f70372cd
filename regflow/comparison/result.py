"""Before and after, measure by measure, with a verdict each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regflow.estimation.interval import Interval
from regflow.model.change import Change
from regflow.simulation.summary import Summary
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class MeasureComparison:
    """One measure before and after on the same luck.

    Attributes:
        before, after: Over replications; None where it cannot be computed.
        difference: After minus before, replication by replication, by the two-stage rule.
        relative: The difference over the mean before; None where that is zero.
        verdict: `better`, `worse`, `no-change` or `cannot-tell`; None where it cannot be judged.
        variance_reduction: How many times fewer replications common luck needs; None without variance.
    """

    before: Interval | None
    after: Interval | None
    difference: Interval | None
    relative: Interval | None
    verdict: str | None
    variance_reduction: float | None


@dataclass(frozen=True, slots=True)
class Portion:
    """What changes that belong together contribute to the gain of all.

    Attributes:
        changes: In the order in which they were made.
        gain: Minutes of mean cycle time saved; negative where they cost time.
    """

    changes: tuple[Change, ...]
    gain: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two processes on the same luck.

    Attributes:
        before, after: Each by itself.
        measures: Every name of `simulation.summary.MEASURES`.
        results: Share of cases by result, each compared.
        tolerance: Relative difference that does not matter.
        budget_cut: Whether the time budget, or memory, cut the replications short.
        decisive: The measure, or share of a result, that set the number of replications; None where none did.
        stopped: Why the second stage could not be run; None where it was, or was not needed.
        waterfall: What each change contributes to the gain in mean cycle time, on short runs; empty unless asked for.
        memory_cut: Whether it was memory that cut the replications short.
    """

    before: Summary
    after: Summary
    measures: Mapping[str, MeasureComparison]
    results: Mapping[str, MeasureComparison]
    tolerance: float
    budget_cut: bool
    decisive: str | None = None
    stopped: Message | None = None
    waterfall: tuple[Portion, ...] = ()
    memory_cut: bool = False
