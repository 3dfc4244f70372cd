"""`regflow gate PATH... --against REF`: may a change of process files go in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time
from typing import Annotated

import typer

from regflow.commands.exits import CANNOT_TELL, FINDINGS, FINE
from regflow.commands.former import former_tree
from regflow.commands.gating import Forms, Gating, settings_of
from regflow.commands.help_page import help_text
from regflow.commands.options import Saying
from regflow.commands.progress import progress_bar
from regflow.commands.streams import give, give_form, page_of
from regflow.comparison.gate.judge import Judged, judge
from regflow.comparison.gate.kinds import KINDS
from regflow.comparison.gate.sides import file_change
from regflow.comparison.gate_result import Answer, GateResult
from regflow.errors import RegflowError
from regflow.formats.atomic import write_whole
from regflow.formats.former_files import FilePair, FormerTree, file_pairs
from regflow.report.gate_forms import FORMS
from regflow.report.gate_text import gate_text
from regflow.words import message

EXITS = {Answer.PASS: FINE, Answer.FAIL: FINDINGS, Answer.CANNOT_TELL: CANNOT_TELL}


def gate(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help=help_text("argument-gated"))],
    against: Annotated[str, typer.Option("--against", metavar="REF", help=help_text("option-against"))],
    gating: Gating,
    forms: Forms,
    saying: Saying,
) -> None:
    """Judge what a change does to processes: 0 it may go in, 1 it may not, 3 that cannot be told."""
    started = process_time()
    tree = former_tree(paths, against)
    pairs = file_pairs(paths, tree)
    if not pairs:
        named = tuple(path.as_posix() for path in paths)
        raise RegflowError(message("gate-nothing", paths=named), message("gate-nothing.help"))
    judged = [_judged(pair, tree, gating, saying) for pair in pairs]
    allowed = tuple(allowed for one in judged for allowed in one.allowed)
    result = GateResult(against, tuple(one.file for one in judged), allowed, process_time() - started)
    for name, file in forms.outputs.items():
        write_whole(file, FORMS[name](result, saying.lang), force=True)
    if saying.format == "text":
        give(gate_text(result, page_of(saying)))
    else:
        give_form(FORMS[saying.format](result, saying.lang))
    raise typer.Exit(EXITS[result.verdict])


def _judged(pair: FilePair, tree: FormerTree, gating: Gating, saying: Saying) -> Judged:
    today = date.today()
    change = file_change(pair, tree, KINDS, today)
    with progress_bar(saying) as progress:
        return judge(change, settings_of(gating), today, progress)
