"""Where cases are sent back to."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.formats.layout.place import NodePath
from regflow.formats.semantics.whole import Whole
from regflow.model.graph import Graph, up_to_decision
from regflow.model.step import Return, Step


def judge_returns(whole: Whole, graph: Graph) -> None:
    """Write down returns that lead forward, to several steps at once, or back over the decision."""
    decided = up_to_decision(whole.process, graph)
    for step in whole.process.steps:
        _judge_checks(whole, step)
        for path, target in dict(_returns(whole, step)).items():
            if target != step.id and target not in graph.before[step.id]:
                whole.error(path, "return-not-before", step=step.id, target=target)
            elif step.id not in decided and target in decided:
                decision = whole.process.decision or ""
                whole.error(path, "returns-past-decision", step=step.id, target=target, decision=decision)


def _judge_checks(whole: Whole, step: Step) -> None:
    targets = tuple(dict.fromkeys(check.if_wrong.to for check in step.checks if isinstance(check.if_wrong, Return)))
    if len(targets) > 1:
        whole.error(("steps", step.id, "checks"), "returns-to-several", step=step.id, targets=targets)


def _returns(whole: Whole, step: Step) -> Iterator[tuple[NodePath, str]]:
    """Yield each return of a step that could be read, with the path at which it is written."""
    for check in step.checks:
        own: NodePath = ("steps", step.id, "checks", check.criterion, "if_wrong")
        path = own if whole.says(*own) else ("steps", step.id, "if_wrong")
        if isinstance(check.if_wrong, Return):
            yield (*path, "return"), check.if_wrong.to
    short: NodePath = ("steps", step.id, "returns")
    for outcome in step.outcomes:
        if isinstance(outcome.then, Return):
            written = short if whole.says(*short) else ("steps", step.id, "outcomes", outcome.name, "return")
            yield written, outcome.then.to
