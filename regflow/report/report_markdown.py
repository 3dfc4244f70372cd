"""A whole report as markdown: the answer and the measures; what was found and what is guaranteed is folded."""

from __future__ import annotations

from regflow.report.account import Grid
from regflow.report.comparison_markdown import (
    MOST_OF_A_TABLE,
    comparison_parts,
    grid,
    mark_of,
    measures_grid,
)
from regflow.report.comparison_text import comparison_sentence
from regflow.report.comparison_text import run_told as comparison_run_told
from regflow.report.difference_text import fields_in_words
from regflow.report.findings_text import AnalysedFile, finding_reasons, finding_title, findings_count
from regflow.report.forms.markdown_blocks import Part, Sheet, item, put_together
from regflow.report.forms.markdown_signs import escaped
from regflow.report.guarantees_text import contexts_held, criterion_name, times_checked
from regflow.report.kept_text import kept_reasons
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.reported import Reported
from regflow.report.simulation_markdown import simulation_parts
from regflow.report.simulation_text import measures_told, run_told, simulation_sentence
from regflow.rewrite.difference import differences
from regflow.words import message


def report_markdown(reported: Reported, language: str) -> str:
    """Return the whole report."""
    page = naming(Page(language=language), *(one.process for one in reported.files))
    sheet = Sheet(language)
    counts = [
        escaped(page.say(message("found-in-file", file=one.file, count=findings_count(one.analysis.findings))))
        for one in reported.files
    ]
    return put_together(
        [*_answer(reported, page, sheet), "\n\n".join(counts)],
        [*_figures(reported, page), *(part for one in reported.files for part in _found(one, page))],
        escaped(_run(reported, page)),
        sheet,
    )


def _answer(reported: Reported, page: Page, sheet: Sheet) -> list[str]:
    comparison, summary = reported.comparison, reported.summary
    name = reported.files[0].process.name.said_in(page.language)
    if comparison is not None:
        measures = measures_grid(comparison, page)
        sentence, sign = comparison_sentence(comparison, page), f"{mark_of(comparison)} "
    elif summary is not None:
        measures = grid(measures_told(summary, page), page)
        sentence, sign = simulation_sentence(summary, page), ""
    else:
        return [f"### {escaped(name)}"]
    table = sheet.table(measures, MOST_OF_A_TABLE, "markdown-more-rows")
    return [f"### {sign}{escaped(sentence)}", escaped(name), table]


def _figures(reported: Reported, page: Page) -> list[Part]:
    if reported.comparison is not None:
        before, after = reported.comparison.before.process, reported.comparison.after.process
        changed = tuple(
            item(f"{one.kind.value} {page.entry('steps', one.step)}", fields_in_words(one, page))
            for one in differences(before, after)
        )
        return [Part(page.say(message("difference-heading")), changed), *comparison_parts(reported.comparison, page)]
    return simulation_parts(reported.summary, page) if reported.summary is not None else []


def _found(one: AnalysedFile, page: Page) -> list[Part]:
    """Return what was found in one file: what is redundant, what must stay, what is guaranteed."""
    findings = tuple(item(finding_title(each, page), finding_reasons(each, page)) for each in one.analysis.findings)
    kept = tuple(item(page.say(each.looks), list(map(page.say, kept_reasons(each)))) for each in one.kept)
    return [
        Part(page.say(message("part-of-file", part=message("part-findings"), file=one.file)), findings),
        Part(page.say(message("part-of-file", part=message("kept-heading"), file=one.file)), kept),
        Part(page.say(message("part-of-file", part=message("guarantees-heading"), file=one.file)), _held(one, page)),
    ]


def _held(one: AnalysedFile, page: Page) -> Grid:
    codes = ("column-criterion", "column-checked", "column-guaranteed", "column-by")
    rows = tuple(
        (
            criterion_name(one.process, each.criterion, page.language),
            page.say(times_checked(each)),
            page.say(contexts_held(each)),
            page.say(message("book-list", entries=tuple(page.name("steps", step) for step in each.established_by))),
        )
        for each in one.analysis.guarantees
    )
    return Grid(tuple(page.say(message(code)) for code in codes), rows)


def _run(reported: Reported, page: Page) -> str:
    if reported.comparison is not None:
        return comparison_run_told(reported.comparison, page)
    return run_told(reported.summary, page) if reported.summary is not None else ""
