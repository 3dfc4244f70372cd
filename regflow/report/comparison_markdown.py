"""Before and after as markdown for a pull request: the answer, the measures, all else folded."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.result import Comparison
from regflow.report.account import Grid
from regflow.report.comparison_text import (
    compared_columns,
    comparison_sentence,
    gains_told,
    measure_rows,
    offices_told,
    results_told,
    run_told,
)
from regflow.report.forms.markdown_blocks import MOST_BYTES, Part, Sheet, put_together
from regflow.report.forms.markdown_signs import escaped
from regflow.report.naming import naming
from regflow.report.page import Page, Rows
from regflow.report.split_text import two_splits_told
from regflow.words import message

MARKS: Mapping[str | None, str] = {"better": "✅", "worse": "❌", "no-change": "➖"}
"""What stands before the answer, which says the same in words."""
UNDECIDED = "❔"

MOST_OF_A_TABLE = MOST_BYTES // 3


def comparison_markdown(comparison: Comparison, language: str) -> str:
    """Return the report of before and after."""
    page = naming(Page(language=language), comparison.before.process, comparison.after.process)
    sheet = Sheet(language)
    answer = f"### {mark_of(comparison)} {escaped(comparison_sentence(comparison, page))}"
    measures = sheet.table(measures_grid(comparison, page), MOST_OF_A_TABLE, "markdown-more-rows")
    return put_together(
        [answer, measures], comparison_parts(comparison, page), escaped(run_told(comparison, page)), sheet
    )


def mark_of(comparison: Comparison) -> str:
    """Return the sign of the answer."""
    return MARKS.get(comparison.measures["cycle_time"].verdict, UNDECIDED)


def measures_grid(comparison: Comparison, page: Page) -> Grid:
    """Return every measure that either side can tell."""
    rows = tuple(measure_rows(comparison, comparison.measures, page))
    return grid(Rows(compared_columns("column-measure"), rows), page)


def comparison_parts(comparison: Comparison, page: Page) -> list[Part]:
    """Return what is folded: gains, where the time goes, results, offices."""
    splits = two_splits_told(comparison.before.split, comparison.after.split, page)
    return [
        part("part-gains", gains_told(comparison, page), page),
        part("part-time", splits, page),
        part("part-results", results_told(comparison, page), page),
        part("part-offices", offices_told(comparison, page), page),
    ]


def part(title: str, told: Rows, page: Page) -> Part:
    """Return a folded table; the title is a code."""
    return Part(page.say(message(title)), grid(told, page))


def grid(told: Rows, page: Page) -> Grid:
    """Return a table with its headings said."""
    return Grid(tuple(page.say(column.heading) for column in told.columns), told.rows)
