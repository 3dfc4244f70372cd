"""Documents that the applicant hands in again although they are in the file."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import ReuseDocument
from regflow.model.finding import Finding
from regflow.model.step import Step
from regflow.words import message


def repeated_submission(study: Study) -> Iterator[Finding]:
    """The same paper is handed in twice and nothing can have changed in between.

    Why it costs: the applicant copies, carries and queues for what the file already holds.
    Spared: the document is amended, issued anew or mended after a return in between, so that the second copy is
        another one; the first is handed in under other conditions than the second.
    Mend: take it from the file.
    Proof: wherever the second is handed in, the first was before it, and no change of the document lies between.
    Source: "once only" principle, Regulation (EU) 2018/1724, art. 14; State Council (China) Guo Ban Fa 2018 No. 45.
    """
    for step in study.process.steps:
        for document in step.brings:
            first = _handed_in_before(study, step, document)
            if first is None or _may_change_between(study, first, step, document):
                continue
            change = ReuseDocument(step.id, document)
            proof = prove(study, change)
            if proof.holds:
                yield Finding(
                    rule="repeated-submission",
                    steps=(step.id, first),
                    documents=(document,),
                    verdict=proof.verdict,
                    evidence=message("repeated-submission", step=step.id, first=first, document=document),
                    assumptions=proof.assumptions,
                    change=change,
                )


def _handed_in_before(study: Study, step: Step, document: str) -> str | None:
    """Return the latest step before this one that brings the document whenever this one does."""
    executed, before = study.facts.execution.executed, study.graph.before[step.id]
    where = executed[step.id] & study.facts.execution.consistent
    for name in reversed(study.graph.order):
        earlier = study.process.step_by_id[name]
        if document in earlier.brings and name in before and not (where & ~executed[name]).any():
            return name
    return None


def _may_change_between(study: Study, first: str, second: Step, document: str) -> bool:
    """Tell whether the document may be another one at the second step than it was at the first."""
    process, graph = study.process, study.graph
    for step in process.steps:
        if document in (*step.amends, *step.issues) and step.id not in graph.after[second.id] | graph.before[first]:
            return True
        for back in step.returns:
            stays = second.id not in graph.after[back.to] | {back.to}
            anew = first in graph.after[back.to] | {back.to}
            if document in process.changed_by_return(step, back) and not stays and not anew:
                return True
    return False
