"""`regflow check FILE...`: is the file valid, can it end, does it meet its obligations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.examining import examined
from regflow.commands.exits import FINDINGS
from regflow.commands.help_page import help_text
from regflow.commands.mending import mend
from regflow.commands.options import Saying
from regflow.commands.streams import give, give_document, give_form, page_of
from regflow.comparison.gate_result import Answer, Severity
from regflow.report.checked import checked_json, checked_text
from regflow.report.checked_account import checked_account
from regflow.report.forms import WRITERS


class Gravity(Enum):
    """What lets the command fail."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


FAILING: Mapping[Gravity, frozenset[Severity]] = {
    Gravity.ERROR: frozenset((Severity.ERROR,)),
    Gravity.WARNING: frozenset((Severity.ERROR, Severity.WARNING)),
    Gravity.NEVER: frozenset(),
}


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help=help_text("argument-files"))],
    saying: Saying,
    fail_on: Annotated[
        Gravity,
        typer.Option("--fail-on", metavar="|".join(one.value for one in Gravity), help=help_text("option-fail-on")),
    ] = Gravity.ERROR,
    fix: Annotated[bool, typer.Option("--fix", help=help_text("option-fix"))] = False,
) -> None:
    """Tell all that is wrong with process files, on wish after mending what is safe to mend; exit 1 on errors."""
    if fix:
        mend(files, saying)
    found = [examined(file, date.today()) for file in files]
    account = checked_account(found, FAILING[fail_on], saying.lang)
    match saying.format:
        case "json":
            give_document("check", checked_json(found, saying.lang))
        case "text":
            give(checked_text(found, page_of(saying)))
        case form:
            give_form(WRITERS[form](account))
    if account.answer is Answer.FAIL:
        raise typer.Exit(FINDINGS)
