"""Work for offices that never open, and cases that arrive at such times."""

from __future__ import annotations

from regflow.formats.semantics.whole import Whole
from regflow.model.calendar import Calendar
from regflow.model.duration import NO_TIME
from regflow.model.office import Office
from regflow.model.process import Process


def judge_opening(whole: Whole) -> None:
    """Write down work of offices where nobody is ever on duty; a visit without work needs no officer."""
    process = whole.process
    if whole.sheet.is_broken("calendars"):
        return
    if process.cases.hours is not None and not is_ever_open(process.calendar_by_id[process.cases.hours]):
        whole.error(("cases", "hours"), "cases-never-open", calendar=process.cases.hours)
    closed = {office.id for office in process.offices if not _has_anybody_on_duty(process, office)}
    for step in process.steps:
        if step.by in closed and step.work != NO_TIME:
            calendar = process.office_by_id[step.by].hours or ""
            whole.error(("steps", step.id, "by"), "office-never-open", office=step.by, calendar=calendar)


def is_ever_open(calendar: Calendar) -> bool:
    """Tell whether a calendar has any opening hours, in its week or on dated days."""
    return any(calendar.week) or any(dated.hours for dated in calendar.exceptions)


def _has_anybody_on_duty(process: Process, office: Office) -> bool:
    own = [officer.hours for officer in office.staff] if isinstance(office.staff, tuple) else [None]
    calendars = [hours if hours is not None else office.hours for hours in own]
    return any(hours is None or is_ever_open(process.calendar_by_id[hours]) for hours in calendars)
