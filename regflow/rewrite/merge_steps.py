"""Lets one visit do the work of two steps."""

from __future__ import annotations

from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.change import MergeSteps
from regflow.model.graph import Graph, graph_of
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.rewrite.merged import Pair, merged
from regflow.rewrite.order import instead_of, together_with
from regflow.rewrite.references import is_asked_for, refuse_if_named
from regflow.rewrite.steps import step_of, with_each_step
from regflow.words import message


def merge_steps(process: Process, change: MergeSteps) -> Process:
    """Return the process in which one step does the work of another too, which is left out.

    It waits for what either waited for, and whoever waited for either waits for it. What it does is told by `merged`.

    Raises:
        ChangeError: if there is no such step, they are one, somebody else does the other, a third step comes between
            them, a condition, a return, the decision or an obligation names the step that goes, a condition asks for
            a result that would mean something else, or `merged` cannot tell the step that does both.
    """
    step, into = step_of(process, change.step), step_of(process, change.into)
    graph = graph_of(process)
    _refuse_if_apart(step, into, graph)
    refuse_if_named(process, step.id)
    if (step.checks or step.outcomes) and is_asked_for(process, into.id):
        raise ChangeError(message("change-merge-asked", step=step.id, into=into.id))
    in_order = (step, into) if step.id in graph.before[into.id] else (into, step)
    both = merged(process, Pair(*in_order, kept=into))
    entries = _entries(process, step, into, both)
    left = replace(process, steps=tuple(one for one in process.steps if one.id != step.id))
    return with_each_step(left, lambda one: replace(both if one.id == into.id else one, after=entries[one.id]))


def _refuse_if_apart(step: Step, into: Step, graph: Graph) -> None:
    names = {"step": step.id, "into": into.id}
    if step.id == into.id:
        raise ChangeError(message("change-merge-itself", step=step.id))
    if step.by != into.by:
        raise ChangeError(message("change-merge-by", **names))
    for id in graph.order:
        if (id in graph.after[step.id] and id in graph.before[into.id]) or (
            id in graph.after[into.id] and id in graph.before[step.id]
        ):
            raise ChangeError(message("change-merge-between", between=id, **names))


def _entries(process: Process, step: Step, into: Step, both: Step) -> dict[str, tuple[str, ...]]:
    """Return what each step waits for, entries brought in left out where they say nothing."""
    pair = (step.id, into.id)
    plain = {one.id: tuple(into.id if entry == step.id else entry for entry in one.after) for one in process.steps}
    waits = tuple(dict.fromkeys(entry for entry in (*into.after, *step.after) if entry not in pair))
    united = tuple(
        replace(both, after=waits) if one.id == into.id else replace(one, after=plain[one.id])
        for one in process.steps
        if one.id != step.id
    )
    before = graph_of(replace(process, steps=united)).before
    entries = {
        one.id: instead_of(step.id, one.after, (into.id,), before) if step.id in one.after else one.after
        for one in process.steps
    }
    own = tuple(entry for entry in into.after if entry != step.id)
    entries[into.id] = together_with(own, tuple(entry for entry in step.after if entry != into.id), before)
    return entries
