"""Leaves an entry out of a step's `after` that is before the step anyway."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import TidyOrder
from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.rewrite.steps import step_of, with_step
from regflow.words import message


def tidy_order(process: Process, change: TidyOrder) -> Process:
    """Return the same process with one entry of an `after` fewer; what comes before what stays the same.

    Raises:
        ChangeError: if the step does not name the entry, or no other entry comes after it.
    """
    step = step_of(process, change.step)
    if change.entry not in step.after:
        raise ChangeError(message("change-order-absent", before=change.entry, after=step.id))
    left = tuple(entry for entry in step.after if entry != change.entry)
    before = graph_of(process).before
    if not any(change.entry in before[entry] for entry in left):
        raise ChangeError(message("change-entry-needed", step=step.id, entry=change.entry))
    return with_step(process, replace(step, after=left))
