"""Compares what is known before and after, moment by moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from regflow.verification.traits import Traits
from regflow.verification.walk import Known, Moment, OwnWalk, Sighting

Measure: TypeAlias = Callable[[Known], float]
"""How much is known; more is better."""

NO_DIFFERENCE = 1e-12


@dataclass(frozen=True, slots=True)
class Worse:
    """A moment at which less is known than before."""

    moment: Moment
    sighting: Sighting


def worse(before: OwnWalk, after: OwnWalk, place: str, measure: Measure) -> Worse | None:
    """Return a moment at this place at which less is known than in the same context before.

    A context that could not be reached before is held to the least that was known of the same kind of application.
    """
    common = _names(before, place) & _names(after, place)
    needed: dict[Traits, float] = {}
    by_kind: dict[Traits, float] = {}
    for moment, sighting in _at(before, place):
        context = _only(moment.context, common)
        needed[context] = min(needed.get(context, 1.0), measure(sighting.known))
        by_kind[sighting.traits] = min(by_kind.get(sighting.traits, 1.0), measure(sighting.known))
    if not needed:
        return None
    least = min(by_kind.values())
    for moment, sighting in _at(after, place):
        required = needed.get(_only(moment.context, common), by_kind.get(sighting.traits, least))
        if measure(sighting.known) < required - NO_DIFFERENCE:
            return Worse(moment, sighting)
    return None


def _at(walked: OwnWalk, place: str) -> Iterator[tuple[Moment, Sighting]]:
    for moment, sightings in walked.sightings.items():
        if moment.place == place:
            for sighting in sightings:
                yield moment, sighting


def _names(walked: OwnWalk, place: str) -> frozenset[str]:
    return frozenset(name for moment in walked.sightings if moment.place == place for name, _ in moment.context)


def _only(context: Traits, names: frozenset[str]) -> Traits:
    return tuple(pair for pair in context if pair[0] in names)
