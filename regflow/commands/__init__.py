"""The command line: one command a file, this table of contents, and one place for exits.

Belongs here: reading options, calling what does the work, printing what a report gives, leaving with a code. Why so:
a command decides nothing itself, so whatever it can do a program can do without it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from regflow import __version__
from regflow.commands.analyse import analyse
from regflow.commands.check import check
from regflow.commands.compare import compare
from regflow.commands.declaring import command
from regflow.commands.demo import demo
from regflow.commands.exits import FINE
from regflow.commands.explain import explain
from regflow.commands.gate import gate
from regflow.commands.help_page import help_text
from regflow.commands.new import new
from regflow.commands.program import Command, Program
from regflow.commands.report import report
from regflow.commands.schema import schema
from regflow.commands.simulate import simulate
from regflow.commands.streamline import streamline
from regflow.commands.values import language_of
from regflow.words import LANGUAGES

COMMANDS: tuple[Callable[..., None], ...] = (
    demo,
    check,
    analyse,
    streamline,
    simulate,
    compare,
    gate,
    report,
    explain,
    new,
    schema,
)
"""Every command, in the order of `--help`."""

SPELLINGS: Mapping[str, Callable[..., None]] = {"analyze": analyse, "optimize": streamline}
"""Other names that are understood and not shown."""

app = typer.Typer(
    name="regflow",
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"regflow {__version__}")
        raise typer.Exit(FINE)


@app.callback(help=help_text("help-regflow"), epilog=help_text("example-regflow"))
def regflow(
    version: Annotated[  # its callback does it all
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help=help_text("option-version"))
    ] = False,
    lang: Annotated[
        str, typer.Option("--lang", metavar="|".join(LANGUAGES), help=help_text("option-lang"), callback=language_of)
    ] = "",
) -> None:
    """Hold what may stand before a command."""


for _function in COMMANDS:
    _name = _function.__name__
    app.command(_name, cls=Command, help=help_text(f"help-{_name}"), epilog=help_text(f"example-{_name}"))(
        command(_function)
    )
for _name, _function in SPELLINGS.items():
    _first = _function.__name__
    app.command(
        _name, cls=Command, help=help_text(f"help-{_first}"), epilog=help_text(f"example-{_first}"), hidden=True
    )(command(_function))


def main() -> None:
    """Run the command line."""
    standard_output = sys.stdout
    try:
        app()
    except SystemExit:
        if sys.stdout is not standard_output:  # the framework's sign that nobody reads on: a broken pipe is no error
            sys.exit(FINE)
        raise
