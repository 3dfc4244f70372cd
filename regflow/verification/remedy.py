"""Whether a defect that used to come back for correction would now be rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regflow.model.step import Reject, Return
from regflow.verification.compiling import table_of
from regflow.verification.exploring import Explored, explored
from regflow.verification.layout import Layout
from regflow.verification.loss import Loss
from regflow.verification.pair import Tables
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

    returned: frozenset[_Defect]
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
    tables = _tables(before, criterion, traits), _tables(after, criterion, traits)
    if tables[0] == tables[1]:
        return Remedy(None, 0, exhaustive=True)
    old, new = (_fate(each, limit) for each in tables)
    states, exhaustive = old.states + new.states, old.complete and new.complete
    if not old.complete:
        return Remedy(None, states, exhaustive=False)
    for defect, (ways, state) in new.rejected.items():
        if _came_back(defect, old):
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


def _came_back(defect: _Defect, old: _Fate) -> bool:
    """Tell whether such a defect came back whenever it was noticed.

    Where none was noticed with these results, the case did not come so far before, and what became of defects of the
    same kind and origin with other results counts.
    """
    returned, rejected = (_of_its_kind(defect, found) for found in (old.returned, old.rejected))
    alike = [one for one in returned if _agree(defect, one)], [one for one in rejected if _agree(defect, one)]
    return bool(alike[0]) and not alike[1] if alike[0] or alike[1] else bool(returned) and not rejected


def _of_its_kind(defect: _Defect, found: Iterable[_Defect]) -> list[_Defect]:
    return [one for one in found if (one.traits, one.source) == (defect.traits, defect.source)]


def _agree(one: _Defect, other: _Defect) -> bool:
    """Tell whether no result that both defects know differs."""
    results = dict(other.results)
    return all(results.get(name, value) == value for name, value in one.results)


def _tables(layout: Layout, criterion: str, traits: frozenset[str]) -> Tables:
    scope = scope_of(layout, Subject(cause=criterion))
    return tuple((kind, table_of(layout, scope, kind, sources=True)) for kind in kinds(layout.process, traits))


def _fate(tables: Tables, limit: int) -> _Fate:
    returned: set[_Defect] = set()
    rejected: dict[_Defect, tuple[Explored, State]] = {}
    states, complete = 0, True
    for kind, table in tables:
        ways = explored(table, limit)
        states += len(ways.came)
        complete &= ways.complete
        for then, defect, state in _noticed(ways, kind):
            if then is Then.BACK:
                returned.add(defect)
            else:
                rejected.setdefault(defect, (ways, state))
    return _Fate(frozenset(returned), rejected, states, complete)


def _noticed(ways: Explored, kind: Traits) -> Iterator[tuple[Then, _Defect, State]]:
    table = ways.table
    for state, move in ways.noticed:
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
