"""What the analysis shows to be caught less often, for criteria whose states are too many to be walked."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.analysis.contexts import Mask, TooManyContextsError, contexts_of
from regflow.analysis.facts import Facts, facts_of
from regflow.analysis.guarantee import DECISION, Place
from regflow.comparison.gate.difference import Difference
from regflow.model.process import Process
from regflow.words import message

_EQUAL = 1e-12


def criteria_caught_less(before: Process, after: Process, criteria: frozenset[str]) -> Iterator[Difference]:
    """Yield each criterion that is caught less often at the decision, a sign-off or a delivery, in some context."""
    try:
        contexts = contexts_of(before, after)
    except TooManyContextsError:
        return
    old, new = facts_of(before, contexts), facts_of(after, contexts)
    later = {place.name: place for place in new.places}
    for criterion in sorted(criteria):
        for place in old.places:
            now = later.get(place.name)
            if now is None:
                continue
            where = now.where & place.where
            had, has = old.detection_at(criterion, place), new.detection_at(criterion, now)
            lost = where & (had > has + _EQUAL)
            if lost.any():
                yield _difference(new, criterion, now, lost)
                break


def _difference(new: Facts, criterion: str, place: Place, lost: Mask) -> Difference:
    gone = bool((lost & ~new.guaranteed_at(criterion, place)).any())
    where = message("place-decision") if place.name == DECISION else message("place-step", step=place.name)
    said = message("loss-guarantee" if gone else "loss-detection", criterion=criterion, place=where)
    kind = "guarantee-lost" if gone else "detection-lowered"
    return Difference(kind, said, step=place.name or None, path=("criteria", criterion))
