"""`regflow streamline FILE [-o OUT]`: apply what is safe and pays, write the new file, compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.allowing import NAMES
from regflow.commands.choices import chosen_rules, chosen_verdict
from regflow.commands.help_page import help_text
from regflow.commands.options import Applying, Judging, Running, Saying
from regflow.commands.paging import page_of_streamlined
from regflow.commands.progress import progress_bar
from regflow.commands.reading import process_file
from regflow.commands.repeating import command_line
from regflow.commands.running import run_of_two
from regflow.commands.streams import give, give_document, give_form, note, page_of
from regflow.commands.writing import refuse_alike, usable_out, writer_in
from regflow.formats.allowances import allowances_of
from regflow.formats.atomic import write_whole
from regflow.formats.process_yaml import ProcessFile
from regflow.model.finding import ACCEPTANCE
from regflow.optimise.streamline import Settings
from regflow.optimise.streamline import streamline as streamlined
from regflow.report.html.document import page_html
from regflow.report.streamline_json import streamline_json
from regflow.report.streamline_markdown import streamline_markdown
from regflow.report.streamline_text import StreamlinedFile, streamline_text
from regflow.words import message


def streamline(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=help_text("argument-file"), show_default=False)],
    applying: Applying,
    running: Running,
    judging: Judging,
    saying: Saying,
) -> None:
    """Apply what is safe and pays, one change at a time; write the new file where `-o` says, and nothing else."""
    # A page tells what each change saves.
    applying = replace(applying, waterfall=applying.waterfall or applying.report is not None)
    done = streamlined_file(file, Order(applying, running, judging), saying)
    match saying.format:
        case "json":
            give_document("streamline", streamline_json(done, saying.lang))
        case "markdown":
            give_form(streamline_markdown(done, saying.lang))
        case _:
            give(streamline_text(done, page_of(saying)))


@dataclass(frozen=True, slots=True)
class Order:
    """All that is asked for of streamlining."""

    applying: Applying
    running: Running
    judging: Judging


def streamlined_file(file: Path, order: Order, saying: Saying) -> StreamlinedFile:
    """Return what streamlining did to a file, with the new file written where the order says."""
    applying, running = order.applying, order.running
    settings = _settings(order)
    out, page = (
        usable_out(one, file, force=applying.force) if one else None for one in (applying.out, applying.report)
    )
    refuse_alike(out, page)
    read = process_file(file, saying)
    settings = replace(settings, standing=_standing(read))
    with progress_bar(saying) as progress:
        result = streamlined(
            read.process, settings, progress, file.read_bytes().decode("utf-8"), writer_in(saying.lang)
        )
    if out is not None:
        write_whole(out, result.text, applying.force)
    if result.comparison is not None and result.comparison.budget_cut:
        # Where the clock cut the run, only the number it came to gives the same figures.
        running = replace(running, replications=result.comparison.before.replications)
    command = command_line("streamline", (str(file),), applying, running, order.judging)
    done = StreamlinedFile(read.file, str(out) if out else None, result, command)
    if page is not None:
        write_whole(page, page_html(page_of_streamlined(read, done), saying.lang), applying.force)
        note(message("web-written", file=str(page)), saying)
    return done


def _settings(order: Order) -> Settings:
    applying = order.applying
    return Settings(
        accept=chosen_verdict(applying.accept, ACCEPTANCE, "--accept"),
        rules=chosen_rules(applying.apply or ()),
        compare=not applying.no_compare,
        run=run_of_two(order.running),
        tolerance=order.judging.tolerance,
        budget=order.judging.budget,
        waterfall=applying.waterfall,
    )


def _standing(read: ProcessFile) -> frozenset[tuple[str, str | None]]:
    """Return what exceptions in the file let stand today: rules, and the steps they stand at."""
    today = date.today()
    return frozenset((one.name, one.step) for one in allowances_of(read, NAMES, today).found if one.until >= today)
