"""Leaves criteria out of what a step checks."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import DropCheck
from regflow.model.process import Process
from regflow.rewrite.steps import step_of, with_step
from regflow.words import message


def drop_check(process: Process, change: DropCheck) -> Process:
    """Return the process in which a step no longer checks these criteria.

    A step left without any check stays, with all else that it does.

    Raises:
        ChangeError: if there is no such step, or it does not check one of them.
    """
    step = step_of(process, change.step)
    absent = tuple(criterion for criterion in change.criteria if criterion not in step.criteria)
    if absent:
        raise ChangeError(message("change-check-absent", step=step.id, criteria=absent))
    left = tuple(check for check in step.checks if check.criterion not in change.criteria)
    return with_step(process, replace(step, checks=left))
