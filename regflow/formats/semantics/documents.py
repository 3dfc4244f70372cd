"""Documents that are needed before they exist, or handed out before the case is settled."""

from __future__ import annotations

from regflow.formats.semantics.whole import Whole
from regflow.model.condition import Clause, Condition
from regflow.model.graph import Graph
from regflow.model.step import SKIPPED, Step

_FIELDS = ("needs", "brings", "issues", "amends")


def judge_documents(whole: Whole, graph: Graph) -> None:
    """Write down needs that no earlier step can meet, and steps that may still undo what was handed out."""
    if all(whole.is_sound(step.id, *_FIELDS) for step in whole.process.steps):
        _judge_needs(whole, graph)
    for step in whole.process.steps:
        delivered = tuple(one for one in step.issues if whole.process.document_by_id[one].delivered)
        if delivered:
            _judge_issue(whole, graph, step, delivered)


def _judge_needs(whole: Whole, graph: Graph) -> None:
    """A document that an authority holds is there from the start; one that the step itself is handed, too."""
    process = whole.process
    for step in process.steps:
        there = set(step.brings)
        for earlier in graph.before[step.id]:
            other = process.step_by_id[earlier]
            there.update(other.brings, other.issues, other.amends)
        for document in step.needs:
            if document not in there and not process.document_by_id[document].held_by:
                later = tuple(other.id for other in process.steps if document in (*other.brings, *other.issues))
                help_code = "needed-too-early.help" if later else "needed-too-early.help-nowhere"
                path = ("steps", step.id, "needs", document)
                whole.error(path, "needed-too-early", help=help_code, step=step.id, document=document, later=later)


def _judge_issue(whole: Whole, graph: Graph, issue: Step, delivered: tuple[str, ...]) -> None:
    decision = whole.process.decision
    for step in whole.process.steps:
        if step.id == issue.id or step.id in graph.before[issue.id]:
            continue
        comes_after_decision = decision is not None and step.id in graph.after[decision]
        can_undo = step.can_end_a_case or bool(step.returns)
        if can_undo and not comes_after_decision and not exclude_each_other(step, issue):
            is_after = step.id in graph.after[issue.id]
            help_code = "issued-too-early.help-after" if is_after else "issued-too-early.help-beside"
            whole.error(
                ("steps", issue.id, "issues"), "issued-too-early", help=help_code,
                issue=issue.id, documents=delivered, step=step.id,
            )  # fmt: skip


def exclude_each_other(one: Step, other: Step) -> bool:
    """Tell whether the conditions of two steps can never hold for the same case in the same round."""
    return _contradict(_with_done(one.only_if, other), _with_done(other.only_if, one))


def _with_done(condition: Condition | None, other: Step) -> tuple[dict[str, Clause], ...]:
    """Return the alternatives of a condition, without those that ask for the other step to be skipped."""
    if condition is None:
        return ({},)
    alternatives = [{clause.subject: clause for clause in clauses} for clauses in condition.any_of]
    return tuple(
        clauses for clauses in alternatives if other.id not in clauses or clauses[other.id].values != (SKIPPED,)
    )


def _contradict(one: tuple[dict[str, Clause], ...], other: tuple[dict[str, Clause], ...]) -> bool:
    return all(
        any(set(left[subject].values).isdisjoint(right[subject].values) for subject in left.keys() & right.keys())
        for left in one
        for right in other
    )
