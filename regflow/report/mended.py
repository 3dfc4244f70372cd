"""What was mended in a file, line by line."""

from __future__ import annotations

from regflow.formats.mending.file_mended import Mended
from regflow.report.page import Page, paragraph
from regflow.words import message


def mended_lines(file: str, mended: Mended, page: Page) -> str:
    """Return what was changed in a file: each line as it was and as it is, with its number."""
    if not mended.is_changed:
        return paragraph(page.say(message("mended-nothing", file=file)), page)
    said = [message("mended-lines", file=file, number=len(mended.lines))]
    said += [message("mended-encoding", encoding=mended.encoding.upper())] if mended.encoding else []
    said += [message("mended-mark")] if mended.had_mark else []
    width = len(str(mended.lines[-1].number)) if mended.lines else 0
    shown = [
        f"{one.number:>{width}} {sign} {text}"
        for one in mended.lines
        for sign, text in (("-", one.before.replace("\t", "→")), ("+", one.after))
    ]
    return "\n".join([paragraph(page.say(*said), page), *shown])
