"""Which steps are executed in which contexts, and which contexts can be approved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from regflow.analysis.contexts import Amount, Contexts, Mask, standing_values
from regflow.analysis.order import Order
from regflow.model.process import Process
from regflow.model.step import DONE, PASS, SKIPPED, Continue, Step

_NEARLY_ONE = 1 - 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Execution:
    """A process over the contexts.

    Attributes:
        executed: For each step, where it is executed.
        agrees: For each step whose result conditions mention, where its result can be what the context says.
        consistent: Contexts that a case can be in, approved or not.
        approvable: Contexts in which a case can be approved.
    """

    executed: Mapping[str, Mask]
    agrees: Mapping[str, Mask]
    consistent: Mask
    approvable: Mask


def execution_of(
    process: Process, order: Order, contexts: Contexts, known: Mapping[str, Mask] = MappingProxyType({})
) -> Execution:
    """Return where each step is executed and what can be approved.

    Args:
        known: Where some of the steps are executed, if that was found before.
    """
    executed = {
        step.id: known[step.id] if step.id in known else contexts.where_holds(step.only_if) for step in process.steps
    }
    agrees = {
        step.id: _agrees(step, executed[step.id], contexts) for step in process.steps if contexts.mentions(step.id)
    }
    consistent = contexts.everywhere
    for where in agrees.values():
        consistent = consistent & where
    approvable = consistent
    needed = order.up_to_decision(process)
    for step in process.steps:
        if order.bit[step.id] & needed and step.outcomes:
            approvable = approvable & (~executed[step.id] | _can_stand(step, contexts))
    return Execution(executed, agrees, consistent, approvable)


def _agrees(step: Step, executed: Mask, contexts: Contexts) -> Mask:
    """Return where the step's value can be what the context says.

    `done` and `pass` are one value: a step that loses its checks has the other.
    """
    result = contexts.where(step.id, (SKIPPED,)) == ~executed
    result = result & contexts.where(step.id, (*standing_values(step), DONE, PASS))
    for outcome in step.outcomes:
        result = result & (~contexts.where(step.id, (outcome.name,)) | (contexts.amount(outcome.share) > 0))
    plain = contexts.where(step.id, (DONE, PASS))
    agrees: Mask = result & (~plain | (_drawn(step, contexts, leaving=False) < _NEARLY_ONE))
    return agrees


def _can_stand(step: Step, contexts: Contexts) -> Mask:
    """Return where a step, once executed, may let the case go on."""
    if any(isinstance(check.if_wrong, Continue) for check in step.checks):
        return contexts.everywhere
    return _drawn(step, contexts, leaving=True) < _NEARLY_ONE


def _drawn(step: Step, contexts: Contexts, leaving: bool) -> Amount:
    """Return the share of visits whose outcome is drawn: all outcomes, or those that end or return the case."""
    total = contexts.amount(0.0)
    for outcome in step.outcomes:
        if outcome.then is not None or not leaving:
            total = total + contexts.amount(outcome.share)
    return total
