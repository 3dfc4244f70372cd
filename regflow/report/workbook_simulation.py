"""The sheets of one simulated process: measures, where the time goes, steps, offices, settings."""

from __future__ import annotations

from regflow.formats.sheets import Figure, Form, Sheet
from regflow.report.amounts import AMOUNTS, Amount
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.workbook_cells import mean, name_in, quantity, reach, sheet
from regflow.report.workbook_process import office_name
from regflow.report.workbook_settings import settings_sheet
from regflow.simulation.summary import SplitFigures, Summary
from regflow.words import message

_STEPS = ("column-step", "book-name", "column-visits", "column-work", "column-queue", "column-waited")
_OFFICES = (
    *("column-office", "book-name", "column-load", "column-utilisation"),
    *("column-mean-queue", "column-longest-queue"),
)


def simulation_sheets(summary: Summary, page: Page) -> tuple[Sheet, ...]:
    """Return the sheets of one process."""
    page = naming(page, summary.process)
    return (
        _measures(summary, page),
        _split(summary.split, page),
        _steps(summary, page),
        _offices(summary, page),
        settings_sheet(summary, (), page),
    )


def _measures(summary: Summary, page: Page) -> Sheet:
    currency = summary.process.currency
    measures = [
        (
            page.say(message(f"measure-{name}")),
            mean(figure, AMOUNTS[name], page, currency),
            reach(figure, AMOUNTS[name], page, currency),
        )
        for name, figure in summary.measures.items()
        if figure is not None
    ]
    results = [
        (
            page.say(message("book-result", result=page.name("results", result))),
            mean(share, Amount.SHARE, page),
            reach(share, Amount.SHARE, page),
        )
        for result, share in summary.results.items()
    ]
    return sheet("sheet-measures", ("column-measure", "column-mean", "book-reach"), (*measures, *results), page)


def _split(split: SplitFigures, page: Page) -> Sheet:
    whole = sum(one.mean for one in split.causes.values()) or 1.0
    rows = (
        (
            page.say(message(f"cause-{cause}")),
            quantity(one.mean, Amount.TIME, page),
            Figure(one.mean / whole, Form.SHARE),
        )
        for cause, one in split.causes.items()
    )
    return sheet("sheet-time", ("column-cause", "column-mean", "column-share"), rows, page)


def _steps(summary: Summary, page: Page) -> Sheet:
    rows = (
        (
            step,
            name_in(summary.process.step_by_id[step].name, page),
            mean(one.visits, Amount.COUNT, page),
            *(mean(figure, Amount.TIME, page) for figure in (one.work, one.queue, one.waited_for_others)),
        )
        for step, one in summary.steps.items()
    )
    return sheet("sheet-steps-measured", _STEPS, rows, page)


def _offices(summary: Summary, page: Page) -> Sheet:
    rows = (
        (
            office,
            office_name(office, summary.process, page),
            quantity(one.load.mean if one.load else None, Amount.SHARE, page),
            mean(one.utilisation, Amount.SHARE, page),
            *(mean(figure, Amount.COUNT, page) for figure in (one.mean_queue, one.longest_queue)),
        )
        for office, one in summary.offices.items()
    )
    return sheet("sheet-offices-measured", _OFFICES, rows, page)
