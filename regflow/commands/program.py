"""The program as the framework runs it, saying help and faults of the command line in the user's language."""

from __future__ import annotations

import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from regflow.commands.exits import COULD_NOT_RUN, FINE
from regflow.commands.help_page import help_page
from regflow.commands.streams import page_in, tell
from regflow.commands.values import wanted_language
from regflow.commands.wrong_usage import UsageError, fault_of
from regflow.report.faults import fault_text

ABORTED = 1


class Command(TyperCommand):
    """One command."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command."""
        formatter.write(help_page(ctx, page_in(ctx.find_root().obj)) + "\n")


class Program(TyperGroup):
    """All commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the program."""
        formatter.write(help_page(ctx, page_in(ctx.find_root().obj)) + "\n")

    def main(self, *given: Any, **settings: Any) -> Any:
        """Run a command line and leave with an exit code."""
        words = settings.get("args", given[0] if given else None)
        language = wanted_language(sys.argv[1:] if words is None else words)
        try:
            left = super().main(*given, **settings | {"standalone_mode": False, "obj": language})
        except typer.Abort:
            sys.exit(ABORTED)
        except UsageError as error:
            tell(_words(error, language))
            sys.exit(COULD_NOT_RUN)
        sys.exit(left if isinstance(left, int) else FINE)


def _words(error: Any, language: str) -> str:
    page = page_in(language)
    if type(error).__name__ == "NoArgsIsHelpError":
        return help_page(error.ctx, page)
    return fault_text(*fault_of(error), page)
