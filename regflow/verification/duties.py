"""One application for which the law's demand of a verification is not met."""

from __future__ import annotations

from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.verification.story import slipping_through
from regflow.verification.walk import DECISION, is_met, walk
from regflow.words import Message


def unmet_duty_story(process: Process, duty: CheckDuty, limit: int = 200_000) -> Message | None:
    """Return how an application is approved without the verification that the law demands; None when none is found."""
    for cause in (duty.criterion, *process.implied_by(duty.criterion)):
        walked = walk(process, cause, limit)
        unmet = [one for one in walked.at(DECISION) if not is_met(duty, one.known)]
        if unmet:
            worst = min(unmet, key=lambda one: (len(one.known), len(one.ways.way_to(one.state)[1])))
            return slipping_through(worst, cause)
    return None
