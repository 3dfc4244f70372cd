"""Conditions on results: of steps that come before, and of values that can be had there."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.formats.layout.place import NodePath
from regflow.formats.semantics.whole import Whole
from regflow.model.condition import Clause, Condition
from regflow.model.graph import Graph
from regflow.model.step import Step


def judge_conditions(whole: Whole, graph: Graph) -> None:
    """Write down conditions that look at a step that is not over, or ask for a value that it cannot have there."""
    for step in whole.process.steps:
        if step.only_if is not None:
            path: NodePath = ("steps", step.id, "only_if")
            _judge(whole, step.only_if, path, graph.before[step.id])
    for office in whole.process.offices:
        own = [step.id for step in whole.process.steps if step.by == office.id]
        before_all = frozenset(graph.order).intersection(*(graph.before[step] for step in own))
        for number, condition in enumerate(office.first):
            listed: NodePath = ("offices", office.id, "first", str(number))
            path = listed if whole.says(*listed) else listed[:-1]
            _judge(whole, condition, path, before_all)


def _judge(whole: Whole, condition: Condition, path: NodePath, before: frozenset[str]) -> None:
    for clause, place in _clauses(whole, condition, path):
        step = whole.process.step_by_id.get(clause.subject)
        if step is None or step.id in whole.process.trait_by_name:
            continue
        if step.id not in before:
            whole.error(place, "condition-not-before", step=step.id)
        elif whole.is_sound(step.id, "checks", "outcomes", "returns", "if_wrong", "only_if"):
            _judge_values(whole, clause, place, step)


def _judge_values(whole: Whole, clause: Clause, place: NodePath, step: Step) -> None:
    for value in clause.values:
        path = (*place, value)
        code = "value-never" if value not in step.values else "value-leads-away"
        if value not in step.values_that_go_on:
            (shown,) = whole.sheet.spelt("result-word", value)
            going_on = whole.sheet.spelt("result-word", *step.values_that_go_on)
            whole.error(path, code, step=step.id, value=shown, values=going_on)


def _clauses(whole: Whole, condition: Condition, path: NodePath) -> Iterator[tuple[Clause, NodePath]]:
    for number, clauses in enumerate(condition.any_of):
        listed = (*path, str(number))
        around = listed if whole.says(*listed) else path
        for clause in clauses:
            yield clause, (*around, clause.subject)
