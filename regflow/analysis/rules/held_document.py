"""Documents that the applicant hands in though the administration holds them."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.proof import Proof
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import ReuseDocument
from regflow.model.document import Document
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Step
from regflow.words import message


def held_document(study: Study) -> Iterator[Finding]:
    """The applicant hands in what the administration holds already.

    Why it costs: the applicant fetches from one public body what another could ask it for.
    Spared: nobody holds it; it is in the file already (`repeated-submission`); an office hands it in itself. Where no
        authority of the process holds it, or none of its steps comes before the document is needed, it is an
        opportunity only: an agreement to share the data has to be made first.
    Mend: let the first step of an authority that holds it, before anybody needs it, put it into the file.
    Proof: the document is there wherever it is needed, and every guarantee holds as before.
    Source: "once only" principle, Regulation (EU) 2018/1724, art. 14.
    """
    process = study.process
    for step in process.steps:
        for document in (process.document_by_id[one] for one in step.brings):
            if step.by != APPLICANT or not document.held_by or _is_in_the_file(study, step, document.id):
                continue
            holders = _offices_of(process, document)
            fetched = _fetched(study, step, document.id, holders)
            if fetched is not None:
                yield _by_the_holder(process, step, document, *fetched)
            else:
                anybody = frozenset(process.office_by_id)
                yield _opportunity(step, document, _fetched(study, step, document.id, anybody))


def _is_in_the_file(study: Study, step: Step, document: str) -> bool:
    """Tell whether another step brings or issues it before, so that it need not be asked for at all."""
    before = study.graph.before[step.id]
    there = any(one.id in before and document in (*one.brings, *one.issues) for one in study.process.steps)
    return there and prove(study, ReuseDocument(step.id, document)).holds


def _offices_of(process: Process, document: Document) -> frozenset[str]:
    return frozenset(office.id for office in process.offices if {office.id, office.authority} & set(document.held_by))


def _fetched(study: Study, step: Step, document: str, offices: frozenset[str]) -> tuple[ReuseDocument, Proof] | None:
    """Return the change by which the first step of some offices fetches a document, where that is safe."""
    executed = study.facts.execution.executed
    needing = _needing(study.process, document)
    for name in study.graph.order:
        fetching = study.process.step_by_id[name]
        in_time = all(name == one or name in study.graph.before[one] for one in needing)
        always = not (executed[step.id] & study.facts.execution.consistent & ~executed[name]).any()
        if fetching.by in offices and in_time and always:
            change = ReuseDocument(step.id, document, fetched_by=name)
            proof = prove(study, change)
            if proof.holds:
                return change, proof
    return None


def _needing(process: Process, document: str) -> tuple[str, ...]:
    """Return the steps that read a document or check a criterion that depends on it."""
    return tuple(
        step.id
        for step in process.steps
        if document in (*step.needs, *step.amends)
        or any(document in process.depends_on(criterion) for criterion in step.criteria)
    )


def _by_the_holder(process: Process, step: Step, document: Document, change: ReuseDocument, proof: Proof) -> Finding:
    assert change.fetched_by is not None
    fetching = process.step_by_id[change.fetched_by]
    return Finding(
        rule="held-document",
        steps=(step.id, fetching.id),
        documents=(document.id,),
        verdict=proof.verdict,
        evidence=message(
            "held-document",
            document=document.id,
            step=step.id,
            holder=process.authority_of(fetching) or fetching.by,
            fetching=fetching.id,
        ),
        assumptions=proof.assumptions,
        change=change,
    )


def _opportunity(step: Step, document: Document, fetched: tuple[ReuseDocument, Proof] | None) -> Finding:
    holders = document.held_by
    return Finding(
        rule="held-document",
        steps=(step.id,),
        documents=(document.id,),
        verdict=Verdict.OPPORTUNITY,
        evidence=message("held-document-elsewhere", document=document.id, step=step.id, holders=holders),
        assumptions=(
            *(fetched[1].assumptions if fetched else ()),
            message("assume-sharing", holders=holders, document=document.id),
        ),
        change=fetched[0] if fetched else None,
    )
