"""Contexts as a truth table: one axis for each trait and each step result that a condition mentions.

Arrays keep every axis, of length 1 where nothing depends on it, so that they broadcast against each other: a step
that depends on one trait of twelve is an array of two, not of 4,096.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from regflow.model.by_trait import ByTrait, Share
from regflow.model.condition import Condition
from regflow.model.process import Process
from regflow.model.step import DONE, PASS, SKIPPED, WRONG, Continue, Step

LIMIT = 2**18
"""Contexts up to which a truth table is exact; beyond it nothing is claimed."""

Mask: TypeAlias = NDArray[np.bool_]
Amount: TypeAlias = NDArray[np.float64]


class TooManyContextsError(Exception):
    """A truth table would be too large; carries the number of contexts."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


@dataclass(frozen=True, slots=True)
class Variable:
    """A trait or a step whose result conditions mention, with the values that may stand at approval."""

    name: str
    values: tuple[str, ...]
    is_trait: bool


@dataclass(frozen=True, slots=True)
class Contexts:
    """All combinations of the variables' values.

    Attributes:
        variables: One an axis, in order.
    """

    variables: tuple[Variable, ...]

    @property
    def count(self) -> int:
        """Return the number of combinations."""
        return prod(len(variable.values) for variable in self.variables)

    @property
    def everywhere(self) -> Mask:
        """Return the mask that is true in every context."""
        return _true_everywhere(len(self.variables))

    def mentions(self, name: str) -> bool:
        """Tell whether a trait or a step is a variable."""
        return any(variable.name == name for variable in self.variables)

    def where(self, subject: str, values: Iterable[str]) -> Mask:
        """Return where a variable has one of the values."""
        axis = next(number for number, variable in enumerate(self.variables) if variable.name == subject)
        wanted = set(values)
        shape = [1] * len(self.variables)
        shape[axis] = -1
        return np.array([value in wanted for value in self.variables[axis].values]).reshape(shape)

    def where_holds(self, condition: Condition | None) -> Mask:
        """Return where a condition holds; everywhere if there is none."""
        if condition is None:
            return self.everywhere
        result = ~self.everywhere
        for clauses in condition.any_of:
            all_hold = self.everywhere
            for clause in clauses:
                all_hold = all_hold & self.where(clause.subject, clause.values)
            result = result | all_hold
        return result

    def amount(self, share: Share) -> Amount:
        """Return a share in every context."""
        if not isinstance(share, ByTrait):
            return _same_everywhere(len(self.variables), share)
        result = np.zeros((1,) * len(self.variables))
        for value, amount in share.values:
            result = np.where(self.where(share.trait, (value,)), amount, result)
        return result

    def spread(self, mask: Mask, names: frozenset[str]) -> Mask:
        """Return where the mask is true for some value of the named variables, all others left as they are."""
        if not names:
            return mask
        axes = tuple(
            number
            for number, variable in enumerate(self.variables)
            if variable.name in names and mask.shape[number] > 1
        )
        if not axes:
            return mask
        return np.asarray(mask.any(axis=axes, keepdims=True))


def look_of(mask: Mask) -> Hashable:
    """Return what two masks over the same contexts have in common exactly when they are equal.

    The shape belongs to it: the same bytes along another axis are other contexts.
    """
    return mask.shape, mask.tobytes()


@lru_cache(maxsize=64)
def _true_everywhere(axes: int) -> Mask:
    return np.ones((1,) * axes, dtype=np.bool_)


@lru_cache(maxsize=1024)
def _same_everywhere(axes: int, share: float) -> Amount:
    return np.full((1,) * axes, share)


def contexts_of(*processes: Process) -> Contexts:
    """Return the contexts of one process, or of two that are compared.

    Raises:
        TooManyContextsError: if there are more than `LIMIT`.
    """
    variables: dict[str, Variable] = {}
    for process in processes:
        for name in sorted(_mentioned(process)):
            values = _values(process, name)
            known = variables[name].values if name in variables else ()
            merged = (*known, *(value for value in values if value not in known))
            variables[name] = Variable(name, merged, name in process.trait_by_name)
    contexts = Contexts(tuple(variables.values()))
    if contexts.count > LIMIT:
        raise TooManyContextsError(contexts.count)
    return contexts


def _mentioned(process: Process) -> set[str]:
    names: set[str] = set()
    for step in process.steps:
        if step.only_if is not None:
            names |= step.only_if.subjects
        for check in step.checks:
            if isinstance(check.catches, ByTrait):
                names.add(check.catches.trait)
        for outcome in step.outcomes:
            if isinstance(outcome.share, ByTrait):
                names.add(outcome.share.trait)
    return names


def _values(process: Process, name: str) -> tuple[str, ...]:
    trait = process.trait_by_name.get(name)
    if trait is not None:
        return tuple(value for value, share in trait.values if share > 0)
    step = process.step_by_id.get(name)
    return standing_values(step) if step is not None else ()


def standing_values(step: Step) -> tuple[str, ...]:
    """Return the values a step can have when the case is approved: those that neither end nor return it."""
    values = [outcome.name for outcome in step.outcomes if outcome.then is None]
    values.append(PASS if step.checks else DONE)
    if any(isinstance(check.if_wrong, Continue) for check in step.checks):
        values.append(WRONG)
    if step.only_if is not None:
        values.append(SKIPPED)
    return tuple(dict.fromkeys(values))
