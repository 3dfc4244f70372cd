"""`regflow demo`: the whole chain on a process that comes along."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.commands.options import Applying, Judging, Running, Saying
from regflow.commands.streamline import Order, streamlined_file
from regflow.commands.streams import give, give_document, note, page_of
from regflow.commands.writing import usable_out
from regflow.formats.atomic import write_whole
from regflow.report.streamline_json import streamline_json
from regflow.report.streamline_text import streamline_text
from regflow.words import message

PROCESS = "company-registration.yaml"
STREAMLINED = "company-registration.streamlined.yaml"
REPORT = "company-registration.html"
QUICK = Running(cases=300, replications=6)
"""Enough to see the difference, little enough to see it at once."""


def demo(
    saying: Saying,
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="FOLDER", show_default=False, file_okay=False, help=help_text("option-into")),
    ] = None,
) -> None:
    """Streamline a shipped process: what is redundant and why, the new file, before and after."""
    folder = into or Path(mkdtemp(prefix="regflow-demo-"))
    file, out, page = folder / PROCESS, folder / STREAMLINED, folder / REPORT
    for one in (out, page):
        usable_out(one, file, force=False)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, shipped(), force=False)
    note(message("demo-file", file=str(file)), saying)
    done = streamlined_file(file, Order(Applying(out=out, report=page), QUICK, Judging()), saying)
    if saying.as_json:
        give_document("demo", streamline_json(done, saying.lang))
    else:
        give(streamline_text(done, page_of(saying)))
    note(message("demo-next"), saying)


def shipped() -> bytes:
    """Return the process that comes along with the program."""
    return files("regflow").joinpath("demo", PROCESS).read_bytes()
