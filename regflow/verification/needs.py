"""Whether documents are there where they are needed, changed by whom they were before, and issued in the end."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.model.document import Document
from regflow.verification.comparing import Measure, worse
from regflow.verification.loss import Loss
from regflow.verification.pair import Pair, Part, Tables, places_reached
from regflow.verification.story import joined
from regflow.verification.walk import DECISION, Known, OwnWalk, walk_tables
from regflow.words import Message, message


def document_part(pair: Pair, document: Document, tables: tuple[Tables, Tables], limit: int) -> Part:
    """Return what is lost of one document: where it is needed, and its issue if the applicant waits for it."""
    if tables[0] == tables[1]:
        return Part(None, 0, exhaustive=True)
    old = walk_tables(tables[0], limit)
    new = walk_tables(tables[1], limit - min(limit, old.states))
    states, exhaustive = old.states + new.states, old.exhaustive and new.exhaustive
    if not old.exhaustive:
        return Part(None, states, exhaustive=False)
    for place in places_reached(old):
        if place != DECISION or document.delivered:
            for measure, said in _measures(pair, document.id, place):
                loss = _lost(old, new, place, measure, said)
                if loss:
                    return Part(Loss("need", document.id, place, loss), states, exhaustive)
    return Part(None, states, exhaustive)


def _lost(old: OwnWalk, new: OwnWalk, place: str, measure: Measure, said: Message) -> Message | None:
    found = worse(old, new, place, measure)
    if found is None:
        return None
    context = tuple(message("story-trait", trait=name, value=value) for name, value in found.moment.context)
    return joined((*context, said))


def _measures(pair: Pair, document: str, place: str) -> Iterator[tuple[Measure, Message]]:
    """Give what must be as it was, and what is said where it is not."""
    if place == DECISION:
        yield _is_issued, message("story-not-issued", document=document)
        return
    yield _is_there, message("story-not-there", step=place, document=document)
    for step in pair.before.steps:
        if step in pair.after.steps and document in pair.before.changes(step) & pair.after.changes(step):
            said = message("story-not-changed", step=place, other=step, document=document)
            yield _done_by(step), said


def _is_there(known: Known) -> float:
    return float(bool(known))


def _is_issued(known: Known) -> float:
    return float(any(look.evidence == "issued" for look in known))


def _done_by(step: str) -> Measure:
    return lambda known: float(any(look.step == step for look in known))
