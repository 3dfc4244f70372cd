"""Documents that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import DropDocument
from regflow.model.finding import Finding
from regflow.words import message


def unread_document(study: Study) -> Iterator[Finding]:
    """A paper is asked for or written that no step reads and no checked criterion is about.

    Why it costs: the applicant fetches it, the counter takes it in, the archive keeps it.
    Spared: a step needs it; a criterion that is checked depends on it; it is `delivered` to the applicant.
    Mend: stop asking for it.
    Proof: no step's `needs` names it and no checked criterion depends on it.
    Source: OECD, "Cutting Red Tape": information obligations; EU Standard Cost Model.
    """
    process = study.process
    checked = {criterion for step in process.steps for criterion in step.criteria}
    read = {document for step in process.steps for document in step.needs}
    read |= {document for criterion in checked for document in process.depends_on(criterion)}
    for document in process.documents:
        holders = tuple(step.id for step in process.steps if document.id in (*step.brings, *step.issues))
        if holders and document.id not in read and not document.delivered:
            change = DropDocument(document.id)
            proof = prove(study, change)
            if proof.holds:
                yield Finding(
                    rule="unread-document",
                    steps=holders,
                    documents=(document.id,),
                    verdict=proof.verdict,
                    evidence=message("unread-document", document=document.id, steps=holders),
                    assumptions=proof.assumptions,
                    change=change,
                )
