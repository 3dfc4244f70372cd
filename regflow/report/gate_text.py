"""What the gate says in words: the verdict in a sentence, then file by file what is different and what it means."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.comparison.gate_result import Allowed, Answer, GateChange, GatedFile, GateResult, Severity, Status
from regflow.report.comparison_text import compared_columns, measure_rows
from regflow.report.gate_words import figures_told, unexplained, verdict_of, way_out
from regflow.report.page import Page, heading, painted, paragraph, parts, table
from regflow.words import Message, message

STYLES: Mapping[Answer, str] = {Answer.PASS: "good", Answer.FAIL: "bad", Answer.CANNOT_TELL: "doubtful"}


def gate_text(result: GateResult, page: Page) -> str:
    """Return the report: the verdict, the files that differ, what was let through, the files that do not."""
    different = [file for file in result.files if _is_told(file)]
    return parts(
        painted(paragraph(page.say(verdict_of(result)), page), STYLES[result.verdict], page),
        *(_file(file, page) for file in sorted(different, key=lambda file: -tuple(Answer).index(file.answer))),
        _all_allowed(result.allowed, page),
        _unchanged([file.file for file in result.files if not _is_told(file)], page),
    )


def _is_told(file: GatedFile) -> bool:
    return file.status is not Status.SAME or file.answer is not Answer.PASS or bool(file.changes)


def _file(file: GatedFile, page: Page) -> str:
    name = file.process.said_in(page.language)
    status = message(f"status-{file.status.value}")
    about = message("gate-file-heading", file=file.file, process=name, status=status)
    was = page.say(message("gate-renamed", file=file.earlier_name)) if file.earlier_name else ""
    lines = [heading(about, page), paragraph(was, page) if was else "", _answers(file, page)]
    return parts(
        "\n".join(line for line in lines if line),
        *(paragraph(page.say(said), page) for said in unexplained(file).values()),
        *(_change(change, number, file.file, page) for number, change in enumerate(file.changes, start=1)),
        _figures(file, page),
    )


def _answers(file: GatedFile, page: Page) -> str:
    answers = tuple(
        message("gate-layer", layer=message(f"layer-{layer.value}"), answer=message(f"answer-{answer.value}"))
        for layer, answer in file.answers.items()
    )
    return paragraph(page.say(message("gate-layers", layers=answers)), page)


def _change(change: GateChange, number: int, file: str, page: Page) -> str:
    severity = page.say(message(f"severity-{change.severity.value}"))
    title = message(
        "gate-change-title", severity=severity, kind=change.kind, layer=message(f"layer-{change.layer.value}")
    )
    first = paragraph(page.say(title), page, indent=4, first=f"{number}.")
    if change.severity is Severity.ERROR:
        first = first.replace(severity, painted(severity, "bad", page), 1)
    mend = way_out(change)
    said = [change.message, *_sides(change), *([mend] if mend else [])]
    return "\n".join([first, _place(file, change), *(paragraph(page.say(one), page, indent=4) for one in said)])


def _place(file: str, change: GateChange) -> str:
    return f"    --> {file}:{change.line}:{change.column}" if change.line else f"    --> {file}"


def _sides(change: GateChange) -> list[Message]:
    sides = (("gate-before", change.before), ("gate-after", change.after))
    return [message(code, what=what) for code, what in sides if what is not None]


def _figures(file: GatedFile, page: Page) -> str:
    if file.comparison is None:
        return ""
    told = figures_told(file.comparison)
    rows = measure_rows(file.comparison, told, page)
    others = message("gate-other-measures", number=len(file.comparison.measures) - len(told))
    return parts(table(compared_columns("column-measure"), rows, page), paragraph(page.say(others), page))


def _all_allowed(allowed: tuple[Allowed, ...], page: Page) -> str:
    if not allowed:
        return ""
    told = [_allowed(one, number, page) for number, one in enumerate(allowed, start=1)]
    return parts(heading(message("gate-allowed-heading"), page), *told)


def _allowed(one: Allowed, number: int, page: Page) -> str:
    layer = message(f"layer-{one.change.layer.value}")
    title = paragraph(page.say(message("gate-title", kind=one.kind, layer=layer)), page, indent=4, first=f"{number}.")
    why = message("gate-allowed", reason=one.reason, until=one.until.isoformat())
    said = [paragraph(page.say(text), page, indent=4) for text in (one.change.message, why)]
    return "\n".join([title, _place(one.file, one.change), *said])


def _unchanged(files: list[str], page: Page) -> str:
    return paragraph(page.say(message("gate-unchanged", files=tuple(files))), page) if files else ""
