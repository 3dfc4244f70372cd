"""What is lost by the mere look of a changed process, without walking it."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.model.obligation import SeparateDuty
from regflow.model.process import Process
from regflow.model.step import WRONG, Continue, Kind, Step
from regflow.verification.endings import is_ever_done
from regflow.verification.layout import Layout
from regflow.verification.loss import Loss
from regflow.words import Message, message


def demands_lost(before: Layout, after: Layout) -> Iterator[Loss]:
    """Give what the law demands of steps, what only a step that is gone did, and results that no longer occur."""
    yield from _obligations(before, after)
    yield from _named_checks(before.process, after.process)
    yield from _purposes(before, after)
    yield from _issued_too_early(before, after)
    yield from _results(before.process, after.process)


def _demand(subject: str, story: Message) -> Loss:
    return Loss("demand", subject, "", story)


def _obligations(before: Layout, after: Layout) -> Iterator[Loss]:
    obligations = before.process.obligations
    for step in obligations.steps:
        if step.step in before.process.step_by_id and step.step not in after.process.step_by_id:
            yield _demand(step.step, message("story-step-demanded", step=step.step))
    for order in obligations.order:
        if _ordered(before, order.before, order.after) and not _ordered(after, order.before, order.after):
            yield _demand(order.after, message("story-order-demanded", before=order.before, after=order.after))
    for separate in obligations.separate:
        if _separable(before.process, separate) and not _separable(after.process, separate):
            yield _demand(separate.steps[0], message("story-separation-demanded", steps=separate.steps))


def _ordered(layout: Layout, first: str, second: str) -> bool:
    return first in layout.graph.before.get(second, frozenset())


def _separable(process: Process, duty: SeparateDuty) -> bool:
    """Tell whether different officers can do these steps."""
    if not set(duty.steps) <= set(process.step_by_id):
        return False
    steps = [process.step_by_id[name] for name in duty.steps]
    named = [(step.by, step.officer) for step in steps if step.officer is not None]
    return len(named) == len(set(named))


def _named_checks(before: Process, after: Process) -> Iterator[Loss]:
    """Give the checks that steps named by the law no longer make."""
    obligations = before.obligations
    named = {one.step for one in obligations.steps} | {step for one in obligations.separate for step in one.steps}
    named |= {step for one in obligations.order for step in (one.before, one.after)}
    for name in sorted(named & set(before.step_by_id) & set(after.step_by_id)):
        for criterion in before.step_by_id[name].criteria:
            if criterion not in after.step_by_id[name].criteria:
                yield _demand(name, message("story-checks-demanded", step=name, criterion=criterion))


def _purposes(before: Layout, after: Layout) -> Iterator[Loss]:
    for step in before.process.steps:
        gone = step.id not in after.process.step_by_id
        if gone and _does_more_than_check(step) and is_ever_done(before, step.id):
            yield _demand(step.id, message("story-purpose-gone", step=step.id))


def _issued_too_early(before: Layout, after: Layout) -> Iterator[Loss]:
    """Give issues of delivered documents that no longer wait for a step that can stop the case."""
    for name in sorted(set(before.moments) & set(after.moments)):
        if any(after.process.document_by_id[one].delivered for one in after.step(name).issues):
            no_longer = before.graph.before[name] - after.graph.before[name]
            for other in sorted(no_longer & set(after.steps)):
                if after.step(other).can_end_a_case or after.step(other).returns:
                    yield _demand(name, message("story-issued-too-early", step=name, other=other))


def _does_more_than_check(step: Step) -> bool:
    """Tell whether a step has effects beyond documents handed in or issued; whether those are missed is walked."""
    return bool(step.amends or step.outcomes or step.fee or step.visit or step.meets) or step.kind in (
        Kind.PAYMENT,
        Kind.NOTICE,
        Kind.ISSUE,
    )


def _results(before: Process, after: Process) -> Iterator[Loss]:
    for step in after.steps:
        for clauses in step.only_if.any_of if step.only_if else ():
            for clause in clauses:
                if clause.subject in before.step_by_id and _has_lost(before, after, clause.subject, clause.values):
                    yield _demand(step.id, message("story-result-gone", step=step.id, asked=clause.subject))


def _has_lost(before: Process, after: Process, step: str, values: tuple[str, ...]) -> bool:
    used_to = _standing(before.step_by_id[step]) & set(values)
    still = _standing(after.step_by_id[step]) if step in after.step_by_id else set()
    return not used_to <= still


def _standing(step: Step) -> set[str]:
    """Return the values a step can have in a case that goes on; what a check finds lets it go on only as advice."""
    advises = any(isinstance(check.if_wrong, Continue) for check in step.checks)
    return {value for value in step.values if advises or value != WRONG}
