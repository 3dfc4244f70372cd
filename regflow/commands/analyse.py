"""`regflow analyse FILE...`: what is redundant, with proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from regflow.analysis.rules import RULES
from regflow.commands.allowing import NAMES, unused_problems
from regflow.commands.choices import chosen_verdict
from regflow.commands.exits import FINDINGS
from regflow.commands.exporting import export, refuse_unusable
from regflow.commands.help_page import help_text
from regflow.commands.options import Exporting, Saying
from regflow.commands.reading import analysed_file, loads_where_known, process_file
from regflow.commands.streams import give, give_document, give_form, page_of
from regflow.comparison.allowed_findings import sifted_findings
from regflow.formats.allowances import allowances_of
from regflow.formats.process_yaml import ProcessFile
from regflow.model.finding import Verdict
from regflow.optimise.survey import survey
from regflow.report.findings_account import findings_account
from regflow.report.findings_json import findings_json
from regflow.report.findings_text import AnalysedFile, findings_text
from regflow.report.forms import WRITERS
from regflow.report.page import parts
from regflow.report.workbook import analysis_workbook

STRENGTH = tuple(Verdict)
"""From the surest on."""


def analyse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help=help_text("argument-files"))],
    exporting: Exporting,
    saying: Saying,
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", metavar="VERDICT", show_default=False, help=help_text("option-fail-on")),
    ] = "",
) -> None:
    """List what is redundant in processes; exit 1 if a finding reaches `--fail-on`, or an exception is amiss."""
    graver = _graver(fail_on)
    refuse_unusable(exporting, files)
    analysed = [_analysed(process_file(file, saying)) for file in files]
    if exporting.xlsx:
        export(analysis_workbook(analysed, saying.lang), exporting, saying)
    match saying.format:
        case "json":
            give_document("analyse", {"files": [findings_json(one, saying.lang) for one in analysed]})
        case "text":
            give(parts(*(findings_text(one, page_of(saying)) for one in analysed)))
        case form:
            give_form(WRITERS[form](findings_account(analysed, graver, saying.lang)))
    found = any(finding.verdict in graver for one in analysed for finding in one.analysis.findings)
    if found or any(one.problems for one in analysed):
        raise typer.Exit(FINDINGS)


def _graver(fail_on: str) -> Sequence[Verdict]:
    """Return the verdicts on which the command fails: that one and all surer ones."""
    if not fail_on:
        return ()
    verdict = chosen_verdict(fail_on, STRENGTH, "--fail-on")
    return STRENGTH[: STRENGTH.index(verdict) + 1]


def _analysed(read: ProcessFile) -> AnalysedFile:
    today = date.today()
    found = survey(read.process, loads_where_known(read.process))
    allowances = allowances_of(read, NAMES, today)
    sifted = sifted_findings(found.analysis.findings, allowances.found, tuple(RULES), today)
    left = analysed_file(read, replace(found.analysis, findings=sifted.left), found.kept)
    return replace(left, allowed=sifted.allowed, problems=(*allowances.problems, *unused_problems(read, sifted.idle)))
