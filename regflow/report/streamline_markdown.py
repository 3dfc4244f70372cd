"""What streamlining did as markdown: the answer, the changes, before and after; what was not done is folded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regflow.optimise.result import Streamlined
from regflow.report.account import Grid
from regflow.report.comparison_markdown import MOST_OF_A_TABLE, comparison_parts, measures_grid
from regflow.report.comparison_text import comparison_sentence, run_told
from regflow.report.difference_text import fields_in_words
from regflow.report.findings_text import finding_reasons, finding_title
from regflow.report.forms.markdown_blocks import Part, Sheet, item, put_together
from regflow.report.forms.markdown_signs import escaped
from regflow.report.forms.plain import plain
from regflow.report.kept_text import kept_reasons
from regflow.report.naming import naming
from regflow.report.page import Page
from regflow.report.streamline_text import (
    Entry,
    StreamlinedFile,
    applied_entries,
    rejected_entries,
    summary_of,
    verified_told,
)
from regflow.rewrite.difference import differences
from regflow.words import message


def streamline_markdown(done: StreamlinedFile, language: str) -> str:
    """Return the report of a streamlined file."""
    streamlined = done.streamlined
    page = naming(Page(language=language), streamlined.before, streamlined.after)
    sheet = Sheet(language)
    blocks = [
        f"### {_mark(streamlined)} {escaped(page.say(summary_of(streamlined, language)))}",
        escaped(_figures(streamlined, page)),
        escaped(page.say(*verified_told(streamlined))),
        _measures(streamlined, page, sheet),
        _changes(applied_entries(streamlined), page, sheet),
    ]
    foot = f"{escaped(page.say(message('reproduce')))}\n\n{_code(done.command)}"
    return put_together(blocks, _parts(streamlined, page), foot, sheet)


def _mark(streamlined: Streamlined) -> str:
    if not streamlined.verified.safe:
        return "❌"
    return "✅" if streamlined.applied else "➖"


def _figures(streamlined: Streamlined, page: Page) -> str:
    if streamlined.comparison is not None:
        return comparison_sentence(streamlined.comparison, page)
    reason = streamlined.not_compared
    return page.say(message("not-compared", reason=reason)) if reason else ""


def _changes(entries: Sequence[Entry], page: Page, sheet: Sheet) -> str:
    """Return a row for each change that was made, with what found it."""
    if not entries:
        return ""
    headings = tuple(page.say(message(code)) for code in ("column-change", "column-found"))
    rows = tuple((page.say(entry.title), page.say(entry.lines[0])) for entry in entries)
    return sheet.table(Grid(headings, rows), MOST_OF_A_TABLE, "markdown-more-rows")


def _measures(streamlined: Streamlined, page: Page, sheet: Sheet) -> str:
    if streamlined.comparison is None:
        return ""
    table = sheet.table(measures_grid(streamlined.comparison, page), MOST_OF_A_TABLE, "markdown-more-rows")
    return f"{table}\n\n{escaped(run_told(streamlined.comparison, page))}"


def _parts(streamlined: Streamlined, page: Page) -> list[Part]:
    changed = tuple(
        item(f"{one.kind.value} {page.entry('steps', one.step)}", fields_in_words(one, page))
        for one in differences(streamlined.before, streamlined.after)
    )
    kept = tuple(item(page.say(one.looks), list(map(page.say, kept_reasons(one)))) for one in streamlined.kept)
    found = tuple(item(finding_title(one, page), finding_reasons(one, page)) for one in streamlined.left_open)
    return [
        Part(page.say(message("part-applied")), tuple(_items(applied_entries(streamlined), page))),
        Part(page.say(message("difference-heading")), changed),
        *(comparison_parts(streamlined.comparison, page) if streamlined.comparison else ()),
        Part(page.say(message("open-heading")), found),
        Part(page.say(message("rejected-heading")), tuple(_items(rejected_entries(streamlined), page))),
        Part(page.say(message("kept-heading")), kept),
    ]


def _items(entries: Sequence[Entry], page: Page) -> list[str]:
    return [item(page.say(entry.title), list(map(page.say, entry.lines))) for entry in entries]


def _code(command: str) -> str:
    """Return a command in a block of its own, fenced by more ticks than stand in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", command)), default=0))
    return f"{fence}sh\n{plain(command)}\n{fence}"
