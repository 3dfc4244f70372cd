"""What names a step elsewhere in a process, and whether what is named still comes first."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.errors import ChangeError
from regflow.model.condition import Condition
from regflow.model.graph import Graph, graph_of
from regflow.model.process import Process
from regflow.words import message


def refuse_if_named(process: Process, id: str) -> None:
    """Refuse to take a step from its place that something else names.

    Raises:
        ChangeError: if a condition, a return of another step, the decision or an obligation names it.
    """
    for by, condition in _conditions(process):
        if by != id and id in condition.subjects:
            raise ChangeError(message("change-step-in-condition", step=id, by=by))
    for step in process.steps:
        if step.id != id and any(back.to == id for back in step.returns):
            raise ChangeError(message("change-step-in-return", step=id, by=step.id))
    if process.decision == id:
        raise ChangeError(message("change-step-is-decision", step=id))
    for steps, basis in _duties(process):
        if id in steps:
            reason = message("change-obligation-basis", basis=basis) if basis else message("change-obligation-no-basis")
            raise ChangeError(message("change-step-in-obligation", step=id, basis=reason))


def refuse_if_out_of_order(process: Process) -> None:
    """Refuse a process in which somebody asks for a result that is not there yet, or sends a case forward.

    Raises:
        ChangeError: if a condition or a return names a step that does not come before.
    """
    graph = graph_of(process)
    for step in process.steps:
        for back in step.returns:
            if back.to != step.id and back.to not in graph.before[step.id]:
                raise ChangeError(message("change-order-in-return", before=back.to, after=step.id))
        if step.only_if is not None:
            _refuse_if_asked_too_early(process, step.only_if, step.id, graph)
    for office in process.offices:
        own = [step.id for step in process.steps if step.by == office.id]
        for condition in office.first:
            for id in own:
                _refuse_if_asked_too_early(process, condition, id, graph)


def is_asked_for(process: Process, id: str) -> bool:
    """Tell whether a condition of a step or an office asks for the result of a step."""
    return any(id in condition.subjects for _, condition in _conditions(process))


def _refuse_if_asked_too_early(process: Process, condition: Condition, by: str, graph: Graph) -> None:
    for subject in sorted(condition.subjects):
        if subject in process.step_by_id and subject not in graph.before[by]:
            raise ChangeError(message("change-order-in-condition", before=subject, after=by))


def _conditions(process: Process) -> Iterator[tuple[str, Condition]]:
    """Yield every condition with the step or office that asks."""
    yield from ((step.id, step.only_if) for step in process.steps if step.only_if is not None)
    yield from ((office.id, condition) for office in process.offices for condition in office.first)


def _duties(process: Process) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the steps that each obligation names, with the law behind it."""
    duties = process.obligations
    yield from (((duty.step,), duty.basis) for duty in duties.steps)
    yield from (((duty.before, duty.after), duty.basis) for duty in duties.order)
    yield from ((duty.steps, duty.basis) for duty in duties.separate)
