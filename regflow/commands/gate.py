"""`regflow gate PATH... --against REF`: may a change of process files go in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time
from typing import Annotated

import typer

from regflow.commands.allowing import NAMES
from regflow.commands.baselines import settings_of_baseline, write_baseline
from regflow.commands.exits import CANNOT_TELL, FINDINGS, FINE
from regflow.commands.former import Former, former_at, former_in_baseline
from regflow.commands.gating import Gating, accepted_before, refuse_accepted_of_nothing, settings_for
from regflow.commands.help_page import help_text
from regflow.commands.options import Saying
from regflow.commands.progress import progress_bar
from regflow.commands.streams import give, give_document, give_form, note, page_of
from regflow.comparison.gate.judge import Judged, judge
from regflow.comparison.gate.sides import file_change
from regflow.comparison.gate_result import Answer, GateResult
from regflow.errors import RegflowError, SimulationError
from regflow.formats.atomic import write_whole
from regflow.formats.former_files import FilePair, file_pairs, process_files
from regflow.report.gate_forms import FORMS
from regflow.report.gate_text import gate_text
from regflow.report.settings_text import settings_json, settings_text
from regflow.words import message

EXITS = {Answer.PASS: FINE, Answer.FAIL: FINDINGS, Answer.CANNOT_TELL: CANNOT_TELL}


def _output(form: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        f"--output.{form}", metavar="FILE", show_default=False, help=help_text("option-output")
    )
    return option


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Files to which the result is written in some form, besides what is printed."""

    json_file: Annotated[Path | None, _output("json")] = None
    github_file: Annotated[Path | None, _output("github")] = None
    markdown_file: Annotated[Path | None, _output("markdown")] = None
    junit_file: Annotated[Path | None, _output("junit")] = None
    sarif_file: Annotated[Path | None, _output("sarif")] = None
    gitlab_file: Annotated[Path | None, _output("gitlab")] = None

    @property
    def files(self) -> Mapping[str, Path]:
        """Return the file of each form that was asked for."""
        named = {form: getattr(self, f"{form}_file") for form in FORMS}
        return {form: file for form, file in named.items() if file is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is done besides judging against a reference, or instead of it."""

    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", show_default=False, help=help_text("option-baseline"))
    ] = None
    write_baseline: Annotated[
        Path | None,
        typer.Option("--write-baseline", metavar="FILE", show_default=False, help=help_text("option-write-baseline")),
    ] = None
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False
    show_settings: Annotated[bool, typer.Option("--show-settings", help=help_text("option-show-settings"))] = False


def gate(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help=help_text("argument-gated"))],
    gating: Gating,
    asked: Asked,
    outputs: Outputs,
    saying: Saying,
) -> None:
    """Judge what a change does to processes: 0 it may go in, 1 it may not, 3 that cannot be told."""
    if asked.show_settings:
        _show(paths, gating, saying)
        return
    if asked.write_baseline is not None:
        written = write_baseline(paths, asked.write_baseline, gating, saying, force=asked.force)
        note(message("baseline-written", file=asked.write_baseline.as_posix(), number=written), saying)
        return
    result = _result(paths, gating, asked, saying)
    for form, file in outputs.files.items():
        write_whole(file, FORMS[form](result, saying.lang), force=True)
    if saying.format == "text":
        give(gate_text(result, page_of(saying)))
    else:
        give_form(FORMS[saying.format](result, saying.lang))
    raise typer.Exit(EXITS[result.verdict])


def _show(paths: list[Path], gating: Gating, saying: Saying) -> None:
    named = [file for path in paths for file in process_files(path)] or paths
    files = {file.as_posix(): settings_for(file, gating) for file in named}
    if saying.as_json:
        give_document("gate-settings", settings_json(files, saying.lang))
    else:
        give(settings_text(files, page_of(saying)))


def _result(paths: list[Path], gating: Gating, asked: Asked, saying: Saying) -> GateResult:
    started = process_time()
    if asked.baseline is not None:
        former = former_in_baseline(paths, asked.baseline)
    else:
        former = former_at(paths, _against(paths, gating))
    pairs = file_pairs(paths, former.tree)
    refuse_accepted_of_nothing([Path(pair.file) for pair in pairs], former.tree)
    judged = [_judged(pair, former, gating, saying) for pair in pairs]
    allowed = tuple(allowed for one in judged for allowed in one.allowed)
    return GateResult(former.name, tuple(one.file for one in judged), allowed, process_time() - started)


def _against(paths: list[Path], gating: Gating) -> str:
    first = next(iter(process_files(paths[0])), paths[0])
    held = settings_for(first, gating).held.get("against")
    if held is None:
        named = tuple(path.as_posix() for path in paths)
        raise RegflowError(message("gate-no-against"), message("gate-no-against.help", paths=named))
    return str(held.value)


def _judged(pair: FilePair, former: Former, gating: Gating, saying: Saying) -> Judged:
    file, today = Path(pair.file), date.today()
    below = {} if former.baseline is None else settings_of_baseline(former.baseline, file)
    settings = settings_for(file, gating, below)
    change = file_change(pair, former.tree, NAMES, today, accepted_before(file, settings, former.tree))
    try:
        with progress_bar(saying) as progress:
            return judge(change, settings.settings, today, progress)
    except SimulationError as error:
        what = message("gate-not-simulated", file=pair.file, what=error.message)
        raise RegflowError(what, error.help or message("gate-not-simulated.help")) from None
