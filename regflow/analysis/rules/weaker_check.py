"""Checks that a stronger check elsewhere implies."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.risky_drop import risky_drop
from regflow.analysis.rules.repeated_check import without_checks
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import DropCheck
from regflow.model.finding import Finding
from regflow.model.step import Step
from regflow.words import message


def weaker_check(study: Study) -> Iterator[Finding]:
    """A step checks what a stronger check already implies.

    Why it costs: whoever has visited the premises need not ask whether a lease was handed in.
    Spared: the stronger check runs in other contexts only, or before a change of what the weaker one is about; the
        law names the weaker one; the weaker one gives the applicant a chance to mend what the stronger rejects. Where
        all that is lost is that the weaker one notices some cases more, it is reported as risky.
    Mend: drop the weaker check, and its step if nothing else is left of it.
    Proof: the process without it still guarantees the weaker criterion in every context, by the stronger one.
    Source: implication between criteria as stated in the file (`implies`).
    """
    for step in study.process.steps:
        weaker = tuple(criterion for criterion in step.criteria if _has_stronger(study, step, criterion))
        if not weaker:
            continue
        change = without_checks(step) if weaker == step.criteria else DropCheck(step.id, weaker)
        proof = prove(study, change)
        if proof.holds:
            others = tuple(one for one in proof.established_by if one != step.id)
            yield Finding(
                rule="weaker-check",
                steps=(step.id, *others),
                criteria=weaker,
                verdict=proof.verdict,
                evidence=message("weaker-check", step=step.id, criteria=weaker, others=others),
                assumptions=proof.assumptions,
                change=change,
            )
        else:
            yield from risky_drop(study, "weaker-check", step, change, proof)


def _has_stronger(study: Study, step: Step, criterion: str) -> bool:
    """Tell whether another step checks a criterion that implies this one, and none checks it by itself."""
    others = [one for one in study.facts.checks[criterion] if one.step.id != step.id]
    return bool(others) and all(one.check.criterion != criterion for one in others)
