"""What the law demands of a step: the step itself, or a check that only it makes."""

from __future__ import annotations

from regflow.analysis.comparing import are_tied
from regflow.analysis.facts import Facts
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.model.step import Step


def is_named_by_law(process: Process, step: Step) -> bool:
    """Tell whether the law names a step: an obligation on steps, order or separation, or a basis of its own."""
    obligations = process.obligations
    named = {duty.step for duty in obligations.steps}
    named |= {name for order in obligations.order for name in (order.before, order.after)}
    named |= {name for separate in obligations.separate for name in separate.steps}
    return step.law is not None or step.id in named


def duties_answered(facts: Facts, step: Step) -> tuple[CheckDuty, ...]:
    """Return the obligations to check before approval that a step answers, if only for a part of the criterion."""
    return tuple(
        duty
        for duty in facts.process.obligations.checks
        if facts.answers(step, duty)
        and any(are_tied(facts.process, duty.criterion, criterion) for criterion in step.criteria)
    )
