"""The judge: walks every state that a case can reach, with the truth hidden and as bad as can be.

It says what a process guarantees without any of the reasoning of `analysis`, with which it shares nothing but the
model, so that a mistake in one is caught by the other. One criterion is followed at a time; of the others it is only
known whether they are certain, which beats following all at once because the states stay few enough to walk them all.
"""

from regflow.verification.duties import unmet_duty_story
from regflow.verification.endings import TooManyStates, approval_reachable, never_ending
from regflow.verification.kept import guarantees_kept, parts_judged
from regflow.verification.loss import Judgement, Loss
from regflow.verification.pair import Part
from regflow.verification.walk import DECISION, Moment, Sighting, Walk, detection, walk

__all__ = [
    "DECISION",
    "Judgement",
    "Loss",
    "Moment",
    "Part",
    "Sighting",
    "TooManyStates",
    "Walk",
    "approval_reachable",
    "detection",
    "guarantees_kept",
    "never_ending",
    "parts_judged",
    "unmet_duty_story",
    "walk",
]
