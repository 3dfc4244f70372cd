"""What the law demands before and after: taken out, weakened, or stated and no longer met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

from regflow.analysis.contexts import TooManyContextsError, contexts_of
from regflow.analysis.duties import duties_of
from regflow.analysis.facts import facts_of
from regflow.analysis.result import Duty
from regflow.comparison.gate.difference import Difference
from regflow.model.obligation import CheckDuty, OrderDuty, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.verification import unmet_duty_story
from regflow.words import Message, message

Demand: TypeAlias = CheckDuty | StepDuty | OrderDuty | SeparateDuty


def obligations_lost(before: Process, after: Process) -> Iterator[Difference]:
    """Yield each obligation that no obligation of the file after the change is at least as strong as."""
    for duty in before.obligations.checks:
        same = [one for one in after.obligations.checks if one.criterion == duty.criterion]
        if not any(_at_least(after, one, duty) for one in same):
            yield _removed(duty, "checks", same[0] if same else None)
    for step in before.obligations.steps:
        if step.step not in {one.step for one in after.obligations.steps}:
            yield _removed(step, "steps", None)
    for order in before.obligations.order:
        if (order.before, order.after) not in {(one.before, one.after) for one in after.obligations.order}:
            yield _removed(order, "order", None)
    for separate in before.obligations.separate:
        others = [one for one in after.obligations.separate if set(separate.steps) & set(one.steps)]
        if not any(set(separate.steps) <= set(one.steps) for one in others):
            yield _removed(separate, "separate", others[0] if others else None)


def obligations_unmet(before: Process | None, after: Process, states: int) -> Iterator[Difference]:
    """Yield each obligation that is not met, unless it stood there before and was not met then."""
    try:
        duties = duties_of(facts_of(after, contexts_of(after)))
        unmet_before = frozenset[Demand]() if before is None else frozenset(_unmet(before))
    except TooManyContextsError:
        yield from _unmet_by_walking(before, after, states)
        return
    seen: dict[str, int] = {}
    for duty in duties:
        number = seen[duty.kind] = seen.get(duty.kind, -1) + 1
        if not duty.met and _plain(duty.duty) not in unmet_before:
            yield _not_met(after, duty.duty, (duty.kind, str(number)), states)


def _unmet(process: Process) -> Iterator[Demand]:
    duties: tuple[Duty, ...] = duties_of(facts_of(process, contexts_of(process)))
    yield from (_plain(duty.duty) for duty in duties if not duty.met)


def _unmet_by_walking(before: Process | None, after: Process, states: int) -> Iterator[Difference]:
    """Yield the checks that the law demands and a walk finds missing; where no way is found nothing is claimed."""
    for number, duty in enumerate(after.obligations.checks):
        known = before is not None and _plain(duty) in map(_plain, before.obligations.checks)
        if unmet_duty_story(after, duty, states) and not (known and before and unmet_duty_story(before, duty, states)):
            yield _not_met(after, duty, ("checks", str(number)), states)
    yield Difference("not-walked", message("gate-too-many-contexts"), is_open=True)


def _plain(duty: Demand) -> Demand:
    return replace(duty, basis="")


def _at_least(process: Process, one: CheckDuty, duty: CheckDuty) -> bool:
    """Tell whether an obligation demands all that another does: as many officers, and the same authority."""
    office = process.office_by_id.get(one.by or "")
    named = (one.by, office.authority if office else None)
    return one.persons >= duty.persons and (duty.by is None or duty.by in named)


def _removed(duty: Demand, table: str, left: Demand | None) -> Difference:
    said = demand_in_words(duty)
    if left is None:
        return Difference(
            "obligation-removed",
            message("gate-obligation-removed", duty=said),
            before=said,
            path=("obligations", table),
        )
    now = demand_in_words(left)
    told = message("gate-obligation-weakened", before=said, after=now)
    return Difference("obligation-weakened", told, before=said, after=now, path=("obligations", table))


def _not_met(process: Process, duty: Demand, place: tuple[str, str], states: int) -> Difference:
    said = demand_in_words(duty)
    story = unmet_duty_story(process, duty, states) if isinstance(duty, CheckDuty) else None
    told = message("gate-unmet-story", duty=said, story=story) if story else message("gate-unmet", duty=said)
    kind = "separation-lost" if isinstance(duty, SeparateDuty) else "obligation-unmet"
    return Difference(kind, told, path=("obligations", *place))


def demand_in_words(duty: Demand) -> Message:
    """Return what an obligation demands, with its basis."""
    basis = message("gate-basis", basis=duty.basis) if duty.basis else message("gate-no-basis")
    match duty:
        case CheckDuty(criterion, by, persons, _):
            by_whom = message("gate-demand-by", by=by) if by else message("gate-no-basis")
            many = message("gate-demand-persons", persons=persons) if persons > 1 else message("gate-no-basis")
            return message("gate-demand-check", criterion=criterion, by=by_whom, persons=many, basis=basis)
        case StepDuty(step, _):
            return message("gate-demand-step", step=step, basis=basis)
        case OrderDuty(before, after, _):
            return message("gate-demand-order", before=before, after=after, basis=basis)
        case SeparateDuty(steps, _):
            return message("gate-demand-separate", steps=steps, basis=basis)
        case _:
            assert_never(duty)
