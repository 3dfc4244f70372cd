"""The sheets that show a process as it stands: its steps and its offices."""

from __future__ import annotations

from typing import assert_never

from regflow.formats.sheets import Cell, Figure, Form
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import APPLICANT, SYSTEM, Check, Continue, End, Outcome, Reject, Return, Step
from regflow.report.amounts import Amount
from regflow.report.changes import condition_in_words
from regflow.report.page import Page
from regflow.report.workbook_cells import EMPTY, lines, name_in, named, quantity, share, span, yes_or_no
from regflow.words import Message, message
from regflow.words.saying import percent

STEP_HEADINGS = (
    *("column-step", "book-name", "book-kind", "book-office", "book-after", "book-only-if"),
    *("book-handover", "book-work", "book-wait", "book-takes", "book-limit"),
    *("book-needs", "book-brings", "book-issues", "book-amends"),
    *("book-checks", "book-if-wrong", "book-outcomes", "book-fee", "book-visit", "book-law"),
)
OFFICE_HEADINGS = (
    *("column-office", "book-name", "book-authority", "book-officers"),
    *("book-calendar", "book-cost", "book-steps"),
)


def step_rows(process: Process, page: Page) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each step, in the order of the file."""
    return tuple(_step(step, process, page) for step in process.steps)


def office_rows(process: Process, page: Page) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each office, in the order of the file."""
    return tuple(_office(office, process, page) for office in process.offices)


def office_name(by: str, process: Process, page: Page) -> str:
    """Return who does a step: the name of the office where it has one."""
    if by in (APPLICANT, SYSTEM):
        return page.say(message(f"book-by-{by}"))
    office = process.office_by_id.get(by)
    return name_in(office.name, page) or by if office else by


def _step(step: Step, process: Process, page: Page) -> tuple[Cell, ...]:
    return (
        step.id,
        name_in(step.name, page),
        page.say(message(f"book-kind-{step.kind.value}")),
        office_name(step.by, process, page),
        named("steps", step.after, page),
        page.say(condition_in_words(step.only_if)) if step.only_if else EMPTY,
        *(span(one, page) for one in (step.handover, step.work, step.wait, step.takes, step.limit)),
        *(named("documents", some, page) for some in (step.needs, step.brings, step.issues, step.amends)),
        named("criteria", step.criteria, page),
        lines(dict.fromkeys(_reaction(check) for check in step.checks), page),
        lines(map(_outcome, step.outcomes), page),
        quantity(step.fee or None, Amount.MONEY, page, process.currency),
        yes_or_no(True, page) if step.visit else EMPTY,
        name_in(step.law, page),
    )


def _reaction(check: Check) -> Message:
    match check.if_wrong:
        case Reject():
            return message("book-rejected")
        case Continue():
            return message("book-goes-on")
        case Return(to):
            return message("book-returned", step=to)
        case _:
            assert_never(check.if_wrong)


def _outcome(outcome: Outcome) -> Message:
    match outcome.then:
        case Return(to):
            then = message("book-returned", step=to)
        case End(result):
            then = message("book-ended", result=result)
        case None:
            then = message("book-goes-on")
        case _:
            assert_never(outcome.then)
    often = percent(outcome.share) if isinstance(outcome.share, float | int) else outcome.share.trait
    return message("book-outcome", name=outcome.name, share=often, then=then)


def _office(office: Office, process: Process, page: Page) -> tuple[Cell, ...]:
    officers = len(office.staff) if isinstance(office.staff, tuple) else office.staff
    return (
        office.id,
        name_in(office.name, page),
        office.authority,
        page.say(message("book-unlimited")) if officers is None else Figure(officers),
        office.hours or page.say(message("book-always")),
        quantity(office.cost or None, Amount.MONEY, page, process.currency),
        named("steps", (step.id for step in process.steps if step.by == office.id), page),
    )


def wrong_rows(process: Process, page: Page) -> list[tuple[Cell, ...]]:
    """Return, for each criterion, in which share of applications it is taken to fail, and who says so."""
    return [
        (
            page.say(message("book-assumed-wrong")),
            page.name("criteria", criterion.id),
            Figure(0.0, Form.SHARE) if criterion.wrong is None else share(criterion.wrong, page),
            page.say(message("book-not-stated" if criterion.wrong is None else "book-from-file")),
        )
        for criterion in process.criteria
    ]
