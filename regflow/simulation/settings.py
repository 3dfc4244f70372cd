"""How a process is run: how many cases, how often, on whose luck."""

from __future__ import annotations

from dataclasses import dataclass

MONDAY_5_JANUARY_2026 = 739621


MOST_ARRIVALS = (100_000, 100)
"""Arrivals after which a run is given up while a measured case is undecided: so many, and so many for each."""


def most_arrivals(cases: int) -> int:
    """Return the arrivals after which a run of so many measured cases is given up.

    >>> most_arrivals(2_000)
    300000
    """
    least, each = MOST_ARRIVALS
    return least + each * cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The settings of a run; the same settings give the same trace, on any number of workers.

    Attributes:
        cases: Measured cases in a replication.
        replications: Independent runs; None: by `precision`, at least 20.
        first_replication: Number of the first replication, so that a run can be carried on.
        precision: Half-width of the interval on mean cycle time over the mean, when `replications` is None.
        seed: Chooses the luck.
        start_day: Day number (proleptic Gregorian) of minute 0, which is midnight.
        warm_up: Cases dropped at the start of each replication; None: by MSER-5 on the pooled mean.
        engine: `simpy`, `fast`, or `auto`.
        jobs: Worker processes; None: as many as there are processors.
        cluster: Address of a Dask scheduler whose workers are used instead; None for this machine.
        log: Whether the visits are kept.
        anyway: Whether an overloaded process is run too.
        loads: Whether the load of every office is estimated first; without it overload is not noticed.
        goes_on: Whether cases go on arriving behind the measured ones until the last of these is decided. Without it
            a run is short, its last cases have the offices to themselves, and the reference engine runs it.
    """

    cases: int = 2000
    replications: int | None = None
    first_replication: int = 0
    precision: float = 0.02
    seed: int = 1
    start_day: int = MONDAY_5_JANUARY_2026
    warm_up: int | None = None
    engine: str = "auto"
    jobs: int | None = None
    cluster: str | None = None
    log: bool = False
    anyway: bool = False
    loads: bool = True
    goes_on: bool = True
