"""Whether the process meets what the law demands, in every context that can be approved."""

from __future__ import annotations

from regflow.analysis.facts import Facts
from regflow.analysis.result import Duty
from regflow.model.obligation import CheckDuty


def duties_of(facts: Facts) -> tuple[Duty, ...]:
    """Return every obligation of the file, met or not, in its order."""
    obligations = facts.process.obligations
    approvable = facts.execution.approvable
    found = [Duty("checks", duty.basis, _is_checked(facts, duty), duty) for duty in obligations.checks]
    for step_duty in obligations.steps:
        executed = facts.execution.executed[step_duty.step]
        found.append(Duty("steps", step_duty.basis, bool((approvable & executed).any()), step_duty))
    found.extend(
        Duty("order", order.basis, facts.order.is_before(order.before, order.after), order)
        for order in obligations.order
    )
    for separate in obligations.separate:
        named = [facts.process.step_by_id[step] for step in separate.steps]
        officers = [(step.by, step.officer) for step in named if step.officer is not None]
        found.append(Duty("separate", separate.basis, len(officers) == len(set(officers)), separate))
    return tuple(found)


def _is_checked(facts: Facts, duty: CheckDuty) -> bool:
    return not (facts.execution.approvable & ~facts.meets(duty)).any()
