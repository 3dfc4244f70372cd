"""A progress bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from regflow.commands.options import Saying
from regflow.words import message, say


@contextmanager
def progress_bar(saying: Saying) -> Iterator[Callable[[int, int], None] | None]:
    """Give what a simulation tells (replications done, replications in all); None where nobody watches."""
    if saying.quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, no_color=saying.no_color or None)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(say(message("progress-replications"), saying.lang), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
