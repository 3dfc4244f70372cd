"""Whether what a dropped check looked at is verified without it wherever it was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regflow.model.condition import Condition
from regflow.model.obligation import CheckDuty
from regflow.model.step import DONE, PASS, Step
from regflow.verification.layout import Layout
from regflow.verification.loss import Loss
from regflow.verification.story import slipping_through
from regflow.verification.traits import Traits
from regflow.verification.walk import DECISION, OwnWalk, Sighting, detection, is_met


@dataclass(frozen=True, slots=True)
class Dropped:
    """A check that is no longer made, or in fewer cases.

    Attributes:
        left: When it is still made; None: never.
    """

    step: str
    criterion: str
    left: Condition | None = None


def dropped_checks(before: Layout, after: Layout, cause: str) -> tuple[Dropped, ...]:
    """Return the checks that would notice this cause and are gone, or made under another condition."""
    found = []
    for name in before.steps:
        old, new = before.step(name), after.process.step_by_id.get(name)
        for check in old.checks:
            if cause in before.causes[check.criterion]:
                if new is None or check.criterion not in new.criteria:
                    found.append(Dropped(name, check.criterion))
                elif new.only_if is not None and new.only_if != old.only_if:
                    found.append(Dropped(name, check.criterion, new.only_if))
    return tuple(found)


def subjects_of(before: Layout, dropped: tuple[Dropped, ...]) -> frozenset[str]:
    """Return the traits and steps that tell where dropped checks were made, and where they still are."""
    conditions = [condition for one in dropped for condition in (before.step(one.step).only_if, one.left) if condition]
    return frozenset().union(*(condition.subjects for condition in conditions))


def left_unguarded(
    before: Layout, dropped: tuple[Dropped, ...], walks: tuple[OwnWalk, OwnWalk], cause: str
) -> Loss | None:
    """Return how a case that the dropped check looked at is approved although nobody looks at it any more.

    A gap is no reason to widen it: this holds also where nothing was guaranteed before.

    Args:
        walks: Before and after.
    """
    contexts = frozenset(context for context, _ in _approvals(walks[0]))
    for one in dropped:
        step = before.step(one.step)
        for context, sighting in _approvals(walks[1]):
            if _was_done(step, context, contexts) and not _is_still_done(one, context):
                if detection(sighting.known) <= 0.0:
                    return Loss("guarantee", cause, DECISION, slipping_through(sighting, cause))
                if any(not is_met(duty, sighting.known) for duty in _answered(before, step, cause)):
                    return Loss("duty", cause, DECISION, slipping_through(sighting, cause))
    return None


def _approvals(walked: OwnWalk) -> Iterator[tuple[Traits, Sighting]]:
    for moment, sightings in walked.sightings.items():
        if moment.place == DECISION:
            for sighting in sightings:
                yield moment.context, sighting


def _was_done(step: Step, context: Traits, before: frozenset[Traits]) -> bool:
    """Tell whether a step was done in a context, or may have been where the context does not tell.

    It does not tell where the step that the condition asks is gone too: then any context of before that agrees with
    it in all that both tell may have been meant, and if there is none, the step is taken to be done.
    """
    if step.only_if is None:
        return True
    values = dict(context)
    if step.only_if.subjects <= set(values):
        return _holds(step.only_if, values)
    meant = [old for old in before if all(values.get(name, value) == value for name, value in old)]
    return not meant or any(
        not step.only_if.subjects <= set(dict(old)) or _holds(step.only_if, dict(old)) for old in meant
    )


def _is_still_done(one: Dropped, context: Traits) -> bool:
    values = dict(context)
    return one.left is not None and one.left.subjects <= set(values) and _holds(one.left, values)


def _holds(condition: Condition, values: Mapping[str, str]) -> bool:
    """Tell whether a condition holds; `pass` and `done` are one value."""
    return condition.holds(values) or condition.holds(
        {name: PASS if value == DONE else value for name, value in values.items()}
    )


def _answered(layout: Layout, step: Step, cause: str) -> Iterator[CheckDuty]:
    """Give the obligations that the checks of a step help to meet."""
    for duty in layout.process.obligations.checks:
        by_whom_named = duty.by is None or duty.by in (step.by, layout.process.authority_of(step))
        if cause in layout.causes[duty.criterion] and by_whom_named:
            yield duty
