"""What the reduced walk and the naive one see of a criterion, in the same words."""

from __future__ import annotations

from regflow.model.process import Process
from regflow.verification.layout import layout_of
from regflow.verification.scope import Subject, scope_of
from regflow.verification.walk import OwnWalk, own_walk
from tests.verification.naive import naive_sightings

Seen = set[tuple[str, tuple[tuple[str, str], ...], frozenset[str]]]
"""Places, contexts and the steps whose checks count there."""


def walked(process: Process, cause: str) -> OwnWalk:
    """Return the walk of one cause with every result kept for which some condition asks."""
    layout = layout_of(process)
    asked = frozenset(one for step in process.steps if step.only_if for one in step.only_if.subjects)
    return own_walk(layout, scope_of(layout, Subject(cause=cause, valued=asked)), limit=200_000)


def seen(process: Process, cause: str) -> Seen:
    """Return what the reduced walk sees."""
    return {
        (moment.place, moment.context, frozenset(look.step for look in one.known))
        for moment, all in walked(process, cause).sightings.items()
        for one in all
    }


def naively_seen(process: Process, cause: str) -> Seen:
    """Return what every interleaving shows, as far as the reduced walk tells contexts apart."""
    followed = {name for _, context, _ in seen(process, cause) for name, _ in context}
    return {
        (place, tuple(pair for pair in context if pair[0] in followed), frozenset(step for step, _ in known))
        for place, context, known in naive_sightings(process, cause)
    }
