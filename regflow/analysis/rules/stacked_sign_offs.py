"""Several sign-offs in a row within one authority."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.rules.idle_sign_off import followed_by_sign_off, is_idle
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import RemoveStep
from regflow.model.finding import Finding
from regflow.words import message


def stacked_sign_offs(study: Study) -> Iterator[Finding]:
    """One authority signs several times in a row; only the last signature decides.

    Why it costs: each signature is a desk, a queue and a day; who signs first relies on who signs last, and the
        other way round.
    Spared: the earlier one checks, refuses or returns; the law wants several persons or names the step.
    Mend: keep the last.
    Proof: no guarantee, obligation, document or result of the process rests on the earlier one.
    Source: Reijers and Mansar, Omega 33(4), 2005: task elimination; case manager.
    """
    for step in study.process.steps:
        last = followed_by_sign_off(study, step)
        if last is not None and is_idle(step):
            change = RemoveStep(step.id)
            proof = prove(study, change)
            if proof.holds:
                authority = study.process.authority_of(step) or step.by
                yield Finding(
                    rule="stacked-sign-offs",
                    steps=(step.id, last),
                    verdict=proof.verdict,
                    evidence=message("stacked-sign-offs", step=step.id, last=last, authority=authority),
                    assumptions=(
                        *proof.assumptions,
                        *([message("assume-no-reason", step=step.id)] if proof.assumptions else []),
                    ),
                    change=change,
                )
