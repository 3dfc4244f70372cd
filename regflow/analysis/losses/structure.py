"""Purposes, results, steps and approvals that a change would lose."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.comparing import BeforeAndAfter, Dropped
from regflow.analysis.contexts import standing_values
from regflow.analysis.facts import Facts
from regflow.analysis.purposes import lasting_purposes
from regflow.model.condition import Clause, Condition
from regflow.model.process import Process
from regflow.model.step import WRONG, Continue
from regflow.words import Message, message


def lost_purposes(facts: Facts, after: Process) -> Iterator[Message]:
    """Yield what a step that is gone was for besides its checks, unless it was never done."""
    for step in facts.process.steps:
        if step.id in after.step_by_id:
            continue
        if (facts.execution.executed[step.id] & facts.execution.consistent).any():
            for purpose in lasting_purposes(step):
                yield message("loss-purpose", step=step.id, purpose=message(f"purpose-{purpose}"))


def lost_results(before: Process, after: Process) -> Iterator[Message]:
    """Yield each result that a condition asks for and that its step can no longer have."""
    for by, condition in _conditions(after):
        for clauses in condition.any_of:
            for clause in clauses:
                was, now = before.step_by_id.get(clause.subject), after.step_by_id.get(clause.subject)
                if was is None or now is None:
                    continue
                for value in clause.values:
                    if value in standing_values(was) and value not in standing_values(now):
                        yield message("loss-result", step=by, named=now.id, value=value)


def lost_advice(after: Process, dropped: Dropped) -> Iterator[Message]:
    """Yield each condition that would ask a step about a criterion on which it advises no more.

    Its result is still possible, for another criterion, but some whom the condition singled out it does no more.
    """
    asked = {clause.subject: by for by, condition in _conditions(after) for clause in _clauses(condition)}
    for step, check in dropped:
        left = after.step_by_id.get(step.id)
        still_advises = left is not None and WRONG in standing_values(left)
        if still_advises and step.id in asked and isinstance(check.if_wrong, Continue):
            yield message("loss-advice", step=asked[step.id], named=step.id, criterion=check.criterion)


def _clauses(condition: Condition) -> Iterator[Clause]:
    for clauses in condition.any_of:
        yield from clauses


def _conditions(process: Process) -> Iterator[tuple[str, Condition]]:
    for step in process.steps:
        if step.only_if is not None:
            yield step.id, step.only_if
    for office in process.offices:
        for condition in office.first:
            yield office.id, condition


def lost_reach(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield what can no longer be done: a step, or the approval."""
    before, after = both.plain.execution, both.after.execution
    if before.approvable.any() and not after.approvable.any():
        yield message("loss-approval")
    for step in both.after.process.steps:
        where = after.executed[step.id] & after.consistent
        if not where.any() and (before.executed[step.id] & before.consistent).any():
            yield message("loss-reach", step=step.id)


def early_issues(both: BeforeAndAfter) -> Iterator[Message]:
    """Yield each issue of a delivered document that a step which may still stop the case would no longer precede."""
    before, after = both.plain.order, both.after.order
    for step in both.after.process.steps:
        if any(both.after.process.document_by_id[one].delivered for one in step.issues):
            for other in both.after.process.steps:
                overtaken = before.is_before(other.id, step.id) and not after.is_before(other.id, step.id)
                if overtaken and (other.can_end_a_case or other.returns):
                    yield message("loss-early-issue", step=step.id, other=other.id)
