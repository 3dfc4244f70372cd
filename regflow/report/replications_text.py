"""Why a run took so many replications, and why it took no more."""

from __future__ import annotations

from regflow.comparison.pair import share_of
from regflow.comparison.result import Comparison
from regflow.report.page import Page
from regflow.words import Message, message


def why_so_many(comparison: Comparison, page: Page) -> tuple[Message, ...]:
    """Return which measure set the number of replications, and what cut it short."""
    said = []
    if comparison.decisive is not None:
        said.append(_needed(comparison.decisive, comparison, page))
    return (*said, *cut_short(comparison))


def cut_short(comparison: Comparison) -> tuple[Message, ...]:
    """Return why fewer replications were run than were needed, and what to do; nothing where none was left out."""
    if comparison.stopped is None and comparison.budget_cut:
        return (message("compared-memory-cut" if comparison.memory_cut else "compared-budget-cut"),)
    return why_stopped(comparison.stopped)


def why_stopped(stopped: Message | None) -> tuple[Message, ...]:
    """Return why the second stage could not be run; nothing where it was."""
    return () if stopped is None else (message("replications-stopped", reason=stopped),)


def _needed(decisive: str, comparison: Comparison, page: Page) -> Message:
    if decisive in comparison.measures:
        # A part of what stands above it in the table begins with a dash there.
        return message("replications-needed", measure=page.say(message(f"measure-{decisive}")).lstrip("- "))
    result = next(one for one in comparison.results if share_of(one) == decisive)
    return message("replications-needed-result", result=result)
