"""Leaves a step out of a process."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import RemoveStep
from regflow.model.process import Process
from regflow.rewrite.order import lifted
from regflow.rewrite.references import refuse_if_named
from regflow.rewrite.steps import step_of, waiting_for
from regflow.words import message


def remove_step(process: Process, change: RemoveStep) -> Process:
    """Return the process without a step; those that waited for it wait for what it waited for.

    Its predecessors stand in the place of the step in each `after`, but only those that are not before it anyway.

    Raises:
        ChangeError: if there is no such step or no other, or if a condition, a return of another step, the
            decision or an obligation names it.
    """
    gone = step_of(process, change.step)
    if len(process.steps) == 1:
        raise ChangeError(message("change-only-step", step=gone.id))
    refuse_if_named(process, gone.id)
    entries = lifted(process, gone.id)
    return replace(process, steps=tuple(waiting_for(step, entries) for step in process.steps if step.id != gone.id))
