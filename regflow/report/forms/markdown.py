"""Markdown for a comment on a pull request: the verdict, a table, the details folded, short enough whatever happens."""

from __future__ import annotations

from regflow.comparison.gate_result import Answer
from regflow.report.account import Account, Annotation, FileAccount, gravest_first
from regflow.report.forms.markdown_blocks import (
    FOLDED_END,
    FOR_COUNTS,
    FOR_NAMES,
    MOST_BYTES,
    Sheet,
    fitting,
    folded_head,
    size,
)
from regflow.report.forms.markdown_signs import escaped

_FOR_TABLE = MOST_BYTES // 3


def markdown(account: Account) -> str:
    """Return the comment.

    What does not fit is left out and counted, the gravest file and the gravest change last.
    """
    sheet = Sheet(account.language)
    mark = {Answer.PASS: "✅", Answer.FAIL: "❌", Answer.CANNOT_TELL: "❔"}[account.answer]
    blocks = [f"### {mark} {escaped(account.verdict)}"]
    room = sheet.room - size(blocks[0])
    table = sheet.table(account.summary, min(room, _FOR_TABLE), "markdown-more-rows")
    blocks.append(table)
    room -= size(table)
    left_out = 0
    for file in sorted(account.files, key=_gravity):
        told = _folded(file, sheet, room)
        blocks.append(told)
        room -= size(told)
        left_out += not told and _has_details(file)
    if left_out:
        blocks.append(sheet.say("markdown-more-files", left_out))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _gravity(file: FileAccount) -> int:
    return -max((tuple(Answer).index(question.answer) for question in file.questions), default=0)


def _has_details(file: FileAccount) -> bool:
    return bool(file.annotations or file.allowed or file.grid)


def _folded(file: FileAccount, sheet: Sheet, room: int) -> str:
    """Return what there is to tell of a file, folded, open where it did not pass; empty where nothing fits."""
    if not _has_details(file):
        return ""
    name = f"{file.file} ({file.title})" if file.title else file.file
    head = folded_head(name, is_open=bool(_gravity(file)))
    told = [*gravest_first(file.annotations), *file.allowed]
    room -= size(head, FOLDED_END) + FOR_COUNTS
    items = [_item(annotation) for annotation in told]
    kept = fitting(items, room)
    if items and not kept:
        return ""
    room -= size(*kept)
    left = len(items) - len(kept)
    figures = sheet.table(file.grid, room, "markdown-more-rows") if file.grid and not left else ""
    parts = [head, "\n".join(kept), sheet.say("markdown-more-changes", left) if left else ""]
    parts += [figures if figures and size(figures) <= room else "", FOLDED_END]
    return "\n\n".join(part for part in parts if part)


def _item(annotation: Annotation) -> str:
    place = f"{annotation.file}:{annotation.line}" if annotation.line else annotation.file
    said = [f"- **{escaped(annotation.title, FOR_NAMES)}** {escaped(annotation.message)}"]
    said.append(f"  <br>{escaped(place, FOR_NAMES)}")
    said += [f"  <br>{escaped(annotation.help)}"] if annotation.help else []
    said += [f"  <br>{escaped(annotation.allowed)}"] if annotation.allowed else []
    return "\n".join(said)
