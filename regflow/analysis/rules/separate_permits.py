"""Licences that wait for the permits of other authorities without need."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.demanded import duties_answered, is_named_by_law
from regflow.analysis.study import Study
from regflow.errors import ChangeError
from regflow.model.change import RelaxOrder
from regflow.model.finding import Finding, Verdict
from regflow.model.graph import graph_of
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import message


def separate_permits(study: Study) -> Iterator[Finding]:
    """The licence waits for the permit of another authority, and neither data nor law is behind it.

    Why it costs: the applicant cannot begin at all before the last authority has looked, though only one of the
        trades he named may need its permit.
    Spared: the law lists the permit as a prior approval (an obligation names the step or the order, demands its
        criterion before approval, or it has a legal basis of its own); another authority reads the permit or asks
        for a result; the other authority gives no permit of its own, so that its check belongs to the licence.
    Mend: licence first, permits after (先照后证): let the licence no longer wait for the permit. Where the step that
        gives the permit may still stop the case no change is proposed: whoever may change the order of authorities has
        to name the issue of the licence as the decision first, and let the permit follow it.
    Proof: none; who may check when is for the law to say. That nobody else needs the permit is read from the file.
    Source: State Council (China) Guo Fa 2015 No. 62 and 2021 No. 7: separating permits from licences (证照分离).
    """
    process = study.process
    for issue in process.steps:
        authority = process.authority_of(issue)
        if authority is None or not any(process.document_by_id[one].delivered for one in issue.issues):
            continue
        for permit in process.steps:
            other = process.authority_of(permit)
            waits = permit.id in study.graph.before[issue.id]
            if other is None or other == authority or not permit.issues or not waits:
                continue
            steps = _steps_of_permit(study, permit)
            decides = any(step.checks or step.can_end_a_case for step in steps)
            if decides and not _has_law(study, steps, issue) and not _is_needed(process, steps, other):
                yield Finding(
                    rule="separate-permits",
                    steps=(issue.id, *(step.id for step in steps)),
                    documents=permit.issues,
                    verdict=Verdict.OPPORTUNITY,
                    evidence=message(
                        "separate-permits", issue=issue.id, permit=permit.id, documents=permit.issues, authority=other
                    ),
                    assumptions=(message("assume-licence-first", authority=other),),
                    change=_licence_first(study, permit, issue),
                )


def _licence_first(study: Study, permit: Step, issue: Step) -> RelaxOrder | None:
    """Return the change by which the licence no longer waits for the permit; None where it could come out too early."""
    change = RelaxOrder(permit.id, issue.id)
    if permit.can_end_a_case or permit.returns:
        return None
    try:
        after = study.apply(study.process, change)
    except ChangeError:
        return None
    return None if graph_of(after).are_ordered(permit.id, issue.id) else change


def _steps_of_permit(study: Study, permit: Step) -> tuple[Step, ...]:
    """Return the steps of the authority that lead to its permit, and the one that issues it."""
    process, leading = study.process, study.graph.before[permit.id] | {permit.id}
    authority = process.authority_of(permit)
    return tuple(step for step in process.steps if step.id in leading and process.authority_of(step) == authority)


def _has_law(study: Study, steps: tuple[Step, ...], issue: Step) -> bool:
    """Tell whether the law demands a step that leads to the permit, or that the issue of the licence waits."""
    demanded = any(is_named_by_law(study.process, step) or duties_answered(study.facts, step) for step in steps)
    waits = {order.before for order in study.process.obligations.order if order.after == issue.id}
    return demanded or any(step.id in waits for step in steps)


def _is_needed(process: Process, steps: tuple[Step, ...], authority: str) -> bool:
    """Tell whether anybody else reads what the steps write, asks for their result or returns to them."""
    written = {document for step in steps for document in (*step.issues, *step.amends)}
    names = {step.id for step in steps}
    return any(
        process.authority_of(step) != authority
        and (
            written & {*step.needs, *step.amends, *_looked_at(process, step)}
            or (step.only_if is not None and names & step.only_if.subjects)
            or any(back.to in names for back in step.returns)
        )
        for step in process.steps
    )


def _looked_at(process: Process, step: Step) -> set[str]:
    return {document for criterion in step.criteria for document in process.depends_on(criterion)}
