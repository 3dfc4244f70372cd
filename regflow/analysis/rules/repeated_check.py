"""Checks whose criteria are guaranteed at approval without them."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.contexts import contexts_of
from regflow.analysis.proof import Proof
from regflow.analysis.purposes import lasting_purposes
from regflow.analysis.risky_drop import risky_drop
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import Change, DropCheck, RemoveStep
from regflow.model.finding import Finding
from regflow.model.step import Step
from regflow.words import message


def repeated_check(study: Study) -> Iterator[Finding]:
    """Two steps check the same thing about the same application.

    Why it costs: every case waits in a second queue to learn what the file already says.
    Spared: the documents change in between; the law wants another authority or a second officer; several others
        cover it only together (`covered-together`); a sign-off or the issue of the licence lies between them; a
        defect that now comes back for correction would be rejected; another return would be woken. Where all that is
        lost is that one of them sees more than the other, it is reported as risky, with what is risked.
    Mend: drop the check, and the step if nothing else is left of it.
    Proof: the process without it still guarantees each criterion, in every context, at the decision, at every
        sign-off and wherever a document is issued, and one other step alone suffices.
    Source: Reijers and Mansar, "Best practices in business process redesign", Omega 33(4), 2005: task elimination.
    """
    for step in study.process.steps:
        if not is_checked_elsewhere(study, step):
            continue
        change = without_checks(step)
        proof = prove(study, change)
        if proof.holds and one_step_suffices(study, proof, step.id):
            yield Finding(
                rule="repeated-check",
                steps=(step.id, *(one for one in proof.established_by if one != step.id)),
                criteria=step.criteria,
                verdict=proof.verdict,
                evidence=message("repeated-check", step=step.id, criteria=step.criteria, others=proof.established_by),
                assumptions=proof.assumptions,
                change=change,
            )
        elif not proof.holds:
            yield from risky_drop(study, "repeated-check", step, change, proof)


def without_checks(step: Step) -> Change:
    """Return the change that leaves out a step's checks: the whole step if it has no other purpose."""
    return DropCheck(step.id, step.criteria) if lasting_purposes(step) else RemoveStep(step.id)


def is_checked_elsewhere(study: Study, step: Step) -> bool:
    """Tell whether other steps check every criterion, one at least by itself (if all by stronger ones: weaker)."""
    others = {
        criterion: [one.check.criterion for one in study.facts.checks[criterion] if one.step.id != step.id]
        for criterion in step.criteria
    }
    return all(others.values()) and any(criterion in checked for criterion, checked in others.items())


def one_step_suffices(study: Study, proof: Proof, step: str) -> bool:
    """Tell whether one step alone guarantees at the decision all that another one checked, wherever that was done."""
    assert proof.after is not None
    if len(proof.established_by) == 1:
        return True
    after = study.facts_after(proof.after, contexts_of(study.process, proof.after))
    decision = after.places[0]
    where = decision.where & after.contexts.where_holds(study.process.step_by_id[step].only_if)
    criteria = study.process.step_by_id[step].criteria
    checking = [{one.step.id for one in after.checks[criterion]} - {step} for criterion in criteria]
    return any(
        all(
            not (
                where & (after.detection_by([one for one in after.checks[c] if one.step.id == other], c, decision) <= 0)
            ).any()
            for c in criteria
        )
        for other in sorted(frozenset.intersection(*map(frozenset, checking)))
    )
