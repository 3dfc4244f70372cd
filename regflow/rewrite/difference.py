"""What an official can read of a change: the steps that went, came and changed, field by field."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum

from regflow.model.process import Process
from regflow.model.step import Step


class DifferenceKind(Enum):
    """What happened to a step; the value is its sign in a listing."""

    REMOVED = "-"
    CHANGED = "~"
    ADDED = "+"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One thing about a step that changed.

    Attributes:
        field: Name of the field of `Step`, which is the key of the format where there is one.
        before, after: The values of the model; None where there is none.
    """

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class StepDifference:
    """One step that went, came or changed.

    Attributes:
        kind: Which of the three.
        step: Identifier.
        fields: What changed, in the order of `Step`; empty for a step that went or came.
    """

    kind: DifferenceKind
    step: str
    fields: tuple[FieldDifference, ...] = ()


def differences(before: Process, after: Process) -> tuple[StepDifference, ...]:
    """Return how the steps differ: those of `before` in its order, then those that came.

    A step that only changed its place in the file is no difference: its `after` tells what it waits for.
    """
    found: list[StepDifference] = []
    for step in before.steps:
        other = after.step_by_id.get(step.id)
        if other is None:
            found.append(StepDifference(DifferenceKind.REMOVED, step.id))
        elif changed := _changed(step, other):
            found.append(StepDifference(DifferenceKind.CHANGED, step.id, changed))
    found += [StepDifference(DifferenceKind.ADDED, s.id) for s in after.steps if s.id not in before.step_by_id]
    return tuple(found)


def _changed(before: Step, after: Step) -> tuple[FieldDifference, ...]:
    pairs = ((field.name, getattr(before, field.name), getattr(after, field.name)) for field in fields(Step))
    return tuple(FieldDifference(name, one, other) for name, one, other in pairs if one != other)
