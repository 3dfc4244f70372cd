"""Why two given processes differ: the findings in the first that the second answers."""

from __future__ import annotations

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
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.optimise.result import Applied
from regflow.optimise.streamline import Settings, streamline

_LEVELS = (Verdict.PROVED, Verdict.CONDITIONAL)
"""What may have been accepted, tried one after the other."""


def explained(before: Process, after: Process, found: tuple[Finding, ...]) -> tuple[Applied, ...]:
    """Return the changes that lead from one process to the other, with their reasons, as far as they are known.

    Where streamlining the first gives the second, these are its changes, in order. Else they are those findings in
    the first whose change the second shows; what else differs has no reason here.

    Args:
        found: The findings in `before`.
    """
    for level in _LEVELS:
        way = streamline(before, Settings(accept=level, compare=False))
        if way.after.steps == after.steps:
            return way.applied
    return tuple(
        Applied(one, one.change)
        for one in found
        if one.change and _shows(after, one.change) and not _shows(before, one.change)
    )


def _shows(process: Process, change: Change) -> bool:
    """Tell whether a process is as a change would leave it."""
    steps = process.step_by_id
    match change:
        case RemoveStep(step):
            return step not in steps
        case MergeSteps(step, into):
            return step not in steps and into in steps
        case DropCheck(step, criteria):
            return step in steps and not set(criteria) & set(steps[step].criteria)
        case RelaxOrder(first, second):
            return first in steps and second in steps and not _comes_before(first, second, process)
        case TidyOrder(step, entry):
            return step in steps and entry in steps and entry not in steps[step].after
        case ReuseDocument(step, document, _):
            return step in steps and document not in steps[step].brings
        case DropDocument(document):
            return all(document not in (*step.brings, *step.issues) for step in process.steps)
        case NarrowStep(step, only_if):
            return step in steps and steps[step].only_if == only_if
        case MeetMoreOften(step, meets, batch):
            return step in steps and (steps[step].meets, steps[step].batch) == (meets, batch)
        case SampleStep(step, _):
            condition = steps[step].only_if if step in steps else None
            return condition is not None and any(one.startswith(change.lot) for one in condition.subjects)
        case MoveStep(step, other):
            return step in steps and other in steps and steps[other].after == (step,)
        case ToCommitment(step):
            decision = process.decision
            return step in steps and decision is not None and _comes_before(decision, step, process)


def _comes_before(first: str, second: str, process: Process) -> bool:
    waiting, seen = list(process.step_by_id[second].after), set[str]()
    while waiting:
        step = waiting.pop()
        if step == first:
            return True
        if step not in seen:
            seen.add(step)
            waiting.extend(process.step_by_id[step].after)
    return False
