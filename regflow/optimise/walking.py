"""How much the verifier may walk while a process is surveyed, so that a very large one does not take minutes."""

from __future__ import annotations

from math import prod

from regflow.model.by_trait import ByTrait
from regflow.model.process import Process

STATES = 200_000
"""The most states walked for one criterion of one change."""

STATES_IN_ALL = 2_000_000
"""What may be walked for all changes of one process together."""

MOST_TO_LAY_OUT = 20_000
"""States' worth of laying out that one change may take."""

_PAIRS_A_STATE = 100
"""Pairs of steps that are compared, while a process is laid out, in the time in which one state is walked."""


class Budget:
    """What is left to walk, counted in states."""

    def __init__(self, process: Process) -> None:
        self._left = STATES_IN_ALL
        self._laying_out = laying_out(process)
        self._can_be_laid_out = can_be_laid_out(process)

    @property
    def limit(self) -> int:
        """Return the most states that may be walked for one criterion of the next change; 0 where it is not walked."""
        if not self._can_be_laid_out:
            return 0
        return max(0, min(STATES, self._left - self._laying_out))

    def spend(self, states: int) -> None:
        """Take off what a change took."""
        self._left -= states + self._laying_out


def can_be_laid_out(process: Process) -> bool:
    """Tell whether a process is small enough for the verifier to walk it at all."""
    return laying_out(process) <= MOST_TO_LAY_OUT


def laying_out(process: Process) -> int:
    """Return what it takes to lay a change out for walking, in states.

    Pairs of steps are compared for each criterion and each kind of application: each choice of the traits that
    conditions and shares of checks and results name.
    """
    named = {subject for step in process.steps if step.only_if for subject in step.only_if.subjects}
    shares = [share for step in process.steps for one in step.checks for share in (one.catches, one.false_alarm)]
    shares += [outcome.share for step in process.steps for outcome in step.outcomes]
    named |= {share.trait for share in shares if isinstance(share, ByTrait)}
    kinds = prod(len(trait.values) for trait in process.cases.traits if trait.name in named)
    return kinds * max(1, len(process.criteria)) * len(process.steps) ** 2 // _PAIRS_A_STATE
