"""The analysis of a process: findings of all rules, guarantees, obligations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from regflow.analysis.assurance import assurance_of
from regflow.analysis.contexts import TooManyContextsError
from regflow.analysis.duties import duties_of
from regflow.analysis.look_alikes import look_alikes
from regflow.analysis.result import Analysis
from regflow.analysis.rules import RULES
from regflow.analysis.study import study_of
from regflow.model.change import Change
from regflow.model.finding import Finding, Verdict
from regflow.model.load import Load
from regflow.model.process import Process
from regflow.model.step import Observed
from regflow.words import message


def analyse(
    process: Process,
    apply: Callable[[Process, Change], Process],
    loads: tuple[Load, ...] = (),
    simulated: Mapping[str, Observed] = MappingProxyType({}),
) -> Analysis:
    """Return what is redundant in a process and what it guarantees.

    Args:
        process: A process that the reader let pass.
        apply: Makes a change (`rewrite.apply`); analysis asks what the process would be without a part.
        loads: Work asked for of each office, where it is known; the bottleneck is judged by it.
        simulated: How often steps changed the outcome in a simulation; rubber stamps that nobody counted are judged
            by it.

    Returns:
        The analysis. Where the truth table would be too large it holds one note that says so, and claims nothing.
    """
    try:
        study = study_of(process, apply, loads, simulated)
    except TooManyContextsError as error:
        return Analysis((_too_many(error),), (), (), None)
    findings = tuple(finding for rule in RULES.values() for finding in rule(study))
    return Analysis(
        findings=findings,
        guarantees=tuple(assurance_of(study.facts, criterion.id) for criterion in process.criteria),
        duties=duties_of(study.facts),
        contexts=study.facts.contexts.count,
        look_alikes=tuple(look_alikes(study, findings)),
    )


def findings_of(
    process: Process,
    apply: Callable[[Process, Change], Process],
    rule: str,
    simulated: Mapping[str, Observed] = MappingProxyType({}),
) -> tuple[Finding, ...]:
    """Return what one rule of the catalogue finds, or the note that there are too many contexts.

    Args:
        simulated: As in `analyse`.
    """
    try:
        return tuple(RULES[rule](study_of(process, apply, simulated=simulated)))
    except TooManyContextsError as error:
        return (_too_many(error),)


def _too_many(error: TooManyContextsError) -> Finding:
    evidence = message("too-many-contexts", count=error.count)
    return Finding(rule="too-many-contexts", verdict=Verdict.NOTE, evidence=evidence)
