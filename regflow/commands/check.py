"""`regflow check FILE...`: is the file valid, can it end, does it meet its obligations."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.examining import examined
from regflow.commands.exits import FINDINGS
from regflow.commands.help_page import help_text
from regflow.commands.mending import mend
from regflow.commands.options import Saying
from regflow.commands.streams import give, give_document, page_of
from regflow.report.checked import Examined, checked_json, checked_text


class Gravity(Enum):
    """What lets the command fail."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


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
    found = [examined(file) for file in files]
    if saying.as_json:
        give_document("check", checked_json(found, saying.lang))
    else:
        give(checked_text(found, page_of(saying)))
    if any(_fails(one, fail_on) for one in found):
        raise typer.Exit(FINDINGS)


def _fails(found: Examined, fail_on: Gravity) -> bool:
    match fail_on:
        case Gravity.ERROR:
            return found.errors > 0
        case Gravity.WARNING:
            return found.errors + found.warnings > 0
        case Gravity.NEVER:
            return False
