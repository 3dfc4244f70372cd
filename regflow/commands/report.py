"""`regflow report BEFORE [AFTER] -o OUT.html`: one self-contained page, or its map alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.exporting import export, refuse_unusable
from regflow.commands.help_page import help_text
from regflow.commands.options import Exporting, Judging, Running, Saying
from regflow.commands.paging import page_of_one, page_of_two
from regflow.commands.progress import progress_bar
from regflow.commands.reading import analysed_file, process_file
from regflow.commands.repeating import command_line
from regflow.commands.running import refuse_log_of_two, run_of
from regflow.commands.streams import give_form, note
from regflow.commands.writing import usable_out
from regflow.errors import RegflowError
from regflow.formats.atomic import write_whole
from regflow.formats.process_yaml import ProcessFile
from regflow.report.html.content import PageContent
from regflow.report.html.document import page_html
from regflow.report.html.map_alone import map_alone
from regflow.report.report_markdown import report_markdown
from regflow.report.reported import Reported
from regflow.report.workbook import report_workbook
from regflow.words import message


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is put on paper, and where."""

    after: Annotated[
        Path | None, typer.Argument(metavar="[AFTER]", help=help_text("argument-after"), show_default=False)
    ] = None
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT.html", show_default=False, help=help_text("option-page"))
    ] = None
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="MAP.svg", show_default=False, help=help_text("option-svg"))
    ] = None
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="FILE", show_default=False, help=help_text("option-xlsx"))
    ] = None
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False


def report(
    before: Annotated[Path, typer.Argument(metavar="BEFORE", help=help_text("argument-before"), show_default=False)],
    paper: Paper,
    running: Running,
    judging: Judging,
    saying: Saying,
) -> None:
    """Write one page of a process, or of before and after; with `--svg` the map alone."""
    refuse_log_of_two(running.log)
    inputs = [one for one in (before, paper.after) if one is not None]
    _check_outputs(paper, inputs, saying)
    files = [process_file(one, saying) for one in inputs]
    if paper.svg is not None:
        after = files[1].process if paper.after else None
        write_whole(paper.svg, map_alone(files[0].process, after, saying.lang), paper.force)
        note(message("map-written", file=str(paper.svg)), saying)
    if paper.out is None and paper.xlsx is None and not saying.as_markdown:
        return
    arguments = tuple(map(str, (*inputs, *(("-o", paper.out) if paper.out else ()))))
    command = command_line("report", arguments, running, judging)
    with progress_bar(saying) as progress:
        if paper.after is None:
            content = page_of_one(files[0], run_of(running), command, progress)
        else:
            content = page_of_two((files[0], files[1]), run_of(running), judging, command, progress)
    if paper.out is not None:
        write_whole(paper.out, page_html(content, saying.lang), paper.force)
        note(message("web-written", file=str(paper.out)), saying)
    reported = _reported(files, content)
    if paper.xlsx is not None:
        export(report_workbook(reported, saying.lang), Exporting(xlsx=paper.xlsx, force=paper.force), saying)
    if saying.as_markdown:
        give_form(report_markdown(reported, saying.lang))


def _reported(files: Sequence[ProcessFile], content: PageContent) -> Reported:
    """Return what the page is about as other forms of report want it; what must stay is told of the last file."""
    sides = [one for one in (content.before, content.after) if one is not None]
    kept = [()] * (len(sides) - 1) + [content.kept]
    analysed = [analysed_file(read, side.analysis, stays) for read, side, stays in zip(files, sides, kept, strict=True)]
    return Reported(analysed, content.comparison, None if content.comparison else content.before.summary)


def _check_outputs(paper: Paper, inputs: list[Path], saying: Saying) -> None:
    """Refuse what cannot be written before any work is done for it."""
    if not (paper.out or paper.svg or paper.xlsx or saying.as_markdown):
        raise RegflowError(message("nowhere-to-report"), message("nowhere-to-report.help", file=str(inputs[0])))
    for target in (paper.out, paper.svg):
        for one in inputs:
            if target is not None:
                usable_out(target, one, force=paper.force)
    refuse_unusable(Exporting(xlsx=paper.xlsx, force=paper.force), inputs)
