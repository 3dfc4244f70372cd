"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace

import typer

from regflow.commands.options import Saying
from regflow.report.json_parts import Json, document, document_text
from regflow.report.page import Page, printable
from regflow.words import Message, say

NARROWEST, WIDEST = 60, 120


def page_of(saying: Saying) -> Page:
    """Return the page that the reader of standard output has before him."""
    plain = not sys.stdout.isatty() or saying.no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return replace(page_in(saying.lang), colour=not plain)


def page_in(language: str) -> Page:
    """Return a page without colours in a language: 80 columns unless standard output is a terminal."""
    if not sys.stdout.isatty():
        return Page(language=language)
    return Page(language=language, width=min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST))


def give(text: str) -> None:
    """Write a result to standard output, in signs that it can show."""
    typer.echo(printable(text, sys.stdout.encoding or "utf-8").rstrip("\n"))


def give_form(text: str) -> None:
    """Write a result that a program reads to standard output: in UTF-8 whatever the console has, as it says itself."""
    typer.echo(text.encode(), nl=False)


def tell(text: str) -> None:
    """Write words that are no result to standard error."""
    typer.echo(printable(text, sys.stderr.encoding or "utf-8").rstrip("\n"), err=True)


def note(remark: Message, saying: Saying) -> None:
    """Tell a remark, unless the user wants quiet."""
    if not saying.quiet:
        tell(say(remark, saying.lang))


def give_document(command: str, body: Mapping[str, Json]) -> None:
    """Write the document of a command to standard output."""
    give(document_text(document(command, body), sys.stdout.encoding or "utf-8"))
