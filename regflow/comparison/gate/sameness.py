"""Processes in one form for all that mean the same, so that equality is equality of meaning."""

from __future__ import annotations

from dataclasses import replace

from regflow.model.by_trait import in_order
from regflow.model.cases import Trait
from regflow.model.condition import Clause, Condition
from regflow.model.graph import graph_of
from regflow.model.obligation import Obligations
from regflow.model.process import Process
from regflow.model.step import Check, Outcome, Return, Step
from regflow.model.text import Text

_NAMELESS = Text((("", "-"),))


def canonical(process: Process) -> Process:
    """Return the process with everything sorted that has no order, and without the order that others imply.

    Names, explanations, legal bases and evidence from files are left out: they change nothing that happens.
    """
    before = graph_of(process).before
    steps = (_step(step, before) for step in process.steps)
    return replace(
        process,
        name=_NAMELESS,
        about=None,
        source=None,
        steps=tuple(sorted(steps, key=lambda step: step.id)),
        calendars=tuple(sorted(process.calendars, key=lambda calendar: calendar.id)),
        cases=replace(process.cases, traits=_traits(process.cases.traits)),
        offices=tuple(sorted((replace(one, name=None) for one in process.offices), key=lambda office: office.id)),
        documents=tuple(sorted((replace(one, name=None) for one in process.documents), key=lambda one: one.id)),
        criteria=tuple(
            sorted(
                (
                    replace(
                        one,
                        name=None,
                        about=tuple(sorted(process.about_of(one.id))),
                        implies=_sorted(one.implies),
                        wrong=None if one.wrong is None else in_order(one.wrong),
                        fixed=in_order(one.fixed),
                    )
                    for one in process.criteria
                ),
                key=lambda one: one.id,
            )
        ),
        obligations=_obligations(process.obligations),
    )


def behaviour(process: Process) -> Process:
    """Return what a simulation depends on, and its measures: the process without what only analysis reads."""
    found = canonical(process)
    duties = found.obligations
    return replace(
        found,
        timezone=None,
        documents=tuple(replace(one, held_by=(), delivered=False) for one in found.documents),
        obligations=Obligations(
            checks=tuple(duty for duty in duties.checks if duty.persons > 1), separate=duties.separate
        ),
        steps=tuple(replace(step, limit=None) for step in found.steps),
    )


def _sorted(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))


def _traits(traits: tuple[Trait, ...]) -> tuple[Trait, ...]:
    """Return traits and their values by name; the shares of the values add up to 1 in any order."""
    ordered = (replace(trait, values=tuple(sorted(trait.values))) for trait in traits)
    return tuple(sorted(ordered, key=lambda trait: trait.name))


def _step(step: Step, before: dict[str, frozenset[str]]) -> Step:
    implied = frozenset().union(*(before[one] for one in step.after))
    return replace(
        step,
        name=None,
        law=None,
        observed=None,
        after=_sorted(tuple(one for one in step.after if one not in implied)),
        only_if=None if step.only_if is None else condition_sorted(step.only_if),
        handover=in_order(step.handover),
        work=in_order(step.work),
        wait=in_order(step.wait),
        takes=None if step.takes is None else in_order(step.takes),
        needs=_sorted(step.needs),
        brings=_sorted(step.brings),
        issues=_sorted(step.issues),
        amends=_sorted(step.amends),
        checks=tuple(sorted(map(_check, step.checks), key=lambda check: check.criterion)),
        outcomes=tuple(sorted(map(_outcome, step.outcomes), key=lambda outcome: outcome.name)),
    )


def condition_sorted(condition: Condition) -> Condition:
    """Return a condition with alternatives, clauses and values in alphabetical order, each once."""
    alternatives = {
        tuple(sorted((Clause(one.subject, _sorted(one.values)) for one in clauses), key=lambda one: one.subject))
        for clauses in condition.any_of
    }
    return Condition(tuple(sorted(alternatives, key=repr)))


def _check(check: Check) -> Check:
    back = check.if_wrong
    return replace(
        check,
        evidence=check.looks_at,
        catches=in_order(check.catches),
        false_alarm=in_order(check.false_alarm),
        if_wrong=_return(back) if isinstance(back, Return) else back,
    )


def _outcome(outcome: Outcome) -> Outcome:
    then = _return(outcome.then) if isinstance(outcome.then, Return) else outcome.then
    return replace(outcome, share=in_order(outcome.share), then=then)


def _return(back: Return) -> Return:
    amends = None if back.amends is None else _sorted(back.amends)
    return replace(back, fix=in_order(back.fix), amends=amends)


def _obligations(duties: Obligations) -> Obligations:
    return Obligations(
        complete=duties.complete,
        checks=tuple(sorted({replace(duty, basis="") for duty in duties.checks}, key=repr)),
        steps=tuple(sorted({replace(duty, basis="") for duty in duties.steps}, key=repr)),
        order=tuple(sorted({replace(duty, basis="") for duty in duties.order}, key=repr)),
        separate=tuple(
            sorted({replace(duty, basis="", steps=_sorted(duty.steps)) for duty in duties.separate}, key=repr)
        ),
    )
