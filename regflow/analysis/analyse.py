"""The analysis of a process: findings of all rules, guarantees, obligations."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from regflow.analysis.contexts import TooManyContextsError
from regflow.analysis.duties import duties_of
from regflow.analysis.facts import Facts
from regflow.analysis.result import Analysis, Guarantee
from regflow.analysis.rules import RULES
from regflow.analysis.study import study_of
from regflow.model.change import Change
from regflow.model.finding import Finding, Verdict
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.words import message


def analyse(process: Process, apply: Callable[[Process, Change], Process], loads: tuple[Load, ...] = ()) -> Analysis:
    """Return what is redundant in a process and what it guarantees.

    Args:
        process: A process that the reader let pass.
        apply: Makes a change (`rewrite.apply`); analysis asks what the process would be without a part.
        loads: Work asked for of each office, where it is known; the bottleneck is judged by it.

    Returns:
        The analysis. Where the truth table would be too large it holds one note that says so, and claims nothing.
    """
    try:
        study = study_of(process, apply, loads)
    except TooManyContextsError as error:
        return Analysis((_too_many(error),), (), (), None)
    findings = tuple(finding for rule in RULES.values() for finding in rule(study))
    guarantees = tuple(_guarantee(study.facts, criterion.id) for criterion in process.criteria)
    return Analysis(findings, guarantees, duties_of(study.facts), study.facts.contexts.count)


def findings_of(process: Process, apply: Callable[[Process, Change], Process], rule: str) -> tuple[Finding, ...]:
    """Return what one rule of the catalogue finds, or the note that there are too many contexts."""
    try:
        return tuple(RULES[rule](study_of(process, apply)))
    except TooManyContextsError as error:
        return (_too_many(error),)


def _too_many(error: TooManyContextsError) -> Finding:
    evidence = message("too-many-contexts", count=error.count)
    return Finding(rule="too-many-contexts", verdict=Verdict.NOTE, evidence=evidence)


def _guarantee(facts: Facts, criterion: str) -> Guarantee:
    decision = facts.places[0]
    detected = facts.detection_at(criterion, decision)
    where = decision.where & (detected > 0)
    full = np.broadcast_to(decision.where, np.broadcast_shapes(decision.where.shape, detected.shape))
    approvable = int(full.sum())
    share = float(np.broadcast_to(where, full.shape).sum()) / approvable if approvable else 0.0
    least_caught = (
        float(np.broadcast_to(detected, full.shape)[np.broadcast_to(where, full.shape)].min()) if share else None
    )
    established_by = tuple(
        dict.fromkeys(
            one.step.id
            for one in facts.checks[criterion]
            if one.bit & decision.earlier and (one.where & decision.where).any()
        )
    )
    duties = tuple(duty.basis for duty in facts.process.obligations.checks if duty.criterion == criterion)
    return Guarantee(criterion, share, established_by if share else (), least_caught, duties)
