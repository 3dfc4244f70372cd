"""A change in words, and as the data a program reads."""

from __future__ import annotations

from dataclasses import fields
from typing import assert_never

from regflow.formats.values.hours import WEEKDAYS
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
from regflow.model.condition import Condition
from regflow.model.duration import Unit
from regflow.model.step import Batch, Meetings
from regflow.report.json_parts import Json
from regflow.units import MINUTES_PER_HOUR
from regflow.words import Message, message


def change_in_words(change: Change) -> Message:  # noqa: PLR0912  # one branch a kind of change
    """Return what a change asks an official to do."""
    match change:
        case RemoveStep(step):
            return message("change-remove-step", step=step)
        case DropCheck(step, criteria):
            return message("change-drop-check", step=step, criteria=criteria)
        case NarrowStep(step, only_if):
            return message("change-narrow-step", step=step, only_if=condition_in_words(only_if))
        case RelaxOrder(before, after):
            return message("change-relax-order", before=before, after=after)
        case TidyOrder(step, entry):
            return message("change-tidy-order", step=step, entry=entry)
        case MoveStep(step, before):
            return message("change-move-step", step=step, before=before)
        case MergeSteps(step, into):
            return message("change-merge-steps", step=step, into=into)
        case ReuseDocument(step, document, None):
            return message("change-reuse-document", step=step, document=document)
        case ReuseDocument(step, document, office_step):
            return message("change-fetch-document", step=step, document=document, by=str(office_step))
        case DropDocument(document):
            return message("change-drop-document", document=document)
        case SampleStep(step, share):
            return message("change-sample-step", step=step, share=share)
        case ToCommitment(step):
            return message("change-to-commitment", step=step)
        case MeetMoreOften(step, meets, batch):
            return message("change-meet-more-often", step=step, when=_when(meets, batch))
        case _:
            assert_never(change)


def change_as_json(change: Change | None) -> Json:
    """Return a change as its kind and its parts; null where there is none.

    >>> change_as_json(RemoveStep("archive"))
    {'kind': 'remove-step', 'step': 'archive'}
    """
    if change is None:
        return None
    return {"kind": change.kind, **{field.name: _plain(getattr(change, field.name)) for field in fields(change)}}


def condition_as_json(condition: Condition | None) -> Json:
    """Return a condition as a file has it; null where there is none."""
    return None if condition is None else _plain(condition)


def condition_in_words(condition: Condition) -> Message:
    """Return a condition as an official would say it."""
    alternatives = tuple(
        message(
            "condition-all", clauses=tuple(message("clause", subject=one.subject, values=one.values) for one in all_of)
        )
        for all_of in condition.any_of
    )
    return message("condition-any", alternatives=alternatives)


def _when(meets: Meetings | None, batch: Batch | None) -> Message:
    if meets is not None:
        times = tuple(message("meeting", day=message(f"weekday-{day}"), clock=_clock(at)) for day, at in meets.times)
        return message("at-meetings", times=times)
    if batch is None:
        return message("at-any-time")
    if batch.at_most is None:
        return message("in-lots", size=batch.size)
    in_days = batch.at_most.unit is Unit.WORKING_DAYS
    code = "in-lots-within-days" if in_days else "in-lots-within"
    return message(code, size=batch.size, at_most=batch.at_most.law.mean)


def _clock(minutes: float) -> str:
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    return f"{hours:02.0f}:{rest:02.0f}"


def _plain(value: object) -> Json:
    """Return a part of a change as a program reads it: conditions and times of meetings as in a file."""
    match value:
        case Condition(any_of):
            return [{clause.subject: list(clause.values) for clause in all_of} for all_of in any_of]
        case Meetings(times):
            return [f"every {WEEKDAYS[day]} {_clock(at)}" for day, at in times]
        case Batch(size, at_most):
            return {"size": size, "at_most": None if at_most is None else {at_most.unit.value: at_most.law.mean}}
        case tuple():
            return [_plain(one) for one in value]
        case _:
            assert value is None or isinstance(value, bool | int | float | str)
            return value
