"""`regflow simulate FILE`: one process, measured."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.commands.options import Running, Saying
from regflow.commands.progress import progress_bar
from regflow.commands.reading import process_file
from regflow.commands.running import run_of
from regflow.commands.streams import give, give_document, give_form, note, page_of
from regflow.commands.writing import usable_out
from regflow.errors import RegflowError
from regflow.formats.event_log import has_log_form, write_event_log
from regflow.report.simulation_json import simulation_json
from regflow.report.simulation_markdown import simulation_markdown
from regflow.report.simulation_text import simulation_text
from regflow.simulation import simulate as simulated
from regflow.simulation import summarise
from regflow.words import message


def simulate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=help_text("argument-file"), show_default=False)],
    running: Running,
    saying: Saying,
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False,
) -> None:
    """Simulate one process and measure it; with `--log` write what happened as an event log."""
    log = _usable_log(running.log, file, force=force) if running.log else None
    process = process_file(file, saying).process
    with progress_bar(saying) as progress:
        trace = simulated(process, run_of(running), progress)
    summary = summarise(trace)
    if log is not None:
        write_event_log(trace, log, force)
        note(message("log-written", log=str(log)), saying)
    match saying.format:
        case "json":
            give_document("simulate", simulation_json(summary))
        case "markdown":
            give_form(simulation_markdown(summary, saying.lang))
        case _:
            give(simulation_text(summary, page_of(saying)))


def _usable_log(log: Path, file: Path, *, force: bool) -> Path:
    if not has_log_form(log):
        raise RegflowError(message("log-form", log=str(log)), message("log-form.help", stem=log.stem))
    return usable_out(log, file, force=force)
