"""What is built otherwise: steps added, removed, done elsewhere or in another order. For information."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.sameness import canonical
from regflow.comparison.gate.spans import span_in_words
from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import Message, message

_TIMES = ("handover", "work", "wait", "takes")
_KIND_OF_FIELD = {
    **dict.fromkeys(_TIMES, "time-changed"),
    **dict.fromkeys(("meets", "batch"), "time-changed"),
    **dict.fromkeys(("by", "officer"), "office-changed"),
    "only_if": "condition-changed",
    "outcomes": "outcome-changed",
    **dict.fromkeys(("needs", "brings", "issues", "amends"), "documents-changed"),
    **dict.fromkeys(("kind", "limit", "fee", "visit"), "step-changed"),
}
"""Which kind a difference in a field of a step is; `after` and `checks` are told by themselves."""


def structure_differences(before: Process, after: Process) -> Iterator[Difference]:
    """Yield every difference of meaning, step by step, then of offices, criteria, calendars and obligations."""
    old, new = canonical(before), canonical(after)
    for gone in before.steps:
        if gone.id not in after.step_by_id:
            yield Difference("step-removed", message("gate-step-removed", step=gone.id), step=gone.id, path=("steps",))
    for step in after.steps:
        path = ("steps", step.id)
        if step.id not in before.step_by_id:
            yield Difference("step-added", message("gate-step-added", step=step.id), step=step.id, path=path)
            continue
        yield from _step(old.step_by_id[step.id], new.step_by_id[step.id])
    yield from _order(before, after)
    yield from _tables(old, new)


def demand_differences(before: Process, after: Process) -> Iterator[Difference]:
    """Yield that other applications arrive, or at another pace: then before and after are measured on two demands."""
    old, new = canonical(before), canonical(after)
    if (old.cases, _hours(old)) != (new.cases, _hours(new)):
        yield Difference("demand-changed", message("gate-demand-changed"), path=("cases",))


def _hours(process: Process) -> object:
    return process.calendar_by_id.get(process.cases.hours or "")


def _step(old: Step, new: Step) -> Iterator[Difference]:
    for kind in dict.fromkeys(_KIND_OF_FIELD.values()):
        changed = [
            field.name
            for field in fields(Step)
            if _KIND_OF_FIELD.get(field.name) == kind and getattr(old, field.name) != getattr(new, field.name)
        ]
        if changed:
            yield _changed(kind, old, new, changed)
    yield from _checks(old, new)


def _changed(kind: str, old: Step, new: Step, changed: list[str]) -> Difference:
    before, after = (_of_field(step, changed[0]) for step in (old, new))
    said = message("gate-step-field", step=new.id, fields=tuple(changed))
    if before is not None and after is not None:
        said = message("gate-step-field-values", step=new.id, fields=tuple(changed), before=before, after=after)
    return Difference(kind, said, new.id, before, after, ("steps", new.id, changed[0]))


def _of_field(step: Step, name: str) -> Message | None:
    if name in _TIMES:
        span = getattr(step, name)
        return None if span is None else span_in_words(span)
    if name == "by":
        return message("plain", text=step.by)
    return None


def _checks(old: Step, new: Step) -> Iterator[Difference]:
    was, now = ({check.criterion: check for check in step.checks} for step in (old, new))
    for criterion in dict.fromkeys((*was, *now)):
        if was.get(criterion) != now.get(criterion):
            kind = (
                "check-added" if criterion not in was else "check-removed" if criterion not in now else "check-changed"
            )
            said = message(f"gate-{kind}", step=new.id, criterion=criterion)
            yield Difference(kind, said, new.id, path=("steps", new.id, "checks"))


def _order(before: Process, after: Process) -> Iterator[Difference]:
    """Yield each step that comes after others than it did, of the steps that are in both."""
    old, new = graph_of(before).before, graph_of(after).before
    common = frozenset(before.step_by_id) & frozenset(after.step_by_id)
    for step in after.steps:
        if step.id not in common:
            continue
        more, fewer = (new[step.id] - old[step.id]) & common, (old[step.id] - new[step.id]) & common
        if more or fewer:
            ordered = {"now": _in_order(after, more), "no_longer": _in_order(after, fewer)}
            code = "gate-waits-for-others" if more and fewer else "gate-waits-for" if more else "gate-waits-no-longer"
            said = message(code, step=step.id, **ordered)
            yield Difference("step-reordered", said, step.id, path=("steps", step.id, "after"))


def _in_order(process: Process, steps: frozenset[str]) -> tuple[str, ...]:
    return tuple(step.id for step in process.steps if step.id in steps)


def _tables(old: Process, new: Process) -> Iterator[Difference]:
    for kind, table, was, now in (
        ("staff-changed", "offices", old.office_by_id, new.office_by_id),
        ("criterion-changed", "criteria", old.criterion_by_id, new.criterion_by_id),
        ("document-changed", "documents", old.document_by_id, new.document_by_id),
        ("calendar-changed", "calendars", old.calendar_by_id, new.calendar_by_id),
    ):
        for name in dict.fromkeys((*was, *now)):
            if was.get(name) != now.get(name):
                yield Difference(kind, message(f"gate-{kind}", name=name), path=(table, name))
    if old.decision != new.decision:
        yield Difference("decision-changed", message("gate-decision-changed"), path=("decision",))
    if set(new.obligations.checks) - set(old.obligations.checks) or _more_duties(old, new):
        yield Difference("obligation-added", message("gate-obligation-added"), path=("obligations",))


def _more_duties(old: Process, new: Process) -> bool:
    was, now = old.obligations, new.obligations
    pairs = ((was.steps, now.steps), (was.order, now.order), (was.separate, now.separate))
    return any(set(later) - set(earlier) for earlier, later in pairs)
