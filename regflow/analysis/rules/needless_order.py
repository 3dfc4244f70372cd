"""Steps that wait for each other without need."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import RelaxOrder
from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.model.step import Kind, Step
from regflow.words import message


def needless_order(study: Study) -> Iterator[Finding]:
    """One step waits for another of whose documents, results and facts it needs nothing.

    Why it costs: the case lies at one counter while the other could work on it.
    Spared: the second reads, checks or changes a document that the first writes, or the other way round; a condition
        asks for the first's result; the second signs, issues, charges or notifies and so rests on what was done
        before; the law demands the order; a defect that comes back now would be rejected first; the first can end the
        case often enough that parallel work is wasted (judged by simulation).
    Mend: let them run side by side.
    Proof: every guarantee, obligation and document of the process holds in every order in which the two may now run;
        the verifier walks all of them.
    Source: Reijers and Mansar, Omega 33(4), 2005: parallelism; van der Aalst, "Re-engineering knock-out processes",
        Decision Support Systems 30(4), 2001.
    """
    for step in study.process.steps:
        for name in step.after:
            first = study.process.step_by_id[name]
            if not may_run_beside(study.process, first, step) or rests_on(study, first, step):
                continue
            change = RelaxOrder(first.id, step.id)
            proof = prove(study, change)
            if proof.holds:
                yield Finding(
                    rule="needless-order",
                    steps=(step.id, first.id),
                    verdict=proof.verdict,
                    evidence=message("needless-order", first=first.id, second=step.id),
                    assumptions=proof.assumptions,
                    change=change,
                )


_TIED_BY_KIND = frozenset({Kind.SUBMISSION, Kind.APPROVAL, Kind.ISSUE, Kind.PAYMENT, Kind.NOTICE})


def may_run_beside(process: Process, first: Step, second: Step) -> bool:
    """Tell whether both are work or checks of offices whose purpose the file names, not tied by their kind."""
    by_offices = first.by in process.office_by_id and second.by in process.office_by_id
    return (
        by_offices
        and first.kind not in _TIED_BY_KIND
        and second.kind not in _TIED_BY_KIND
        and _has_stated_purpose(first)
        and _has_stated_purpose(second)
    )


def _has_stated_purpose(step: Step) -> bool:
    return bool(step.checks or step.issues or step.amends or step.brings)


def rests_on(study: Study, first: Step, second: Step) -> bool:
    """Tell whether the second needs something of the first: documents, results, or a fee that comes after a refusal."""
    process = study.process
    written = {*first.issues, *first.amends, *first.brings}
    read = {*second.needs, *second.amends, *_looked_at(process, second)}
    taken_back = {*first.needs, *_looked_at(process, first)} & {*second.amends, *second.issues, *second.brings}
    changed_again = {
        document
        for back in first.returns
        if second.id not in study.graph.after[back.to] - {back.to} or back.to == first.id
        for document in process.changed_by_return(first, back)
    }
    asks = second.only_if is not None and first.id in second.only_if.subjects
    pays_in_vain = second.fee > 0 and (first.can_end_a_case or bool(first.returns))
    return bool(written & read or taken_back or changed_again & set(second.needs) or asks or pays_in_vain)


def _looked_at(process: Process, step: Step) -> set[str]:
    return {document for criterion in step.criteria for document in process.depends_on(criterion)}
