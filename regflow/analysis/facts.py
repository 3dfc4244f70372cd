"""Everything that is true of one process over given contexts: executions, alterations, guarantees, duties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from regflow.analysis.alterations import Alteration, Pool, Setting, WayBack, amendments_of
from regflow.analysis.contexts import Amount, Contexts, Mask
from regflow.analysis.execution import Execution, execution_of
from regflow.analysis.guarantee import (
    PassedCheck,
    Place,
    beginning_of,
    causes_of,
    detection,
    documents_of,
    least,
    never_missed,
    number_of_officers,
    passed_checks,
    places_of,
)
from regflow.analysis.order import Order, order_of
from regflow.analysis.returns import Course, Known, open_returns
from regflow.model.by_trait import every_one
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.model.step import Continue, Step

_LARGE = 1024
"""Contexts from which what some checks catch together is worked out again rather than kept."""

Silence = frozenset[tuple[str, str]]
"""Pairs of step and criterion whose returns are judged as if they could not happen."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """A process studied over contexts.

    Attributes:
        checks: For each criterion, and its own cause (`guarantee.itself`), the checks that bear on it.
        amendments: What executed steps change.
        ways: Every return, open or not.
        setting: What these depend on.
        alterations: Every way in which documents may change: the amendments, and what open returns change.
        causes: For each criterion the facts that make it certain, with the documents by whose change each goes stale.
        happens: For each return, where it can happen by itself.
        places: Where guarantees are taken, the decision first.
    """

    process: Process
    order: Order
    contexts: Contexts
    execution: Execution
    checks: Mapping[str, tuple[PassedCheck, ...]]
    amendments: tuple[Alteration, ...]
    ways: tuple[WayBack, ...]
    setting: Setting
    places: tuple[Place, ...]
    alterations: tuple[Alteration, ...]
    causes: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    happens: tuple[Mask, ...] = ()
    _touching: dict[str, tuple[Alteration, ...]] = field(default_factory=dict, repr=False)
    _detections: dict[tuple[str, str], Amount] = field(default_factory=dict, repr=False)
    _behinds: dict[tuple[str, int, int], list[Alteration]] = field(default_factory=dict, repr=False)
    _caught: dict[tuple[str, int], Amount] = field(default_factory=dict, repr=False)

    def alterations_of(self, criterion: str) -> tuple[Alteration, ...]:
        """Return every way in which a document changes that a criterion depends on."""
        if criterion not in self._touching:
            documents = documents_of(self.process, criterion)
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
        return least(earlier, self._behind(criterion, place), lambda some: self._caught_by(criterion, some))

    def _caught_by(self, criterion: str, checks: Sequence[PassedCheck]) -> Amount:
        steps = 0
        for one in checks:
            steps |= one.bit
        if (criterion, steps) not in self._caught:
            caught = detection(checks)
            if caught.size > _LARGE:
                return caught
            self._caught[criterion, steps] = caught
        return self._caught[criterion, steps]

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

    def may_advise_against(self, step: Step) -> Mask:
        """Return where a step may come to say `wrong` and let the case go on: what it advises on is not certain."""
        place = beginning_of(step.id, self.order, self.execution.executed[step.id])
        result = ~self.contexts.everywhere
        for check in step.checks:
            if isinstance(check.if_wrong, Continue):
                result = result | self._doubtful(check.criterion, place, self.alterations_of(check.criterion))
                if max(every_one(check.false_alarm)) > 0:
                    return place.where
        return result & place.where

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
        quiet = replace(self, ways=ways, alterations=self.amendments, _touching={}, _detections={}, _behinds={})
        found = quiet.with_open_returns(pool)
        alike = {
            criterion for criterion in self.checks if found.alterations_of(criterion) == self.alterations_of(criterion)
        }
        found._detections.update({key: caught for key, caught in self._detections.items() if key[0] in alike})
        return found

    def with_open_returns(self, pool: Pool, known: Known | None = None) -> Facts:
        """Return the facts with every return that can happen among the alterations."""
        course = Course(self.amendments, self.ways, self.order, self.contexts)
        found = open_returns(course, self._uncertain, known)
        alterations = tuple(map(pool.kept, found.alterations))
        return replace(self, alterations=alterations, happens=found.happens, _touching={}, _detections={}, _behinds={})

    def _uncertain(self, way: WayBack, alterations: Iterable[Alteration]) -> Mask:
        assert way.criterion is not None
        return self._doubtful(way.criterion, beginning_of(way.step, self.order, way.where), alterations)

    def _doubtful(self, criterion: str, place: Place, alterations: Iterable[Alteration]) -> Mask:
        behind = [one for one in alterations if place.can_follow(one)]
        uncertain = nowhere = ~self.contexts.everywhere
        for cause, documents in self.causes[criterion]:
            checks = [one for one in self.checks[cause] if one.bit & place.earlier]
            changes = [one for one in behind if not documents.isdisjoint(one.documents)]
            uncertain = uncertain | ~never_missed(checks, changes, nowhere)
        return uncertain

    def _behind(self, criterion: str, place: Place) -> list[Alteration]:
        key = (criterion, place.bit, place.later)
        if key not in self._behinds:
            self._behinds[key] = [one for one in self.alterations_of(criterion) if place.can_follow(one)]
        return self._behinds[key]


def facts_of(process: Process, contexts: Contexts, pool: Pool | None = None) -> Facts:
    """Return what is true of a process over contexts that mention all its conditions.

    Args:
        pool: Where alterations are kept once; facts of the same pool can be compared by them.
    """
    pool = pool or Pool()
    return facts_before_returns(process, contexts, pool).with_open_returns(pool)


def facts_before_returns(process: Process, contexts: Contexts, pool: Pool, like: Facts | None = None) -> Facts:
    """Return what is true of a process as if no case were ever sent back.

    Args:
        like: The facts, over the same contexts, of the process of which this one is a variant.
    """
    order = order_of(process, like.order if like else None)
    execution = execution_of(process, order, contexts, _done_as_in(like, process) if like else {})
    looked_at = _looked_at(process)
    setting = Setting(process, order, execution, contexts, looked_at)
    amendments = tuple(
        pool.kept(one) for one in amendments_of(process, order, execution) if not one.documents.isdisjoint(looked_at)
    )
    return Facts(
        process=process,
        order=order,
        contexts=contexts,
        execution=execution,
        checks=passed_checks(process, order, contexts, execution),
        setting=setting,
        amendments=amendments,
        ways=tuple(setting.ways_back(like.setting, like.ways) if like else setting.ways_back()),
        causes=_causes(process),
        places=places_of(process, order, execution),
        alterations=amendments,
    )


def _done_as_in(like: Facts, process: Process) -> dict[str, Mask]:
    """Return where steps are done whose condition is as it was."""
    return {
        step.id: like.execution.executed[step.id]
        for step in process.steps
        if step.id in like.process.step_by_id and like.process.step_by_id[step.id].only_if == step.only_if
    }


def _causes(process: Process) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    return {
        criterion.id: tuple((cause, documents_of(process, cause)) for cause in causes_of(process, criterion.id))
        for criterion in process.criteria
    }


def _looked_at(process: Process) -> frozenset[str]:
    """Return the documents that some check looks at; what happens to the others is no matter of guarantees."""
    checked = {criterion for step in process.steps for criterion in step.criteria}
    return frozenset().union(*(process.depends_on(criterion) for criterion in checked))
