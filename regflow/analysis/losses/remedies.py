"""Defects that used to come back for correction and would now be rejected."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.comparing import BeforeAndAfter, are_alike, is_same_moment
from regflow.analysis.contexts import Mask
from regflow.analysis.facts import Facts
from regflow.analysis.guarantee import PassedCheck, Place, beginning_of, changes_behind, detection
from regflow.model.step import Reject, Return, Step
from regflow.words import Message, message

_EQUAL = 1e-12


def lost_remedies(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each criterion whose defect a step may now reject although it used to come back before that.

    A defect comes back if a check that returns it precedes the rejecting step and follows the change with which it
    crept in; a check that runs beside the rejecting step is a remedy only if the case has no surer one.
    """
    for criterion in both.after.process.criteria:
        if not _has_remedy(both.plain, criterion.id):
            continue
        alike = are_alike(both.plain, both.after, criterion.id)
        for rejecting in both.after.checks[criterion.id]:
            if not _may_reject(rejecting.step) or rejecting.step.id not in both.plain.order.bit:
                continue
            step = rejecting.step.id
            begins = _beginning(both.plain, step), _beginning(both.after, step)
            if alike and is_same_moment(*begins):
                continue
            where = both.after.execution.executed[step] & both.after.execution.consistent
            if (where & _lost(both, criterion.id, begins)).any():
                yield message("loss-remedy", criterion=criterion.id, step=step)


def _may_reject(step: Step) -> bool:
    """Tell whether a step may reject what it notices: one of its checks rejects, and any reject rejects."""
    return any(isinstance(check.if_wrong, Reject) for check in step.checks)


def _has_remedy(facts: Facts, criterion: str) -> bool:
    return any(isinstance(one.check.if_wrong, Return) for one in facts.checks[criterion])


def _lost(both: BeforeAndAfter, criterion: str, begins: tuple[Place, Place]) -> Mask:
    """Return where some version of what is looked at, the first or one after a change, comes back less often."""
    before, after = (_returning(facts, criterion, place) for facts, place in zip(both.pair, begins, strict=True))
    lost = _fewer(before, after, begins)
    for facts, place in zip(both.pair, begins, strict=True):
        behind = [one for one in facts.alterations_of(criterion) if place.can_follow(one)]
        for seen, where in changes_behind((*before, *after), behind).items():
            left = [one for one in before if one.bit & seen], [one for one in after if one.bit & seen]
            lost = lost | (where & _fewer(*left, begins))
    return lost


def _fewer(before: list[PassedCheck], after: list[PassedCheck], begins: tuple[Place, Place]) -> Mask:
    """Return where fewer defects come back before the step, or before and beside it together."""
    ahead_before = detection([one for one in before if one.bit & begins[0].earlier])
    ahead_after = detection([one for one in after if one.bit & begins[1].earlier])
    fewer: Mask = (ahead_before > ahead_after + _EQUAL) | (detection(before) > detection(after) + _EQUAL)
    return fewer


def _beginning(facts: Facts, step: str) -> Place:
    return beginning_of(step, facts.order, facts.execution.executed[step])


def _returning(facts: Facts, criterion: str, place: Place) -> list[PassedCheck]:
    """Return the checks that send a defect back before a step begins, or beside it."""
    return [
        one for one in facts.checks[criterion] if isinstance(one.check.if_wrong, Return) and not one.bit & place.later
    ]
