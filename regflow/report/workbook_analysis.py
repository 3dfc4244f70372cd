"""The sheets of an analysis: what is redundant, what must stay, what is guaranteed, and what all that rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from regflow.analysis.result import Duty
from regflow.formats.sheets import Cell, Figure, Form, Sheet
from regflow.model.finding import Finding
from regflow.model.obligation import CheckDuty, OrderDuty, SeparateDuty, StepDuty
from regflow.report.changes import change_in_words
from regflow.report.findings_text import AnalysedFile
from regflow.report.guarantees_text import contexts_held, criterion_name, times_checked
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.workbook_cells import EMPTY, lines, listed, named, sheet, without_empty_columns, yes_or_no
from regflow.report.workbook_process import OFFICE_HEADINGS, STEP_HEADINGS, office_rows, step_rows, wrong_rows
from regflow.report.workbook_settings import ASSUMPTION_HEADINGS
from regflow.words import message

Rows = Callable[[AnalysedFile, Page], Sequence[tuple[Cell, ...]]]

_FINDING_HEADINGS = (
    *("book-number", "book-rule", "column-verdict", "book-steps", "book-documents", "book-criteria", "book-line"),
    *("book-why", "book-assuming", "column-change", "book-story"),
)
_KEPT_HEADINGS = ("column-step", "book-line", "book-looks", "book-lost", "book-story")
_GUARANTEE_HEADINGS = (
    *("column-criterion", "book-name", "column-checked", "column-guaranteed", "column-noticed"),
    *("book-established", "book-checked-by", "book-gap", "book-law"),
)
_DUTY_HEADINGS = ("book-duty", "book-demanded", "book-authority", "book-persons", "book-law", "book-met")


def analysis_sheets(files: Sequence[AnalysedFile], page: Page) -> tuple[Sheet, ...]:
    """Return the sheets of analysed files; where there are several, the first column names the file."""
    return (
        _of_all("sheet-findings", _FINDING_HEADINGS, _findings, files, page),
        _of_all("sheet-kept", _KEPT_HEADINGS, _kept, files, page),
        _of_all("sheet-guarantees", _GUARANTEE_HEADINGS, _guarantees, files, page),
        _of_all("sheet-duties", _DUTY_HEADINGS, _duties, files, page),
        without_empty_columns(_of_all("sheet-steps", STEP_HEADINGS, _steps, files, page)),
        _of_all("sheet-offices", OFFICE_HEADINGS, _offices, files, page),
        _of_all("sheet-assumptions", ASSUMPTION_HEADINGS, _assumptions, files, page),
    )


def _of_all(name: str, headings: Sequence[str], rows: Rows, files: Sequence[AnalysedFile], page: Page) -> Sheet:
    if len(files) == 1:
        return sheet(name, headings, rows(files[0], naming(page, files[0].process)), page)
    every = ((file.file, *row) for file in files for row in rows(file, naming(page, file.process)))
    return sheet(name, ("book-file", *headings), every, page)


def _findings(analysed: AnalysedFile, page: Page) -> list[tuple[Cell, ...]]:
    pairs = zip(analysed.analysis.findings, analysed.lines, strict=True)
    return [_finding(finding, number, line, page) for number, (finding, line) in enumerate(pairs, 1)]


def _finding(finding: Finding, number: int, line: int, page: Page) -> tuple[Cell, ...]:
    return (
        Figure(number),
        page.say(message(f"rule-{finding.rule}")),
        page.say(message(f"sureness-{finding.verdict.value}")),
        named("steps", finding.steps, page),
        named("documents", finding.documents, page),
        named("criteria", finding.criteria, page),
        _line(line),
        page.say(finding.evidence),
        lines(finding.assumptions, page),
        page.say(change_in_words(finding.change)) if finding.change else EMPTY,
        page.say(finding.story) if finding.story else EMPTY,
    )


def _line(line: int) -> Cell:
    return Figure(line) if line else EMPTY


def _kept(analysed: AnalysedFile, page: Page) -> list[tuple[Cell, ...]]:
    return [
        (
            page.name("steps", one.step),
            _line(line),
            page.say(one.looks),
            lines(one.reasons, page),
            page.say(one.story) if one.story else EMPTY,
        )
        for one, line in zip(analysed.kept, analysed.kept_lines, strict=True)
    ]


def _guarantees(analysed: AnalysedFile, page: Page) -> list[tuple[Cell, ...]]:
    return [
        (
            one.criterion,
            criterion_name(analysed.process, one.criterion, page.language),
            page.say(times_checked(one)),
            page.say(contexts_held(one)),
            EMPTY if one.detection is None else Figure(one.detection, Form.SHARE),
            named("steps", one.established_by, page),
            named("steps", one.checked_by, page),
            yes_or_no(one.is_gap, page),
            "\n".join(one.duties),
        )
        for one in analysed.analysis.guarantees
    ]


def _duties(analysed: AnalysedFile, page: Page) -> list[tuple[Cell, ...]]:
    return [
        (page.say(message(f"book-duty-{one.kind}")), *_demanded(one, page), one.basis, yes_or_no(one.met, page))
        for one in analysed.analysis.duties
    ]


def _demanded(duty: Duty, page: Page) -> tuple[Cell, Cell, Cell]:
    """Return what the law demands, of which authority, of how many persons."""
    match duty.duty:
        case CheckDuty(criterion, by, persons):
            return page.name("criteria", criterion), by or EMPTY, Figure(persons)
        case StepDuty(step):
            return page.name("steps", step), EMPTY, EMPTY
        case OrderDuty(before, after):
            return page.say(message("book-order", before=before, after=after)), EMPTY, EMPTY
        case SeparateDuty(steps):
            return named("steps", steps, page), EMPTY, Figure(len(steps))
        case _:
            assert_never(duty.duty)


def _steps(analysed: AnalysedFile, page: Page) -> Sequence[tuple[Cell, ...]]:
    return step_rows(analysed.process, page)


def _offices(analysed: AnalysedFile, page: Page) -> Sequence[tuple[Cell, ...]]:
    return office_rows(analysed.process, page)


def _assumptions(analysed: AnalysedFile, page: Page) -> list[tuple[Cell, ...]]:
    """Return what findings rest on beyond the file, each once, then what the file says or leaves open."""
    resting: dict[str, list[Finding]] = {}
    for finding in analysed.analysis.findings:
        for assumption in finding.assumptions:
            resting.setdefault(page.say(assumption), []).append(finding)
    rows: list[tuple[Cell, ...]] = [
        (
            assumption,
            named("steps", dict.fromkeys(step for finding in some for step in finding.steps[:1]), page),
            EMPTY,
            listed(dict.fromkeys(page.say(message(f"rule-{finding.rule}")) for finding in some), page),
        )
        for assumption, some in resting.items()
    ]
    complete = analysed.process.obligations.complete
    confirmed = page.say(message("book-from-file" if complete else "book-not-stated"))
    rows.append((page.say(message("book-assumed-complete")), EMPTY, yes_or_no(complete, page), confirmed))
    return rows + wrong_rows(analysed.process, page)
