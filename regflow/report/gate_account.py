"""What the gate has to tell, layer by layer, for every form of report."""

from __future__ import annotations

from dataclasses import replace

from regflow.comparison.gate_result import Allowed, Answer, GateChange, GatedFile, GateResult, Layer, Severity
from regflow.comparison.result import Comparison
from regflow.report.account import Account, Annotation, FileAccount, Grid, Question, Rule, gravest_first
from regflow.report.comparison_text import compared_columns, measure_rows
from regflow.report.gate_words import figures_told, unexplained, verdict_of, way_out
from regflow.report.page import Page
from regflow.words import message


def gate_account(result: GateResult, language: str) -> Account:
    """Return everything that the gate has to tell, in a language."""
    page = Page(language=language)
    files = tuple(_file(file, result, page) for file in result.files)
    told = [annotation for file in files for annotation in (*file.annotations, *file.allowed)]
    layers = {change.kind: change.layer for change in _changes(result)} | {layer.value: layer for layer in Layer}
    return Account(
        command="gate",
        language=language,
        answer=result.verdict,
        verdict=page.say(verdict_of(result)),
        files=files,
        summary=_summary(result, page),
        rules=tuple(_rule(code, layers[code], page) for code in sorted({annotation.code for annotation in told})),
        seconds=result.seconds,
    )


def _changes(result: GateResult) -> list[GateChange]:
    return [change for file in result.files for change in file.changes] + [one.change for one in result.allowed]


def _file(file: GatedFile, result: GateResult, page: Page) -> FileAccount:
    allowed = tuple(_allowed(one, file, page) for one in result.allowed if one.file == file.file)
    questions = tuple(_question(file, layer, answer, page) for layer, answer in file.answers.items())
    return FileAccount(file.file, file.process.said_in(page.language), questions, allowed, _grid(file.comparison, page))


def _question(file: GatedFile, layer: Layer, answer: Answer, page: Page) -> Question:
    """Return the answer of a layer with what it rests on: no answer but a pass is left without a word."""
    told = gravest_first(_annotation(change, file, page) for change in file.changes if change.layer is layer)
    bare = unexplained(file).get(layer)
    return Question(layer.value, answer, (*([_bare(file, layer, answer, page.say(bare))] if bare else []), *told))


def _annotation(change: GateChange, file: GatedFile, page: Page) -> Annotation:
    mend = way_out(change)
    return Annotation(
        file=file.file,
        line=change.line,
        column=change.column,
        severity=change.severity,
        code=change.kind,
        title=page.say(message("gate-title", kind=change.kind, layer=message(f"layer-{change.layer.value}"))),
        message=page.say(change.message),
        help=page.say(mend) if mend else "",
        step=change.step or "",
        key=(file.process.said_in("en"), change.step or ""),
    )


def _allowed(one: Allowed, file: GatedFile, page: Page) -> Annotation:
    why = page.say(message("gate-allowed", reason=one.reason, until=one.until.isoformat()))
    return replace(_annotation(one.change, file, page), severity=Severity.NOTE, help="", allowed=why)


def _bare(file: GatedFile, layer: Layer, answer: Answer, said: str) -> Annotation:
    """Return what is to be told of a layer that did not pass where no single change is to blame."""
    return Annotation(
        file=file.file,
        line=0,
        column=0,
        severity=Severity.ERROR if answer is Answer.FAIL else Severity.WARNING,
        code=layer.value,
        title=layer.value,
        message=said,
        key=(file.process.said_in("en"), ""),
    )


def _grid(comparison: Comparison | None, page: Page) -> Grid | None:
    if comparison is None:
        return None
    headings = tuple(page.say(column.heading) for column in compared_columns("column-measure"))
    return Grid(headings, tuple(measure_rows(comparison, figures_told(comparison), page)))


def _summary(result: GateResult, page: Page) -> Grid:
    headings = ("column-file", "column-status", *(f"layer-{layer.value}" for layer in Layer))
    rows = [
        (
            file.file,
            page.say(message(f"status-{file.status.value}")),
            *(_answer(file, layer, page) for layer in Layer),
        )
        for file in sorted(result.files, key=lambda file: -tuple(Answer).index(file.answer))
    ]
    return Grid(tuple(page.say(message(heading)) for heading in headings), tuple(rows))


def _answer(file: GatedFile, layer: Layer, page: Page) -> str:
    answer = file.answers.get(layer)
    return page.say(message(f"answer-{answer.value}")) if answer else "-"


def _rule(code: str, layer: Layer, page: Page) -> Rule:
    title = page.say(message("gate-title", kind=code, layer=message(f"layer-{layer.value}")))
    return Rule(code, title, page.say(message(f"layer-help-{layer.value}")))
