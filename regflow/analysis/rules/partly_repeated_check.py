"""Checks whose criteria are guaranteed without them in some contexts only."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from regflow.analysis.averages import averages_of
from regflow.analysis.contexts import Mask
from regflow.analysis.demanded import duties_answered
from regflow.analysis.narrowing import both, simplest_condition
from regflow.analysis.purposes import lasting_purposes
from regflow.analysis.rules.repeated_check import without_checks
from regflow.analysis.safety import prove
from regflow.analysis.study import Study
from regflow.model.change import NarrowStep
from regflow.model.finding import Finding
from regflow.model.step import Step
from regflow.words import message


def partly_repeated_check(study: Study) -> Iterator[Finding]:
    """A step checks again what has been checked already, but only in some cases.

    Why it costs: the cases in which another step has looked wait in a second queue all the same.
    Spared: what tells these cases from the others is not known before the step; the check is needed in each of them
        for another place, authority or officer; the step has another purpose, or a condition asks for its result; it
        is repeated in every case (`repeated-check`).
    Mend: add `only_if`, so that the check is done where nobody else does it.
    Proof: with the condition every criterion is guaranteed in every context as it was before.
    Source: Reijers and Mansar, Omega 33(4), 2005: triage, task elimination.
    """
    for step in study.process.steps:
        if not _is_checked_elsewhere(study, step) or lasting_purposes(step) or _is_asked_for(study, step):
            continue
        needed, executed = _needed(study, step), study.facts.execution.executed[step.id]
        possible = executed & study.facts.execution.consistent
        if not (possible & ~needed).any() or prove(study, without_checks(step)).holds:
            continue
        condition = simplest_condition(study.facts.contexts, needed, possible, _known_before(study, step))
        if condition is None:
            continue
        change = NarrowStep(step.id, both(step.only_if, condition))
        proof = prove(study, change)
        if proof.holds:
            averages = averages_of(study.facts)
            spared = averages.mean(executed & ~study.facts.contexts.where_holds(condition))
            others = tuple(one for one in _checking(study, step) if one != step.id)
            yield Finding(
                rule="partly-repeated-check",
                steps=(step.id, *others),
                criteria=step.criteria,
                verdict=proof.verdict,
                evidence=message(
                    "partly-repeated-check", step=step.id, criteria=step.criteria, others=others, share=spared
                ),
                assumptions=proof.assumptions,
                change=change,
            )


def _is_checked_elsewhere(study: Study, step: Step) -> bool:
    return bool(step.checks) and all(
        any(one.step.id != step.id for one in study.facts.checks[criterion]) for criterion in step.criteria
    )


def _is_asked_for(study: Study, step: Step) -> bool:
    return any(other.only_if is not None and step.id in other.only_if.subjects for other in study.process.steps)


def _known_before(study: Study, step: Step) -> tuple[str, ...]:
    """Return the traits, and the steps before this one, that conditions mention."""
    return tuple(
        variable.name
        for variable in study.facts.contexts.variables
        if variable.is_trait or variable.name in study.graph.before[step.id]
    )


def _needed(study: Study, step: Step) -> Mask:
    """Return where a criterion is less guaranteed, or an obligation less met, without a step's checks.

    What its absence wakes is not looked for here: the proof of the change does.
    """
    facts = study.facts
    executed = facts.execution.executed[step.id]
    needed = ~facts.contexts.everywhere
    for criterion in dict.fromkeys(one for name in step.criteria for one in (name, *facts.process.implied_by(name))):
        others = [one for one in facts.checks[criterion] if one.step.id != step.id]
        for place in facts.places:
            without = facts.detection_by(others, criterion, place)
            lost = (facts.detection_at(criterion, place) > without + 1e-12) | (not place.bit) & (without <= 0)
            needed = needed | (place.where & executed & lost)
    for duty in duties_answered(facts, step):
        if duty.persons > 1 or not _is_answered_elsewhere(study, step, duty.criterion):
            needed = needed | executed
    return np.asarray(needed)


def _is_answered_elsewhere(study: Study, step: Step, criterion: str) -> bool:
    duties = [duty for duty in study.process.obligations.checks if duty.criterion == criterion]
    return all(
        any(one.step.id != step.id and study.facts.answers(one.step, duty) for one in study.facts.checks[criterion])
        for duty in duties
    )


def _checking(study: Study, step: Step) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.step.id for criterion in step.criteria for one in study.facts.checks[criterion]))
