"""Results as workbooks: what was found, before and after, or both, under one sheet that says what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from regflow import __version__
from regflow.comparison.result import Comparison
from regflow.formats.sheets import Cell, Sheet, Workbook
from regflow.model.process import Process
from regflow.report.comparison_text import comparison_sentence
from regflow.report.findings_text import AnalysedFile, findings_count
from regflow.report.page import Page
from regflow.report.reported import Reported
from regflow.report.simulation_text import simulation_sentence
from regflow.report.workbook_analysis import analysis_sheets
from regflow.report.workbook_cells import name_in, sheet, span
from regflow.report.workbook_comparison import comparison_sheets
from regflow.report.workbook_simulation import simulation_sheets
from regflow.words import message

_ABOUT = ("book-what", "book-said")


def analysis_workbook(files: Sequence[AnalysedFile], language: str) -> Workbook:
    """Return what was found in files: findings, what must stay, guarantees, duties, steps, offices, assumptions."""
    page = Page(language=language)
    about = sheet("sheet-about", _ABOUT, (*_analysed(files, page), _version(page)), page)
    return Workbook(_title(files[0].process, page), (about, *analysis_sheets(files, page)))


def comparison_workbook(comparison: Comparison, before: str, after: str, language: str) -> Workbook:
    """Return before and after, the files named as the user named them."""
    page = Page(language=language)
    about = sheet("sheet-about", _ABOUT, (*_compared(comparison, before, after, page), _version(page)), page)
    return Workbook(_title(comparison.before.process, page), (about, *comparison_sheets(comparison, page)))


def report_workbook(reported: Reported, language: str) -> Workbook:
    """Return all that is known of a process, or of two."""
    page = Page(language=language)
    about = sheet("sheet-about", _ABOUT, (*_about(reported, page), _version(page)), page)
    sheets = (about, *_figures(reported, page), *analysis_sheets(reported.files, page))
    return Workbook(_title(reported.files[0].process, page), sheets)


def _about(reported: Reported, page: Page) -> list[tuple[Cell, ...]]:
    files = reported.files
    if reported.comparison is not None:
        return [*_compared(reported.comparison, files[0].file, files[-1].file, page), *_counts(files, page)]
    if reported.summary is None:
        return _analysed(files, page)
    answer = (page.say(message("book-answer")), simulation_sentence(reported.summary, page))
    return [answer, *_analysed(files, page), _note(page)]


def _figures(reported: Reported, page: Page) -> tuple[Sheet, ...]:
    if reported.comparison is not None:
        return comparison_sheets(reported.comparison, page)
    return simulation_sheets(reported.summary, page) if reported.summary is not None else ()


def _title(process: Process, page: Page) -> str:
    return process.name.said_in(page.language)


def _analysed(files: Sequence[AnalysedFile], page: Page) -> list[tuple[Cell, ...]]:
    described = [row for one in files for row in _described(one.file, one.process, page)]
    return [*described, *_counts(files, page)]


def _counts(files: Sequence[AnalysedFile], page: Page) -> list[tuple[Cell, ...]]:
    return [
        (page.say(message("book-found-in", file=one.file)), page.say(findings_count(one.analysis.findings)))
        for one in files
    ]


def _compared(comparison: Comparison, before: str, after: str, page: Page) -> list[tuple[Cell, ...]]:
    return [
        (page.say(message("book-answer")), comparison_sentence(comparison, page)),
        *_described(before, comparison.before.process, page),
        (page.say(message("column-after")), after),
        _note(page),
    ]


def _described(file: str, process: Process, page: Page) -> list[tuple[Cell, ...]]:
    said: tuple[tuple[str, Cell], ...] = (
        ("book-file", file),
        ("book-process", _title(process, page)),
        ("book-about", name_in(process.about, page)),
        ("book-process-source", name_in(process.source, page)),
        ("book-statutory-limit", span(process.limit, page)),
    )
    return [(page.say(message(code)), cell) for code, cell in said if cell]


def _note(page: Page) -> tuple[Cell, ...]:
    return page.say(message("book-note")), page.say(message("per-ten-thousand"))


def _version(page: Page) -> tuple[Cell, ...]:
    return page.say(message("book-version")), __version__
