"""Everything that is true of one process over given contexts: executions, alterations, guarantees, duties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from regflow.analysis.alterations import Alteration, Pool, WayBack, amendments_of, ways_back
from regflow.analysis.contexts import Amount, Contexts, Mask
from regflow.analysis.execution import Execution, execution_of
from regflow.analysis.guarantee import (
    PassedCheck,
    Place,
    beginning_of,
    detection,
    least,
    never_missed,
    number_of_officers,
    passed_checks,
    places_of,
)
from regflow.analysis.order import Order, order_of
from regflow.analysis.returns import with_returns
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.model.step import Step

Silence = frozenset[tuple[str, str]]
"""Pairs of step and criterion whose returns are judged as if they could not happen."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """A process studied over contexts.

    Attributes:
        checks: For each criterion the checks that bear on it.
        amendments: What executed steps change.
        ways: Every return, open or not.
        alterations: Every way in which documents may change: the amendments, and what open returns change.
        places: Where guarantees are taken, the decision first.
    """

    process: Process
    order: Order
    contexts: Contexts
    execution: Execution
    checks: Mapping[str, tuple[PassedCheck, ...]]
    amendments: tuple[Alteration, ...]
    ways: tuple[WayBack, ...]
    places: tuple[Place, ...]
    alterations: tuple[Alteration, ...]
    _touching: dict[str, tuple[Alteration, ...]] = field(default_factory=dict, repr=False)
    _detections: dict[tuple[str, str], Amount] = field(default_factory=dict, repr=False)

    def alterations_of(self, criterion: str) -> tuple[Alteration, ...]:
        """Return every way in which a document changes that a criterion depends on."""
        if criterion not in self._touching:
            documents = self.process.depends_on(criterion)
            self._touching[criterion] = tuple(
                one for one in self.alterations if not documents.isdisjoint(one.documents)
            )
        return self._touching[criterion]

    def detection_at(self, criterion: str, place: Place) -> Amount:
        """Return the share of wrong cases that is certain to be caught before a place; 0: not guaranteed."""
        key = (criterion, place.name)
        if key not in self._detections:
            self._detections[key] = self.detection_by(self.checks[criterion], criterion, place)
        return self._detections[key]

    def detection_by(self, checks: Sequence[PassedCheck], criterion: str, place: Place) -> Amount:
        """Return what some of the checks that bear on a criterion are certain to catch before a place."""
        earlier = [one for one in checks if one.bit & place.earlier]
        return least(earlier, self._behind(criterion, place), detection)

    def guaranteed_at(self, criterion: str, place: Place) -> Mask:
        """Return where a criterion is guaranteed at a place."""
        return self.detection_at(criterion, place) > 0

    def meets(self, duty: CheckDuty) -> Mask:
        """Return where an obligation to check is met at the decision."""
        place = self.places[0]
        answering = [
            one for one in self.checks[duty.criterion] if one.bit & place.earlier and self.answers(one.step, duty)
        ]
        return least(answering, self._behind(duty.criterion, place), number_of_officers) >= duty.persons

    def answers(self, step: Step, duty: CheckDuty) -> bool:
        """Tell whether a step is one of those whom an obligation to check asks."""
        if duty.by is not None:
            return duty.by in (step.by, self.process.authority_of(step))
        return duty.persons == 1 or step.by in self.process.office_by_id

    def silenced(self, silent: Silence, pool: Pool) -> Facts:
        """Return the facts as if these returns could not happen."""
        if not any((way.step, way.asks) in silent for way in self.ways):
            return self
        ways = tuple(way for way in self.ways if (way.step, way.asks) not in silent)
        quiet = replace(self, ways=ways, alterations=self.amendments, _touching={}, _detections={})
        return quiet.with_open_returns(pool)

    def with_open_returns(self, pool: Pool) -> Facts:
        """Return the facts with every return that can happen among the alterations."""
        found = with_returns(self.amendments, self.ways, self._uncertain, self.order, self.contexts)
        return replace(self, alterations=tuple(map(pool.kept, found)), _touching={}, _detections={})

    def _uncertain(self, way: WayBack, alterations: Sequence[Alteration]) -> Mask:
        assert way.criterion is not None
        place = beginning_of(way.step, self.order, way.where)
        checks = [one for one in self.checks[way.criterion] if one.bit & place.earlier]
        behind = [one for one in alterations if not way.rests_on.isdisjoint(one.documents) and place.can_follow(one)]
        uncertain: Mask = ~never_missed(checks, behind, ~self.contexts.everywhere)
        return uncertain

    def _behind(self, criterion: str, place: Place) -> list[Alteration]:
        return [one for one in self.alterations_of(criterion) if place.can_follow(one)]


def facts_of(process: Process, contexts: Contexts, pool: Pool | None = None, like: Order | None = None) -> Facts:
    """Return what is true of a process over contexts that mention all its conditions.

    Args:
        pool: Where alterations are kept once; facts of the same pool can be compared by them.
        like: The order of the process of which this one is a variant.
    """
    pool = pool or Pool()
    order = order_of(process, like)
    execution = execution_of(process, order, contexts)
    looked_at = _looked_at(process)
    amendments = tuple(
        pool.kept(one) for one in amendments_of(process, order, execution) if not one.documents.isdisjoint(looked_at)
    )
    bare = Facts(
        process=process,
        order=order,
        contexts=contexts,
        execution=execution,
        checks=passed_checks(process, order, contexts, execution),
        amendments=amendments,
        ways=tuple(
            replace(way, documents=way.documents & looked_at) for way in ways_back(process, order, execution, contexts)
        ),
        places=places_of(process, order, execution),
        alterations=amendments,
    )
    return bare.with_open_returns(pool)


def _looked_at(process: Process) -> frozenset[str]:
    """Return the documents that some check looks at; what happens to the others is no matter of guarantees."""
    checked = {criterion for step in process.steps for criterion in step.criteria}
    return frozenset().union(*(process.depends_on(criterion) for criterion in checked))
