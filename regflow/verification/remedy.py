"""Whether a defect that used to come back for correction would now be rejected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regflow.model.step import Reject, Return
from regflow.verification.compiling import table_of
from regflow.verification.exploring import Explored, explored, onwards
from regflow.verification.layout import Layout
from regflow.verification.loss import Loss
from regflow.verification.scope import Subject, looks_into, scope_of
from regflow.verification.state import State
from regflow.verification.story import way_to
from regflow.verification.table import DIGIT, Table, Then
from regflow.verification.traits import Traits, kinds
from regflow.words import message


@dataclass(frozen=True, slots=True)
class Remedy:
    """What was found of one criterion."""

    loss: Loss | None
    states: int
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class _Defect:
    """A defect that was noticed.

    Attributes:
        traits: The kind of application.
        source: What made the documents as they are: nothing, a step, or a return of a step.
        results: Results that count of steps before the one that noticed it.
        step: That step.
    """

    traits: Traits
    source: tuple[str, str]
    results: Traits
    step: str


@dataclass(frozen=True, slots=True)
class _Fate:
    """What became of defects, and where each was seen first."""

    returned: frozenset[tuple[Traits, tuple[str, str]]]
    rejected: dict[_Defect, tuple[Explored, State]]
    states: int
    complete: bool


def remedy_lost(before: Layout, after: Layout, criterion: str, limit: int) -> Remedy:
    """Return the defect of a criterion that came back for correction and is now rejected, if there is one.

    Every check is taken to see what it can see; what a check misses has no claim to be mended. A case that is rejected
    for another defect beside this one is no loss of this one's remedy: the other's fate is judged by itself.
    """
    if not (_reacts(before, criterion, Return) and _reacts(after, criterion, Reject)):
        return Remedy(None, 0, exhaustive=True)
    subject = Subject(cause=criterion)
    traits = scope_of(before, subject).traits | scope_of(after, subject).traits
    old = _fate(before, criterion, traits, limit)
    new = _fate(after, criterion, traits, limit)
    states, exhaustive = old.states + new.states, old.complete and new.complete
    if not old.complete:
        return Remedy(None, states, exhaustive=False)
    for defect, (ways, state) in new.rejected.items():
        if (defect.traits, defect.source) in old.returned and not any(_alike(defect, one) for one in old.rejected):
            last = message("story-rejected", step=defect.step, criterion=criterion)
            story = way_to(ways, state, defect.traits, criterion, last)
            return Remedy(Loss("remedy", criterion, defect.step, story), states, exhaustive)
    return Remedy(None, states, exhaustive)


def _reacts(layout: Layout, criterion: str, how: type[Reject] | type[Return]) -> bool:
    return any(
        criterion in layout.causes[check.criterion] and isinstance(check.if_wrong, how)
        for step in layout.steps
        for check in layout.step(step).checks
        if looks_into(layout, step, criterion)
    )


def _alike(one: _Defect, other: _Defect) -> bool:
    """Tell whether two defects are of the same kind and origin, and no result that both know differs."""
    if (one.traits, one.source) != (other.traits, other.source):
        return False
    results = dict(other.results)
    return all(results.get(name, value) == value for name, value in one.results)


def _fate(layout: Layout, criterion: str, traits: frozenset[str], limit: int) -> _Fate:
    scope = scope_of(layout, Subject(cause=criterion))
    returned: set[tuple[Traits, tuple[str, str]]] = set()
    rejected: dict[_Defect, tuple[Explored, State]] = {}
    states, complete = 0, True
    for kind in kinds(layout.process, traits):
        table = table_of(layout, scope, kind, sources=True)
        ways = explored(table, limit)
        states += len(ways.came)
        complete &= ways.complete
        for then, defect, state in _noticed(ways, kind):
            if then is Then.BACK:
                returned.add((kind, defect.source))
            else:
                rejected.setdefault(defect, (ways, state))
    return _Fate(frozenset(returned), rejected, states, complete)


def _noticed(ways: Explored, kind: Traits) -> Iterator[tuple[Then, _Defect, State]]:
    table = ways.table
    for state in ways.came:
        for move in onwards(table, state):
            if move.ends and move.result.noticed and move.result.then is not Then.GO:
                stage = table.stages[move.place]
                defect = _Defect(kind, _source(table, state.known), _results(table, state, stage.before), stage.step)
                yield move.result.then, defect, state


def _source(table: Table, code: int) -> tuple[str, str]:
    if not code:
        return "", ""
    return table.stages[(code - 1) // 2].step, "changes" if code % 2 else "returns"


def _results(table: Table, state: State, before: int) -> Traits:
    found = []
    for place, names in table.values:
        digit = state.values >> table.stages[place].shift & (1 << DIGIT) - 1
        if before >> place & 1 and digit:
            found.append((table.stages[place].step, names[digit - 1]))
    return tuple(found)
