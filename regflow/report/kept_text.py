"""What looks redundant and must stay: why one would leave it out, what would be lost, who would slip through."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.optimise.result import Kept
from regflow.report.changes import change_as_json
from regflow.report.json_parts import Json
from regflow.report.page import Page, heading, paragraph, parts
from regflow.words import Message, message, say

_LAW_SAYS_IT = "loss-duty"
"""A reason that needs no story: the law names it."""


def kept_text(kept: Sequence[Kept], places: Sequence[str], page: Page) -> str:
    """Return what must stay, each with its place in the file; empty when there is nothing."""
    listed = [_kept(one, number, place, page) for number, (one, place) in enumerate(zip(kept, places, strict=True), 1)]
    return parts(heading(message("kept-heading"), page), *listed) if listed else ""


def kept_in_short(kept: Sequence[Kept], most: int, file: str, page: Page) -> str:
    """Return at most so many of what must stay, one after the other without a place, then how many more there are."""
    if not kept:
        return ""
    listed = [_kept(one, number, "", page) for number, one in enumerate(kept[:most], 1)]
    left = len(kept) - most
    if left > 0:
        listed.append(page.say(message("kept-more", number=left, file=file)))
    return f"{heading(message('kept-heading'), page)}\n\n" + "\n".join(listed)


def kept_json(kept: Kept, language: str) -> dict[str, Json]:
    """Return what must stay as data."""
    return {
        "step": kept.step,
        "change": change_as_json(kept.change),
        "looks": say(kept.looks, language),
        "reasons": [say(one, language) for one in kept.reasons],
        "story": say(kept.story, language) if kept.story else None,
        "walked": kept.walked,
    }


def _kept(one: Kept, number: int, place: str, page: Page) -> str:
    return "\n".join(
        [
            paragraph(page.say(one.looks), page, indent=4, first=f"{number}."),
            *([f"    --> {place}"] if place else []),
            *(paragraph(page.say(line), page, indent=4) for line in kept_reasons(one)),
        ]
    )


def kept_reasons(one: Kept) -> list[Message]:
    """Return the gravest thing that would be lost, and the application that would slip through."""
    lines = [message("kept-reason", reason=one.reasons[0])]
    if one.story is not None:
        lines.append(message("kept-story", story=one.story))
    elif one.walked and one.reasons[0].code != _LAW_SAYS_IT:
        lines.append(message("kept-no-story"))
    return lines
