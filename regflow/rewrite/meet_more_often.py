"""Changes the times or the lots in which a step decides."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import MeetMoreOften
from regflow.model.process import Process
from regflow.rewrite.steps import step_of, with_step
from regflow.words import message


def meet_more_often(process: Process, change: MeetMoreOften) -> Process:
    """Return the process in which a step decides at these times or in these lots, whatever it did before.

    Raises:
        ChangeError: if there is no such step, or it should wait for both times and lots.
    """
    step = step_of(process, change.step)
    if change.meets is not None and change.batch is not None:
        raise ChangeError(message("change-two-gates", step=step.id))
    return with_step(process, replace(step, meets=change.meets, batch=change.batch))
