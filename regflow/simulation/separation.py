"""Who may do what: officers asked for by name, and steps that the law gives to different officers."""

from __future__ import annotations

from regflow.errors import SimulationError
from regflow.model.obligation import CheckDuty
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.simulation.plan import Separation
from regflow.words import message


def separations_of(process: Process) -> tuple[Separation, ...]:
    """Return the groups of steps that different officers must do.

    Raises:
        SimulationError: if an office has too few officers for it: a case could wait for ever.
    """
    place = {step.id: number for number, step in enumerate(process.steps)}
    groups = [(duty.steps, len(duty.steps)) for duty in process.obligations.separate]
    groups += [(_checking(process, duty), duty.persons) for duty in process.obligations.checks if duty.persons > 1]
    kept = tuple((steps, persons) for steps, persons in groups if len(steps) > 1)
    for step in process.steps:
        _enough_officers(process, step, kept)
    return tuple(Separation(tuple(place[step] for step in steps), persons) for steps, persons in kept)


def _checking(process: Process, duty: CheckDuty) -> tuple[str, ...]:
    """Return the steps whose checks answer a duty."""
    answering = {duty.criterion} | {
        criterion.id for criterion in process.criteria if duty.criterion in process.implied_by(criterion.id)
    }
    return tuple(
        step.id
        for step in process.steps
        if answering & set(step.criteria) and duty.by in (None, step.by, process.authority_of(step))
    )


def _enough_officers(process: Process, step: Step, groups: tuple[tuple[tuple[str, ...], int], ...]) -> None:
    office = process.office_by_id.get(step.by)
    if office is None or office.staff is None:
        return
    mates = {
        mate
        for steps, _ in groups
        if step.id in steps
        for mate in steps
        if mate != step.id and process.step_by_id[mate].by == step.by
    }
    staff = office.staff if isinstance(office.staff, int) else len(office.staff)
    if len(mates) >= staff:
        raise SimulationError(
            message("too-few-officers", office=office.id, staff=staff, needed=len(mates) + 1, step=step.id),
            message("too-few-officers.help", office=office.id),
        )


def eligible_officers(process: Process, step: Step) -> int:
    """Return the officers who may do a step, as bits.

    An officer who alone may do a step keeps his hands off the steps the law separates from it.

    Raises:
        SimulationError: if the officer asked for is not in the office.
    """
    office = process.office_by_id.get(step.by)
    if office is None or office.staff is None:
        return 0
    staff = office.staff if isinstance(office.staff, int) else len(office.staff)
    if step.officer is not None:
        return 1 << _place_of(office, step.officer, step.id)
    officers = (1 << staff) - 1
    for duty in process.obligations.separate:
        if step.id in duty.steps:
            for mate in duty.steps:
                other = process.step_by_id[mate]
                if other.by == step.by and other.officer is not None:
                    officers &= ~(1 << _place_of(office, other.officer, mate))
    if not officers:
        raise SimulationError(
            message("too-few-officers", office=office.id, staff=staff, needed=staff + 1, step=step.id),
            message("too-few-officers.help", office=office.id),
        )
    return officers


def _place_of(office: Office, officer: str, step: str) -> int:
    officers = office.staff if isinstance(office.staff, tuple) else ()
    for place, one in enumerate(officers):
        if one.name == officer:
            return place
    raise SimulationError(message("officer-unknown", step=step, office=office.id, officer=officer))
