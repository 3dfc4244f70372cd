"""What is known of one criterion at every moment that matters, found by walking all states of a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.verification.compiling import table_of
from regflow.verification.exploring import Explored, explored, is_approved
from regflow.verification.layout import Layout, layout_of
from regflow.verification.moves import is_due
from regflow.verification.scope import Scope, Subject, scope_of
from regflow.verification.state import State
from regflow.verification.table import DIGIT, Look, Table
from regflow.verification.traits import Traits, kinds

DECISION = ""
"""The place of a moment that is the decision, not the beginning of a step."""

Known = frozenset[Look]


@dataclass(frozen=True, slots=True)
class Moment:
    """When a guarantee is judged.

    Attributes:
        place: The step that begins; `DECISION` where the case is approved.
        context: Traits, and results that count of steps before it, as pairs in order of name.
    """

    place: str
    context: Traits


@dataclass(frozen=True, slots=True)
class Sighting:
    """One way in which a moment is reached.

    Attributes:
        known: Checks that verified the documents as they are then.
        traits: The kind of application.
        state: The state reached; wrong rather than right where both occur.
        ways: How it is reached.
    """

    known: Known
    traits: Traits
    state: State
    ways: Explored


@dataclass(frozen=True, slots=True)
class OwnWalk:
    """All moments at which the own cause of one criterion, or the presence of one document, is judged."""

    sightings: Mapping[Moment, tuple[Sighting, ...]]
    states: int
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class Walk:
    """What is known of a criterion, with all it implies, at every moment.

    Attributes:
        criterion: Its identifier.
        sightings: Every moment that occurs, with every state of knowledge in which it may be reached, for each cause
            by which the criterion may fail.
        states: Number of states walked.
        exhaustive: Whether these are all; if not, nothing is proved.
    """

    criterion: str
    sightings: Mapping[Moment, tuple[Sighting, ...]]
    states: int
    exhaustive: bool

    def at(self, place: str = DECISION) -> tuple[Sighting, ...]:
        """Return all ways in which the decision, or the beginning of a step, is reached."""
        return tuple(one for moment, all in self.sightings.items() if moment.place == place for one in all)

    def detection(self, place: str = DECISION) -> float:
        """Return the least share of wrong cases that is noticed, 0 to 1; 1 where the place is never reached."""
        return min((detection(one.known) for one in self.at(place)), default=1.0)

    def guarantees(self, place: str = DECISION) -> bool:
        """Tell whether a wrong case never gets there without a check having missed it."""
        return self.exhaustive and self.detection(place) > 0.0

    def meets(self, duty: CheckDuty) -> bool:
        """Tell whether every approval rests on verifications by whom the law names, and by as many."""
        return self.exhaustive and all(is_met(duty, one.known) for one in self.at())


def detection(known: Known) -> float:
    """Return the share of wrong cases noticed: 1 - product over evidences of (1 - best share)."""
    best: dict[str, float] = {}
    for look in known:
        best[look.evidence] = max(best.get(look.evidence, 0.0), look.catches)
    missed = 1.0
    for catches in best.values():
        missed *= 1.0 - catches
    return 1.0 - missed


def is_met(duty: CheckDuty, known: Known) -> bool:
    """Tell whether these verifications are by whom the law names, and by as many different officers."""
    counted = [look for look in known if duty.by is None or duty.by in (look.authority, look.office)]
    officers = {look.step if look.officer is None else f"{look.office}\n{look.officer}" for look in counted}
    return len(officers) >= duty.persons


def walk(process: Process, criterion: str, limit: int = 200_000, watch: frozenset[str] = frozenset()) -> Walk:
    """Return what is known of a criterion wherever it is judged, whatever may be hidden from those who look.

    Args:
        limit: The most states that are walked.
        watch: Steps whose results tell contexts apart, besides those that the walk needs anyway.
    """
    layout = layout_of(process)
    causes = sorted(layout.causes[criterion])
    scopes = [scope_of(layout, Subject(cause=cause, valued=watch)) for cause in causes]
    valued = watch.union(*(scope.valued for scope in scopes))
    traits = frozenset[str]().union(*(scope.traits for scope in scopes))
    merged: dict[Moment, list[Sighting]] = {}
    states, exhaustive = 0, True
    for cause in causes:
        scope = scope_of(layout, Subject(cause=cause, valued=valued))
        own = own_walk(layout, replace(scope, traits=scope.traits | traits), limit - states)
        states += own.states
        exhaustive &= own.exhaustive
        for moment, sightings in own.sightings.items():
            merged.setdefault(moment, []).extend(sightings)
    return Walk(criterion, {moment: tuple(all) for moment, all in merged.items()}, states, exhaustive)


def own_walk(layout: Layout, scope: Scope, limit: int) -> OwnWalk:
    """Return the moments at which one cause, or one document, is judged, for every kind of application."""
    tables = ((traits, table_of(layout, scope, traits)) for traits in kinds(layout.process, scope.traits))
    return walk_tables(tables, limit)


def walk_tables(tables: Iterable[tuple[Traits, Table]], limit: int) -> OwnWalk:
    """Return the moments that are reached in these kinds of applications.

    What is known of a case that can be approved no more is nobody's concern, and such moments are left out.
    """
    found: dict[Moment, dict[Known, Sighting]] = {}
    states, exhaustive = 0, True
    for traits, table in tables:
        ways = explored(table, limit - states)
        states += len(ways.came)
        exhaustive &= ways.complete
        hopeful = ways.leading_to(state for state in ways.came if is_approved(table, state))
        for state in (state for state in ways.came if state in hopeful):
            for moment in _moments(table, traits, state):
                sighting = Sighting(_known(table, state), traits, state, ways)
                here = found.setdefault(moment, {})
                if sighting.known not in here or (state.truth and not here[sighting.known].state.truth):
                    here[sighting.known] = sighting
    return OwnWalk({moment: tuple(here.values()) for moment, here in found.items()}, states, exhaustive)


def _known(table: Table, state: State) -> Known:
    return frozenset(look for place, look in enumerate(table.looks) if state.known >> place & 1)


def _moments(table: Table, traits: Traits, state: State) -> Iterator[Moment]:
    if is_approved(table, state):
        yield Moment(DECISION, _context(table, traits, state, table.needed))
        return
    for place, before in table.moments:
        if is_due(table.stages[place], place, state):
            yield Moment(table.stages[place].step, _context(table, traits, state, before))


def _context(table: Table, traits: Traits, state: State, before: int) -> Traits:
    results = []
    for place, names in table.values:
        digit = state.values >> table.stages[place].shift & (1 << DIGIT) - 1
        if before >> place & 1 and digit:
            results.append((table.stages[place].step, names[digit - 1]))
    return tuple(sorted((*traits, *results)))
