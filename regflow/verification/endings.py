"""Whether every case can come to an end, and some to an approval, where shares of 0% and 100% are believed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from regflow.model.by_trait import every_one
from regflow.model.process import Process
from regflow.verification.compiling import table_of
from regflow.verification.exploring import Explored, explored, is_approved, onwards
from regflow.verification.layout import Layout, layout_of
from regflow.verification.moves import is_due
from regflow.verification.scope import Subject, scope_of
from regflow.verification.state import State
from regflow.verification.story import way_to
from regflow.verification.traits import SURE, Traits, kinds
from regflow.words import Message, message


@dataclass(frozen=True, slots=True)
class TooManyStates:
    """The walk was given up, and nothing is claimed.

    Attributes:
        states: How many were walked.
    """

    states: int


def never_ending(process: Process, limit: int = 200_000) -> Message | TooManyStates | None:
    """Return how a case comes to where it can end no more; None where every case can end at any time.

    Each criterion that may stay wrong for ever is followed in turn, the others being mended sooner or later.
    """
    layout = layout_of(process)
    for subject in dict.fromkeys(subject for subject, _, ways in _walks(layout, limit) if _may_be_endless(ways)):
        for kind, ways in _walks_of(layout, replace(subject, closing=True), limit):
            if not ways.complete:
                return TooManyStates(len(ways.came))
            stuck = _stuck(ways)
            if stuck is not None:
                return way_to(ways, stuck, kind, subject.cause or "", message("story-no-end"))
    return None


def _may_be_endless(ways: Explored) -> bool:
    """Tell whether a case may be unable to end; steps that are not followed may still close it."""
    return not ways.complete or _stuck(ways) is not None


def approval_reachable(process: Process, limit: int = 200_000) -> bool:
    """Tell whether some application can be approved; also where the states are too many to tell."""
    possible: dict[Subject, bool] = {}
    for subject, _, ways in _walks(layout_of(process), limit):
        reached = not ways.complete or any(is_approved(ways.table, state) for state in ways.came)
        possible[subject] = possible.get(subject, False) or reached
    return all(possible.values())


def is_ever_done(layout: Layout, step: str, limit: int = 20_000) -> bool:
    """Tell whether some application comes to a step and it is not skipped; also where the states are too many."""
    if step not in layout.steps:
        return True
    scope = scope_of(layout, Subject(valued=frozenset((step,))))
    for kind in kinds(layout.process, scope.traits):
        ways = explored(table_of(layout, scope, kind), limit)
        place = next(place for place, stage in enumerate(ways.table.stages) if stage.step == step)
        if not ways.complete or any(is_due(ways.table.stages[place], place, state) for state in ways.came):
            return True
    return False


def _walks(layout: Layout, limit: int) -> Iterator[tuple[Subject, Traits, Explored]]:
    subjects = [Subject(chances=True)]
    subjects += [Subject(cause=one, chances=True) for one in layout.causes if _may_stay_wrong(layout, one)]
    for subject in subjects:
        for kind, ways in _walks_of(layout, subject, limit):
            yield subject, kind, ways


def _walks_of(layout: Layout, subject: Subject, limit: int) -> Iterator[tuple[Traits, Explored]]:
    scope = scope_of(layout, subject)
    if scope.steps:
        for kind in kinds(layout.process, scope.traits):
            yield kind, explored(table_of(layout, scope, kind), limit)


def _may_stay_wrong(layout: Layout, criterion: str) -> bool:
    stated = layout.process.criterion_by_id[criterion]
    wrong = 0.0 if stated.wrong is None else max(every_one(stated.wrong))
    return wrong >= SURE or min(every_one(stated.fixed)) <= 1.0 - SURE


def _stuck(ways: Explored) -> State | None:
    """Return the first state from which neither an approval nor another end can be reached."""
    ending = [
        state
        for state in ways.came
        if is_approved(ways.table, state) or any(move.after is None for move in onwards(ways.table, state))
    ]
    saved = ways.leading_to(ending)
    return next((state for state in ways.came if state not in saved), None)
