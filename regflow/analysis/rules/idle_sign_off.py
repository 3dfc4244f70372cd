"""Approvals that check nothing, decide nothing and are demanded by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.purposes import lasting_purposes
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import RemoveStep
from regflow.model.finding import Finding
from regflow.model.step import Kind, Step
from regflow.words import message


def idle_sign_off(study: Study) -> Iterator[Finding]:
    """A sign-off checks nothing, can refuse nothing, and no law asks for it.

    Why it costs: every case lies on one more desk, whatever it holds.
    Spared: it checks a criterion; any of its outcomes ends, returns or steers the case; an obligation, a separation
        of duties or a condition names it; another sign-off of the same authority follows at once
        (`stacked-sign-offs`).
    Mend: remove the step.
    Proof: no guarantee, obligation, document or result of the process rests on it.
    Source: Reijers and Mansar, Omega 33(4), 2005: task elimination, control addition weighed against its cost.
    """
    for step in study.process.steps:
        if is_idle(step) and not followed_by_sign_off(study, step):
            change = RemoveStep(step.id)
            proof = prove(study, change)
            if proof.holds:
                yield Finding(
                    rule="idle-sign-off",
                    steps=(step.id,),
                    verdict=proof.verdict,
                    evidence=message("idle-sign-off", step=step.id),
                    assumptions=(
                        *proof.assumptions,
                        *([message("assume-no-reason", step=step.id)] if proof.assumptions else []),
                    ),
                    change=change,
                )


def is_idle(step: Step) -> bool:
    """Tell whether a step is an approval that neither checks nor decides nor has another purpose."""
    return step.kind is Kind.APPROVAL and not step.checks and not lasting_purposes(step)


def followed_by_sign_off(study: Study, step: Step) -> str | None:
    """Return the sign-off of the same authority that follows a step at once, if there is one."""
    for successor in study.process.steps:
        same_authority = study.process.authority_of(successor) == study.process.authority_of(step)
        if step.id in successor.after and successor.kind is Kind.APPROVAL and same_authority:
            return successor.id
    return None
