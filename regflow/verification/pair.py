"""A process before and after a change, laid out so that the same things are followed in both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from regflow.verification.compiling import table_of
from regflow.verification.layout import Layout
from regflow.verification.loss import Loss
from regflow.verification.scope import Scope, Subject, scope_of
from regflow.verification.table import Table
from regflow.verification.traits import Traits, kinds
from regflow.verification.walk import OwnWalk


@dataclass(frozen=True, slots=True)
class Pair:
    """Before and after, laid out."""

    before: Layout
    after: Layout


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of the judgement found, and how many states it took.

    Attributes:
        loss: What is lost; None where nothing was found.
        states: How many were walked.
        exhaustive: Whether these were all.
        criterion: The criterion whose guarantee was judged; empty for other parts.
    """

    loss: Loss | None
    states: int
    exhaustive: bool
    criterion: str = ""


Tables = tuple[tuple[Traits, Table], ...]


def tables_of(pair: Pair, subject: Subject, asked: frozenset[str]) -> tuple[Tables, Tables]:
    """Return what is followed before and after, with contexts told apart by the same results and traits."""
    names = asked
    while True:
        wanted = replace(subject, valued=names)
        old, new = scope_of(pair.before, wanted), scope_of(pair.after, wanted)
        together = names | old.valued | new.valued
        if together == names:
            break
        names = together
    traits = old.traits | new.traits | (asked & frozenset(pair.before.process.trait_by_name))
    return _of(pair.before, old, traits), _of(pair.after, new, traits)


def _of(layout: Layout, scope: Scope, traits: frozenset[str]) -> Tables:
    return tuple((kind, table_of(layout, scope, kind)) for kind in kinds(layout.process, traits))


def places_reached(walked: OwnWalk) -> tuple[str, ...]:
    """Return the places that are reached, the decision first."""
    return tuple(sorted({moment.place for moment in walked.sightings}))
