"""The sheet that says what figures rest on: how it was run, and what is taken to be true of applications."""

from __future__ import annotations

from datetime import date

from regflow import __version__
from regflow.formats.sheets import Cell, Figure, Sheet
from regflow.report.page import Page
from regflow.report.workbook_cells import EMPTY, sheet
from regflow.report.workbook_process import wrong_rows
from regflow.simulation.summary import Summary
from regflow.words import message

ASSUMPTION_HEADINGS = ("book-assumption", "book-concerns", "book-value", "book-source")


def settings_sheet(summary: Summary, further: tuple[tuple[str, Cell], ...], page: Page) -> Sheet:
    """Return the settings of a run, further ones as pairs of a code and what stands there, and the shares assumed."""
    settings: tuple[tuple[str, Cell], ...] = (
        ("book-replications", Figure(summary.replications)),
        ("book-cases", Figure(summary.run.cases)),
        ("book-warm-up", Figure(summary.warm_up)),
        ("book-seed", str(summary.run.seed)),
        ("book-start", date.fromordinal(summary.run.start_day).isoformat()),
        ("book-engine", summary.engine),
        *further,
        ("book-version", __version__),
    )
    rows = [(page.say(message(code)), EMPTY, value, page.say(message("book-from-run"))) for code, value in settings]
    return sheet("sheet-settings", ASSUMPTION_HEADINGS, (*rows, *wrong_rows(summary.process, page)), page)
