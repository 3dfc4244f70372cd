"""Does a step at another place of the process."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import MoveStep
from regflow.model.graph import graph_of, up_to_decision
from regflow.model.process import Process
from regflow.rewrite.order import lifted
from regflow.rewrite.references import refuse_if_out_of_order
from regflow.rewrite.steps import step_of, with_each_step
from regflow.words import message


def move_step(process: Process, change: MoveStep) -> Process:
    """Return the process in which a step is done right before another one.

    Those that waited for the step wait for what it waited for; it waits for what `before` waited for, and `before`
    waits for it alone. As nothing but `before` and what follows waits for it then, nothing can wait for itself.
    The step keeps its line in the file, which decides between cases that reach a desk in the same minute.

    Raises:
        ChangeError: if there is no such step, it is `before` itself or right before it already, a condition or a
            return would name a step that no longer comes first, or a step would be left for after the decision.
    """
    step, before = step_of(process, change.step), step_of(process, change.before)
    if step.id == before.id:
        raise ChangeError(message("change-before-itself", step=step.id))
    if before.after == (step.id,):
        raise ChangeError(message("change-before-already", step=step.id, before=before.id))
    entries = lifted(process, step.id)
    entries |= {step.id: entries[before.id], before.id: (step.id,)}
    moved = with_each_step(process, lambda one: replace(one, after=entries[one.id]))
    refuse_if_out_of_order(moved)
    _refuse_if_left_for_later(process, moved)
    return moved


def _refuse_if_left_for_later(process: Process, moved: Process) -> None:
    decided = up_to_decision(process, graph_of(process)) - up_to_decision(moved, graph_of(moved))
    for step in process.steps:
        if step.id in decided:
            decision = process.decision or ""
            raise ChangeError(message("change-order-before-decision", before=step.id, after=decision))
