"""What a process guarantees of a criterion at approval: where, by whom, how often it is looked at, how surely."""

from __future__ import annotations

import numpy as np

from regflow.analysis.contexts import Mask
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import Place
from regflow.analysis.narrowing import simplest_condition
from regflow.analysis.result import Guarantee
from regflow.model.condition import Condition

_MOST_TOLD_BY = 6
"""Traits and results that a guarantee may hang on and still be told as a condition."""


def assurance_of(facts: Facts, criterion: str) -> Guarantee:
    """Return what holds of one criterion at the decision, over all contexts that can be approved."""
    decision = facts.places[0]
    detected = facts.detection_at(criterion, decision)
    held = np.asarray(decision.where & (detected > 0))
    number = int(np.broadcast_to(decision.where, held.shape).sum())
    share = float(held.sum()) / number if number else 0.0
    least_caught = float(np.broadcast_to(detected, held.shape)[held].min()) if share else None
    fewest, most = _times_checked(facts, criterion, decision)
    partly = 0 < share < 1
    return Guarantee(
        criterion=criterion,
        share=share,
        established_by=_established_by(facts, criterion, decision) if share else (),
        detection=least_caught,
        duties=tuple(duty.basis for duty in facts.process.obligations.checks if duty.criterion == criterion),
        where=_condition(facts, held, decision.where) if partly else None,
        except_where=_condition(facts, np.asarray(decision.where & ~held), decision.where) if partly else None,
        checked_by=tuple(dict.fromkeys(one.step.id for one in facts.checks[criterion] if one.bit & decision.earlier)),
        checks=most,
        fewest_checks=fewest,
    )


def _established_by(facts: Facts, criterion: str, decision: Place) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            one.step.id
            for one in facts.checks[criterion]
            if one.bit & decision.earlier and (one.where & decision.where).any()
        )
    )


def _times_checked(facts: Facts, criterion: str, decision: Place) -> tuple[int, int]:
    """Return in how many steps before the decision a case is looked at, at least and at most."""
    looking = {one.step.id for one in facts.checks[criterion] if one.bit & decision.earlier}
    times = np.zeros((1,) * len(facts.contexts.variables), dtype=np.int64)
    for step in sorted(looking):
        times = times + facts.execution.executed[step]
    approvable, times = np.broadcast_arrays(decision.where, times)
    if not approvable.any():
        return 0, 0
    return int(times[approvable].min()), int(times[approvable].max())


def _condition(facts: Facts, held: Mask, approvable: Mask) -> Condition | None:
    """Return the simplest condition that holds just where the mask does; None where a few words do not tell it."""
    known = [variable.name for axis, variable in enumerate(facts.contexts.variables) if held.shape[axis] > 1]
    if not 0 < len(known) <= _MOST_TOLD_BY:
        return None
    condition = simplest_condition(facts.contexts, held, approvable, known)
    if condition is None:
        return None
    told = approvable & facts.contexts.where_holds(condition)
    return condition if not (told ^ (approvable & held)).any() else None
