"""What each of the changes that were made contributes to the time they save together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from itertools import count

from regflow.comparison.result import Portion
from regflow.comparison.waterfall import sets_asked_for, waterfall
from regflow.errors import ChangeError
from regflow.model.change import Change
from regflow.model.process import Process
from regflow.rewrite import apply
from regflow.simulation import Run
from regflow.simulation.engines import engine_for, replicate, visits_of
from regflow.simulation.planning import plan_of
from regflow.simulation.run import block_size

CASES = 400
"""Of the one replication on which shares are measured: more of them would each have to fill the offices anew."""
SETS = 64
"""Sets of changes that are run, about: up to 64, or eight for each."""
ABOUT = ("step", "after", "document")
"""The field by which a change names what it is about, the first of these that it has."""


def portions(
    before: Process, changes: Sequence[Change], run: Run, progress: Callable[[int, int], None] | None = None
) -> tuple[Portion, ...]:
    """Return the Shapley share of the changes of each step in the gain of mean cycle time, the largest first.

    Changes about one step count as one, so that the number of sets to simulate stays small. Every set runs on the
    same short replication with common luck, from empty offices. A change that cannot be made without another one
    that is not in the set is left out of it: it gains nothing without the other.

    Args:
        before: The process as it is.
        changes: In the order in which they were made.
        run: How the process is run; a short run of it is made for each set.
        progress: Told after each set: how many are done, of how many at most.

    Raises:
        SimulationError: if a process cannot be simulated.
    """
    groups = _grouped(changes)
    time_before = _mean_cycle_time(before, run)
    done, most = count(1), sets_asked_for(len(groups))

    def gain(made: frozenset[int]) -> float:
        if progress is not None:
            progress(next(done), most)
        if not made:
            return 0.0
        chosen = [change for change in changes if any(change in groups[one] for one in made)]
        return time_before - _mean_cycle_time(_with(before, chosen), run)

    shares = waterfall(len(groups), gain, run.seed)
    found = [Portion(group, share) for group, share in zip(groups, shares, strict=True)]
    return tuple(sorted(found, key=lambda portion: -portion.gain))


def _grouped(changes: Sequence[Change]) -> list[tuple[Change, ...]]:
    groups: dict[str, tuple[Change, ...]] = {}
    for change in changes:
        about = _about(change)
        groups[about] = (*groups.get(about, ()), change)
    return list(groups.values())


def _about(change: Change) -> str:
    named = {field.name: str(getattr(change, field.name)) for field in fields(change)}
    return next(named[name] for name in ABOUT if name in named)


def _with(process: Process, changes: Sequence[Change]) -> Process:
    for change in changes:
        try:
            process = apply(process, change)
        except ChangeError:
            continue
    return process


def _mean_cycle_time(process: Process, run: Run) -> float:
    """Return the mean cycle time of one short replication, minutes; the load is not estimated before."""
    short = replace(run, cases=min(run.cases, CASES), log=False)
    plan = plan_of(process)
    engine = engine_for(run.engine, visits_of(short.cases * SETS, plan.steps))
    found = replicate(engine, plan, short, 0, block_size(short.cases))
    return float((found.decided - found.arrived).mean())
