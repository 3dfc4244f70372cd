"""`regflow compare BEFORE AFTER`: two processes on the same luck."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.exporting import export, refuse_unusable
from regflow.commands.help_page import help_text
from regflow.commands.options import Exporting, Judging, Running, Saying
from regflow.commands.progress import progress_bar
from regflow.commands.reading import process_file
from regflow.commands.running import run_of_two
from regflow.commands.streams import give, give_document, give_form, page_of
from regflow.comparison.compare import compare as compared
from regflow.report.comparison_json import comparison_json
from regflow.report.comparison_markdown import comparison_markdown
from regflow.report.comparison_text import comparison_text
from regflow.report.workbook import comparison_workbook


def compare(  # noqa: PLR0913, PLR0917  # a group of options each
    before: Annotated[Path, typer.Argument(metavar="BEFORE", help=help_text("argument-before"), show_default=False)],
    after: Annotated[Path, typer.Argument(metavar="AFTER", help=help_text("argument-after"), show_default=False)],
    running: Running,
    judging: Judging,
    exporting: Exporting,
    saying: Saying,
) -> None:
    """Simulate two processes on the same luck and judge every measure once."""
    run = run_of_two(running)
    refuse_unusable(exporting, (before, after))
    one, other = process_file(before, saying), process_file(after, saying)
    with progress_bar(saying) as progress:
        comparison = compared(one.process, other.process, run, judging.tolerance, judging.budget, progress)
    if exporting.xlsx:
        export(comparison_workbook(comparison, one.file, other.file, saying.lang), exporting, saying)
    match saying.format:
        case "json":
            give_document("compare", comparison_json(comparison, one.file, other.file))
        case "markdown":
            give_form(comparison_markdown(comparison, saying.lang))
        case _:
            give(comparison_text(comparison, page_of(saying)))
