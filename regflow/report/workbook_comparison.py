"""The sheets of before and after: measures, results, where the time goes, changes, steps, offices, settings."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.result import Comparison, MeasureComparison
from regflow.formats.sheets import Cell, Figure, Form, Sheet
from regflow.report.amounts import AMOUNTS, Amount
from regflow.report.changes import change_in_words
from regflow.report.difference_text import fields_in_words
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.workbook_cells import EMPTY, difference, lines, mean, name_in, quantity, reach, sheet, yes_or_no
from regflow.report.workbook_process import office_name
from regflow.report.workbook_settings import settings_sheet
from regflow.rewrite.difference import DifferenceKind, differences
from regflow.simulation.summary import OfficeFigures, StepFigures
from regflow.words import message

_COMPARED = (
    *("column-before", "book-reach-before", "column-after", "book-reach-after"),
    *("column-difference", "book-lowest", "book-highest", "book-relative", "column-verdict"),
)
_STEP_FIGURES = (
    *("book-visits-before", "book-visits-after", "book-work-before", "book-work-after"),
    *("book-queue-before", "book-queue-after", "book-waited-before", "book-waited-after"),
)
_OFFICE_FIGURES = (
    *("book-load-before", "book-load-after", "column-utilisation-before", "column-utilisation-after"),
    *("book-mean-queue-before", "book-mean-queue-after", "book-longest-queue-before", "book-longest-queue-after"),
)
_KINDS: Mapping[DifferenceKind, str] = {
    DifferenceKind.REMOVED: "book-removed",
    DifferenceKind.CHANGED: "book-changed",
    DifferenceKind.ADDED: "book-added",
}


def comparison_sheets(comparison: Comparison, page: Page) -> tuple[Sheet, ...]:
    """Return the sheets of before and after; changes and gains have one where there are any."""
    page = naming(page, comparison.before.process, comparison.after.process)
    return (
        _measures(comparison, page),
        *([_changes(comparison, page)] if differences(comparison.before.process, comparison.after.process) else []),
        *([_waterfall(comparison, page)] if comparison.waterfall else []),
        _split(comparison, page),
        _steps(comparison, page),
        _offices(comparison, page),
        _settings(comparison, page),
    )


def _measures(comparison: Comparison, page: Page) -> Sheet:
    currency = comparison.before.process.currency
    measures = [
        (page.say(message(f"measure-{name}")), *_compared(one, AMOUNTS[name], currency, page))
        for name, one in comparison.measures.items()
        if one.before is not None or one.after is not None
    ]
    results = [
        (
            page.say(message("book-result", result=page.name("results", result))),
            *_compared(one, Amount.SHARE, None, page),
        )
        for result, one in comparison.results.items()
    ]
    return sheet("sheet-comparison", ("column-measure", *_COMPARED), (*measures, *results), page)


def _compared(one: MeasureComparison, kind: Amount, currency: str | None, page: Page) -> tuple[Cell, ...]:
    gap = one.difference
    verdict = "differs" if one.verdict is None else one.verdict
    return (
        mean(one.before, kind, page, currency),
        reach(one.before, kind, page, currency),
        mean(one.after, kind, page, currency),
        reach(one.after, kind, page, currency),
        *(difference(end, kind, page, currency) for end in ((gap.mean, gap.low, gap.high) if gap else (None,) * 3)),
        difference(one.relative.mean if one.relative else None, Amount.SHARE, page),
        page.say(message(f"verdict-{verdict}")) if gap else EMPTY,
    )


def _changes(comparison: Comparison, page: Page) -> Sheet:
    before, after = comparison.before.process, comparison.after.process
    rows = (
        (
            page.name("steps", one.step),
            page.say(message(_KINDS[one.kind])),
            "\n".join(fields_in_words(one, page)),
        )
        for one in differences(before, after)
    )
    return sheet("sheet-changes", ("column-step", "book-what-happened", "book-detail"), rows, page)


def _waterfall(comparison: Comparison, page: Page) -> Sheet:
    rows = (
        (lines(map(change_in_words, portion.changes), page), quantity(portion.gain, Amount.TIME, page))
        for portion in comparison.waterfall
    )
    return sheet("sheet-gains", ("column-change", "column-gain"), rows, page)


def _split(comparison: Comparison, page: Page) -> Sheet:
    before, after = comparison.before.split, comparison.after.split
    rows = (
        (
            page.say(message(f"cause-{cause}")),
            *(quantity(one.mean, Amount.TIME, page) for one in (was, after.causes[cause])),
            difference(after.causes[cause].mean - was.mean, Amount.TIME, page),
        )
        for cause, was in before.causes.items()
    )
    return sheet("sheet-time", ("column-cause", "column-before", "column-after", "column-difference"), rows, page)


def _steps(comparison: Comparison, page: Page) -> Sheet:
    one, other = comparison.before, comparison.after
    happened = {each.step: each.kind for each in differences(one.process, other.process)}
    headings = ("column-step", "book-name", "book-office", "book-what-happened", *_STEP_FIGURES)
    rows = (
        (
            step.id,
            name_in(step.name, page),
            office_name(step.by, other.process if step.id in other.process.step_by_id else one.process, page),
            page.say(message(_KINDS[happened[step.id]] if step.id in happened else "book-same")),
            *_step_figures(one.steps.get(step.id), other.steps.get(step.id), page),
        )
        for step in {each.id: each for each in (*one.process.steps, *other.process.steps)}.values()
    )
    return sheet("sheet-steps-compared", headings, rows, page)


def _step_figures(before: StepFigures | None, after: StepFigures | None, page: Page) -> tuple[Cell, ...]:
    sides = (before, after)
    return (
        *(mean(one.visits if one else None, Amount.COUNT, page) for one in sides),
        *(mean(one.work if one else None, Amount.TIME, page) for one in sides),
        *(mean(one.queue if one else None, Amount.TIME, page) for one in sides),
        *(mean(one.waited_for_others if one else None, Amount.TIME, page) for one in sides),
    )


def _offices(comparison: Comparison, page: Page) -> Sheet:
    one, other = comparison.before, comparison.after
    rows = (
        (
            office,
            office_name(office, (other if office in other.offices else one).process, page),
            *_office_figures(one.offices.get(office), other.offices.get(office), page),
        )
        for office in dict.fromkeys((*one.offices, *other.offices))
    )
    return sheet("sheet-offices-compared", ("column-office", "book-name", *_OFFICE_FIGURES), rows, page)


def _office_figures(before: OfficeFigures | None, after: OfficeFigures | None, page: Page) -> tuple[Cell, ...]:
    sides = (before, after)
    return (
        *(quantity(one.load.mean if one and one.load else None, Amount.SHARE, page) for one in sides),
        *(mean(one.utilisation if one else None, Amount.SHARE, page) for one in sides),
        *(mean(one.mean_queue if one else None, Amount.COUNT, page) for one in sides),
        *(mean(one.longest_queue if one else None, Amount.COUNT, page) for one in sides),
    )


def _settings(comparison: Comparison, page: Page) -> Sheet:
    level = "compared-each" if comparison.before.run.replications else "compared-together"
    further: tuple[tuple[str, Cell], ...] = (
        ("book-tolerance", Figure(comparison.tolerance, Form.SHARE)),
        ("book-level", page.say(message(level))),
        ("book-budget-cut", yes_or_no(comparison.budget_cut and not comparison.memory_cut, page)),
        ("book-memory-cut", yes_or_no(comparison.memory_cut, page)),
    )
    return settings_sheet(comparison.before, further, page)
