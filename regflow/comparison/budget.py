"""How far a pair is carried on: as far as it has to, within the time and the room there is."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

from regflow.comparison.pair import Pair, Progress, carried_on
from regflow.simulation.settings import Run

MOST_BYTES = 500_000_000
"""Room for the traces of both; more replications than fit are not begun. Putting them together takes twice as much."""
SECONDS_PER_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Budget:
    """Time for the runs of both processes.

    Attributes:
        minutes: How long they may take.
        began: When they began, seconds by `time.perf_counter`.
    """

    minutes: float
    began: float


def within_budget(pilot: Pair, wanted: int, run: Run, budget: Budget, progress: Progress | None) -> Pair:
    """Return the pilot carried on to the replications wanted, or to as many as time and memory allow.

    How many that are is reckoned from the pace of the last ones: in the pilot's stand loading, compiling and the loads
    of the offices, which are done once. So what is left of the budget is filled until nothing more fits in. The
    number depends on the clock and on no figure, so that nobody looks at a result before it is judged.
    """
    pair, before, since = pilot, 0, budget.began
    while pair.replications < wanted:
        now = perf_counter()
        left = budget.began + budget.minutes * SECONDS_PER_MINUTE - now
        in_time = left * (pair.replications - before) / (now - since)
        more = min(wanted - pair.replications, int(in_time), _room_for_more(pair))
        if more < 1:
            break
        before, since = pair.replications, now
        pair = carried_on(pair, before + more, run, progress)
    return pair


def is_full(pair: Pair) -> bool:
    """Tell whether there is no room for one more replication."""
    return _room_for_more(pair) < 1


def _room_for_more(pair: Pair) -> int:
    return int((MOST_BYTES / pair.bytes - 1) * pair.replications)
