"""The one place that turns errors into exits: 0 fine, 1 findings, 2 could not run, 3 cannot tell."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from regflow.commands.options import Saying
from regflow.commands.streams import page_of, tell
from regflow.errors import OverloadError, ProcessFileError, RegflowError, reason_of
from regflow.report.faults import fault_text, overload_text, problems_in_order
from regflow.words import Message, message

FINE = 0
FINDINGS = 1
COULD_NOT_RUN = 2
CANNOT_TELL = 3
INTERRUPTED = 130


@contextmanager
def errors_as_exits(saying: Saying) -> Iterator[None]:
    """Let a command run, and leave with the exit code and the words that its error asks for."""
    try:
        yield
        sys.stdout.flush()
    except typer.Exit:
        raise
    except BrokenPipeError:
        _forget_standard_output()
        raise typer.Exit(FINE) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except (typer.BadParameter, typer.Abort):
        raise
    except Exception as error:  # the last door: whatever it is, no traceback reaches who did not ask for it
        if saying.debug:
            tell(traceback.format_exc())
        tell(_words(error, saying))
        raise typer.Exit(FINDINGS if isinstance(error, OverloadError) else COULD_NOT_RUN) from None


def _words(error: Exception, saying: Saying) -> str:
    page = page_of(saying)
    match error:
        case ProcessFileError():
            return problems_in_order(error.problems, page)
        case OverloadError():
            return overload_text(error, page)
        case RegflowError():
            return fault_text(error.message, error.help, page)
        case OSError():
            return fault_text(_about_file(error), None, page)
        case _:
            return fault_text(
                message("internal-error", kind=type(error).__name__, text=str(error)),
                message("internal-error.help"),
                page,
            )


def _about_file(error: OSError) -> Message:
    file = str(error.filename or "")
    match error:
        case FileNotFoundError():
            return message("path-not-found", file=file)
        case PermissionError():
            return message("path-not-permitted", file=file)
        case IsADirectoryError():
            return message("path-is-folder", file=file)
        case _:
            return message("path-trouble", file=file, reason=reason_of(error))


def _forget_standard_output() -> None:
    """Point standard output at nothing, so that closing it does not fail a second time."""
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, number)
    os.close(nothing)
