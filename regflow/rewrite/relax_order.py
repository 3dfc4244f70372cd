"""Lets one step no longer wait for another, so that they may run side by side."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import RelaxOrder
from regflow.model.graph import Graph, graph_of
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.rewrite.order import instead_of
from regflow.rewrite.steps import step_of, waiting_for, with_each_step
from regflow.words import message


def relax_order(process: Process, change: RelaxOrder) -> Process:
    """Return the process in which `after` no longer waits for `before` and all others still do.

    `after` takes over the predecessors of `before` that are not before it anyway; each step that waits for `after`
    waits for `before` as well (named in front of it), unless `before` still is before it by another entry.
    Where the order holds by another entry of `after` too, it goes on holding.

    Raises:
        ChangeError: if `after` does not name `before`, its condition or a return of it does,
            or it is the decision, which `before` would then no longer precede.
    """
    first, second = step_of(process, change.before), step_of(process, change.after)
    graph = graph_of(process)
    relaxed = _relaxed(first, second, graph)
    if not _is_before(first.id, relaxed, graph):
        _refuse_if_relied_on(process, first, second)
    entries = _with_direct_entries(process, first.id, replace(second, after=relaxed), graph)
    return with_each_step(process, lambda step: waiting_for(step, entries))


def _relaxed(first: Step, second: Step, graph: Graph) -> tuple[str, ...]:
    if first.id not in second.after:
        raise ChangeError(message("change-order-absent", before=first.id, after=second.id))
    return instead_of(first.id, second.after, first.after, graph.before)


def _is_before(id: str, entries: tuple[str, ...], graph: Graph) -> bool:
    return any(id in graph.before[entry] for entry in entries)


def _refuse_if_relied_on(process: Process, first: Step, second: Step) -> None:
    if second.only_if is not None and first.id in second.only_if.subjects:
        raise ChangeError(message("change-order-in-condition", before=first.id, after=second.id))
    if any(back.to == first.id for back in second.returns):
        raise ChangeError(message("change-order-in-return", before=first.id, after=second.id))
    if process.decision == second.id:
        raise ChangeError(message("change-order-before-decision", before=first.id, after=second.id))


def _with_direct_entries(process: Process, first: str, relaxed: Step, graph: Graph) -> dict[str, tuple[str, ...]]:
    entries = {step.id: step.after for step in process.steps} | {relaxed.id: relaxed.after}
    waits = {first} | graph.after[first] - graph.after[relaxed.id] - {relaxed.id}
    if any(entry in waits for entry in relaxed.after):
        return entries
    for id in graph.order:
        if id not in graph.after[relaxed.id]:
            continue
        if relaxed.id in entries[id] and waits.isdisjoint(entries[id]):
            place = entries[id].index(relaxed.id)
            entries[id] = (*entries[id][:place], first, *entries[id][place:])
        waits.add(id)
    return entries
