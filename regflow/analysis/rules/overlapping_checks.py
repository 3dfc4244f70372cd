"""Checks that share some criteria with others, though neither contains the other."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.proof import Proof
from regflow.analysis.rules.repeated_check import is_checked_elsewhere, without_checks
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import DropCheck
from regflow.model.finding import Finding
from regflow.model.step import Continue, Step
from regflow.words import message


def overlapping_checks(study: Study) -> Iterator[Finding]:
    """Two steps share some of the criteria they check, and each checks something of its own.

    Why it costs: two officers read the same page, and neither knows what the other was there for.
    Spared: all that a step checks is guaranteed without it (`repeated-check`, `covered-together`); what is shared
        is implied by a stronger check (`weaker-check`); it is an advice that a condition asks for; the documents
        change in between; the law wants both.
    Mend: let the later one check only what is its own; the earlier one where the later is needed.
    Proof: without that part of the check every criterion is guaranteed as before, in every context and at every place.
    Source: Reijers and Mansar, Omega 33(4), 2005: task elimination, task composition.
    """
    shrunk: set[str] = set()
    found: dict[str, Finding] = {}
    for name in reversed(study.graph.order):
        step = study.process.step_by_id[name]
        shared = tuple(one for one in step.criteria if one not in shrunk and _is_shared(study, step, one))
        if len(step.criteria) < 2 or not shared or _may_go_whole(study, step):
            continue
        criteria, proof = _largest_part(study, step, shared)
        if proof is not None:
            shrunk |= set(criteria)
            found[name] = _finding(step, criteria, proof)
    yield from (found[step.id] for step in study.process.steps if step.id in found)


def _is_shared(study: Study, step: Step, criterion: str) -> bool:
    """Tell whether another step checks a criterion by name, and this one does not steer the case by it."""
    checks = study.facts.checks[criterion]
    advises = any(one.criterion == criterion and isinstance(one.if_wrong, Continue) for one in step.checks)
    steers = advises and study.facts.contexts.mentions(step.id)
    return not steers and any(one.step.id != step.id and one.check.criterion == criterion for one in checks)


def _may_go_whole(study: Study, step: Step) -> bool:
    return is_checked_elsewhere(study, step) and prove(study, without_checks(step)).holds


def _largest_part(study: Study, step: Step, shared: tuple[str, ...]) -> tuple[tuple[str, ...], Proof | None]:
    """Return as many of the shared criteria as can go together, taken in the order of the file, with the proof."""
    criteria: tuple[str, ...] = ()
    proof: Proof | None = None
    for criterion in shared:
        wider = (*criteria, criterion)
        if len(wider) == len(step.criteria):
            break
        attempt = prove(study, DropCheck(step.id, wider))
        if attempt.holds:
            criteria, proof = wider, attempt
    return criteria, proof


def _finding(step: Step, criteria: tuple[str, ...], proof: Proof) -> Finding:
    others = tuple(one for one in proof.established_by if one != step.id)
    own = tuple(one for one in step.criteria if one not in criteria)
    return Finding(
        rule="overlapping-checks",
        steps=(step.id, *others),
        criteria=criteria,
        verdict=proof.verdict,
        evidence=message("overlapping-checks", step=step.id, criteria=criteria, others=others, own=own),
        assumptions=proof.assumptions,
        change=DropCheck(step.id, criteria),
    )
