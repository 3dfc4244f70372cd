"""Obligations that a change would leave unmet."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.comparing import BeforeAndAfter, Dropped, are_tied
from regflow.analysis.contexts import Mask
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.words import Message, message


def duties_of_dropped_steps(process: Process, dropped: Dropped) -> Iterator[Message]:
    """Yield the law that names a step which would lose a check."""
    named = _named_by_duties(process)
    for step, _ in dropped:
        if step.id in named:
            yield message("loss-duty", basis=named[step.id])


def lost_duties(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each obligation that was met, or that a dropped check answered, and is not met afterwards."""
    obligations = both.plain.process.obligations
    approvable = both.after.execution.approvable
    for duty in obligations.checks:
        needed = approvable & (both.quiet.meets(duty) | _answered(both, duty))
        if (needed & ~both.after.meets(duty)).any():
            yield message("loss-duty", basis=duty.basis or duty.criterion)
    for step_duty in obligations.steps:
        was = both.plain.execution.executed[step_duty.step]
        if (approvable & was & ~both.after.execution.executed.get(step_duty.step, ~was)).any():
            yield message("loss-duty", basis=step_duty.basis or step_duty.step)
    for order in obligations.order:
        was_met = both.plain.order.is_before(order.before, order.after)
        if was_met and not both.after.order.is_before(order.before, order.after):
            yield message("loss-duty", basis=order.basis or order.before)


def _answered(both: BeforeAndAfter, duty: CheckDuty) -> Mask:
    """Return where a dropped check is one of those whom the law asks, if only for a part of the criterion.

    They are asked even where all together are too few: an unmet obligation does not make its check superfluous.
    """
    facts = both.plain
    result = ~facts.contexts.everywhere
    for step, check in both.dropped:
        if are_tied(facts.process, duty.criterion, check.criterion) and facts.answers(step, duty):
            result = result | facts.execution.executed[step.id]
    return result


def _named_by_duties(process: Process) -> dict[str, str]:
    """Return the steps that the law names, with the basis: they keep their checks."""
    obligations = process.obligations
    named = {duty.step: duty.basis or duty.step for duty in obligations.steps}
    for order in obligations.order:
        named |= {order.before: order.basis or order.before, order.after: order.basis or order.after}
    for separate in obligations.separate:
        named |= {step: separate.basis or step for step in separate.steps}
    return named
