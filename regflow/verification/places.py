"""Where each thing that is followed stands in its mask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from regflow.model.step import DONE, SKIPPED, WRONG, Check, Continue, Step
from regflow.verification.layout import Layout
from regflow.verification.scope import Scope, documents_followed
from regflow.verification.table import DIGIT
from regflow.verification.traits import SURE, share_in


@dataclass(frozen=True, slots=True)
class Places:
    """The places of steps, documents, criteria, digits, checks and evidences.

    Attributes:
        layout, scope: The process, and what is followed of it.
        traits: The kind of application.
        step, document, certain: The bits.
        digit: Where the kept result of a step stands.
        values: The names of a step's digits, from 1.
        looks: Checks whose success counts, bit by bit.
        evidence: What chancy checks look at.
        there: Documents of which it must be noted that they are there.
        sources: Whether it is followed where the present state of the documents comes from.
    """

    layout: Layout
    scope: Scope
    traits: Mapping[str, str]
    step: Mapping[str, int]
    document: Mapping[str, int]
    certain: Mapping[str, int]
    digit: Mapping[str, int]
    values: Mapping[str, tuple[str, ...]]
    looks: tuple[tuple[str, Check], ...]
    evidence: tuple[str, ...]
    there: frozenset[str]
    sources: bool

    def steps(self, names: Iterable[str]) -> int:
        """Return the mask of those of these steps that are followed."""
        return mask(self.step, names)

    def documents(self, names: Iterable[str]) -> int:
        """Return the mask of those of these documents that are followed."""
        return mask(self.document, names)


def places_of(layout: Layout, scope: Scope, traits: Mapping[str, str], sources: bool) -> Places:
    """Return the places of all that is followed in this kind of application."""
    names = tuple(name for name in layout.steps if name in scope.steps)
    followed = documents_followed(layout, scope)
    if scope.subject.document is not None:
        followed = followed | {scope.subject.document}
    kept = tuple(name for name in names if name in scope.valued)
    plain = Places(
        layout=layout,
        scope=scope,
        traits=traits,
        step={name: place for place, name in enumerate(names)},
        document={name: place for place, name in enumerate(sorted(followed))},
        certain={name: place for place, name in enumerate(sorted(scope.certain))},
        digit={name: place * DIGIT for place, name in enumerate(kept)},
        values={name: _values(layout.step(name)) for name in kept},
        looks=(),
        evidence=(),
        there=frozenset(
            one for one in followed if _is_always_wrong(scope, layout, traits) or _must_note_coming(layout, names, one)
        ),
        sources=sources,
    )
    own = tuple((name, check) for name in names for check in layout.step(name).checks if is_own(plain, check))
    looks = () if sources else tuple(one for one in own if _establishes(plain, *one))
    chancy = [check for _, check in own if 0 < share_in(check.catches, plain.traits) < SURE]
    evidence = () if sources else tuple(sorted({check.looks_at for check in chancy}))
    return replace(plain, looks=looks, evidence=evidence)


def is_own(places: Places, check: Check) -> bool:
    """Tell whether a check would notice the cause that is followed."""
    return places.scope.subject.cause in places.layout.causes[check.criterion]


def _establishes(places: Places, name: str, check: Check) -> bool:
    """Tell whether a check that finds nothing counts: it would have stopped the case, or its result is asked for."""
    counts = not isinstance(check.if_wrong, Continue) or name in places.digit
    return counts and share_in(check.catches, places.traits) > 0


def _must_note_coming(layout: Layout, names: tuple[str, ...], document: str) -> bool:
    """Tell whether somebody may look before a document is handed in or issued, so that its coming is no change."""
    coming = [one for one in names if document in (*layout.step(one).brings, *layout.step(one).issues)]
    looking = [one for one in names if layout.step(one).checks]
    return any(one != other and one not in layout.graph.before[other] for one in coming for other in looking)


def _is_always_wrong(scope: Scope, layout: Layout, traits: Mapping[str, str]) -> bool:
    """Tell whether the cause fails in every new application, so that only what was handed in before can be right."""
    if scope.subject.cause is None or not scope.subject.chances:
        return False
    wrong = layout.process.criterion_by_id[scope.subject.cause].wrong
    return wrong is not None and share_in(wrong, traits) >= SURE


def _values(step: Step) -> tuple[str, ...]:
    """Return the names of a step's digits, from 1; `pass` and `done` are one: nothing was found and nothing drawn."""
    return (SKIPPED, DONE, WRONG, *(outcome.name for outcome in step.outcomes))


def mask(places: Mapping[str, int], names: Iterable[str]) -> int:
    """Return the mask of those of these names that have a place."""
    found = 0
    for name in names:
        if name in places:
            found |= 1 << places[name]
    return found
