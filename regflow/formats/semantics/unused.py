"""What is allowed and yet hardly meant: things nobody uses, steps that follow one of several branches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from regflow.formats.semantics.documents import exclude_each_other
from regflow.formats.semantics.whole import Whole
from regflow.model.graph import Graph
from regflow.model.office import Office
from regflow.model.process import Process


def judge_unused(whole: Whole) -> None:
    """Write down what is declared and never used, each thing once."""
    process = whole.process
    used = {
        "calendars": _used_calendars(process),
        "offices": (step.by for step in process.steps),
        "documents": _used_documents(process),
        "criteria": _used_criteria(process),
    }
    declared: dict[str, Iterable[str]] = {
        "calendars": process.calendar_by_id,
        "offices": process.office_by_id,
        "documents": process.document_by_id,
        "criteria": process.criterion_by_id,
    }
    for table, names in used.items():
        found = frozenset(names)
        for name in declared[table]:
            if name not in found:
                whole.warning((table, name), f"unused-{table}", name=name)


def judge_branches(whole: Whole, graph: Graph) -> None:
    """Write down steps that follow the line above by default where that line is only one of several branches."""
    steps = whole.process.steps
    for number, (above, step) in enumerate(pairwise(steps), start=1):
        is_implicit = not whole.says("steps", step.id, "after") and whole.says("steps", above.id, "after")
        beside = tuple(
            other.id
            for other in steps[: number - 1]
            if graph.after[other.id] <= {step.id} and not exclude_each_other(other, above)
        )
        if is_implicit and beside:
            whole.warning(("steps", step.id), "follows-one-branch", step=step.id, above=above.id, beside=beside)


def _used_calendars(process: Process) -> Iterator[str]:
    yield process.cases.hours or ""
    for office in process.offices:
        yield office.hours or ""
        yield from _officer_calendars(office)


def _officer_calendars(office: Office) -> Iterator[str]:
    if isinstance(office.staff, tuple):
        yield from (officer.hours or "" for officer in office.staff)


def _used_documents(process: Process) -> Iterator[str]:
    for step in process.steps:
        yield from (*step.needs, *step.brings, *step.issues, *step.amends)
    for criterion in process.criteria:
        yield from criterion.about or ()


def _used_criteria(process: Process) -> Iterator[str]:
    for step in process.steps:
        yield from step.criteria
    for criterion in process.criteria:
        yield from criterion.implies
    yield from (duty.criterion for duty in process.obligations.checks)
