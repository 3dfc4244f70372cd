"""Why a comparison took so many replications, and why it took no more."""

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
    if comparison.stopped is not None:
        said.append(message("replications-stopped", reason=comparison.stopped))
    elif comparison.budget_cut:
        said.append(cut_short(comparison))
    return tuple(said)


def cut_short(comparison: Comparison) -> Message:
    """Return what cut the replications short, and how to get more of them or need fewer."""
    return message("compared-memory-cut" if comparison.memory_cut else "compared-budget-cut")


def _needed(decisive: str, comparison: Comparison, page: Page) -> Message:
    if decisive in comparison.measures:
        # A part of what stands above it in the table begins with a dash there.
        return message("replications-needed", measure=page.say(message(f"measure-{decisive}")).lstrip("- "))
    result = next(one for one in comparison.results if share_of(one) == decisive)
    return message("replications-needed-result", result=result)
