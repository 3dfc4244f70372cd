"""Performs a change on a process: one module a change, each a pure function from process to process.

A change is made exactly as asked or refused with a `ChangeError`; whether it is wise is for analysis to say. Refused
is only what would leave a process that cannot be read: a condition, a return, the decision or an obligation
that names what is gone. Analysis proposes changes and never meets this package; what needs both is a loop above.
"""

from __future__ import annotations

from typing import assert_never

from regflow.model.change import (
    Change,
    DropCheck,
    DropDocument,
    MeetMoreOften,
    MergeSteps,
    MoveStep,
    NarrowStep,
    RelaxOrder,
    RemoveStep,
    ReuseDocument,
    SampleStep,
    TidyOrder,
    ToCommitment,
)
from regflow.model.process import Process
from regflow.rewrite.drop_check import drop_check
from regflow.rewrite.drop_document import drop_document
from regflow.rewrite.meet_more_often import meet_more_often
from regflow.rewrite.merge_steps import merge_steps
from regflow.rewrite.move_step import move_step
from regflow.rewrite.narrow_step import narrow_step
from regflow.rewrite.relax_order import relax_order
from regflow.rewrite.remove_step import remove_step
from regflow.rewrite.reuse_document import reuse_document
from regflow.rewrite.sample_step import sample_step
from regflow.rewrite.tidy_order import tidy_order
from regflow.rewrite.to_commitment import to_commitment

__all__ = ["apply"]


def apply(process: Process, change: Change) -> Process:  # noqa: PLR0912  # one branch a kind of change
    """Return the process after one change.

    Raises:
        ChangeError: if the process does not have what the change is about, something else names it, or what comes
            out could not be read.
    """
    match change:
        case RemoveStep():
            return remove_step(process, change)
        case DropCheck():
            return drop_check(process, change)
        case RelaxOrder():
            return relax_order(process, change)
        case TidyOrder():
            return tidy_order(process, change)
        case ReuseDocument():
            return reuse_document(process, change)
        case DropDocument():
            return drop_document(process, change)
        case NarrowStep():
            return narrow_step(process, change)
        case MoveStep():
            return move_step(process, change)
        case MergeSteps():
            return merge_steps(process, change)
        case SampleStep():
            return sample_step(process, change)
        case ToCommitment():
            return to_commitment(process, change)
        case MeetMoreOften():
            return meet_more_often(process, change)
        case _:
            assert_never(change)
