"""Steps that are never executed."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import RemoveStep
from regflow.model.finding import Finding, Verdict
from regflow.words import message


def unreachable(study: Study) -> Iterator[Finding]:
    """A step whose condition can never hold.

    Why it matters: officials read, maintain and defend a rule that touches nobody.
    Spared: any combination of traits and results lets it be executed.
    Mend: remove it; where a condition still names it, that has to go first.
    Proof: its condition is false in every context that a case can be in.
    Source: truth table over the conditions of the file.
    """
    execution = study.facts.execution
    for step in study.process.steps:
        if (execution.executed[step.id] & execution.consistent).any():
            continue
        change = RemoveStep(step.id)
        proof = prove(study, change)
        yield Finding(
            rule="unreachable",
            steps=(step.id,),
            verdict=Verdict.PROVED if proof.holds else Verdict.NOTE,
            evidence=message("unreachable", step=step.id),
            change=change if proof.holds else None,
        )
