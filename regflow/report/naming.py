"""Lets a page say the names that a file gives its steps, offices, documents and criteria."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from regflow.model.process import Process
from regflow.model.step import DONE, PASS, SKIPPED, WRONG
from regflow.model.text import Text
from regflow.report.page import Page
from regflow.words import message

LANGUAGES_WITH_NAMES = frozenset({"zh"})
"""Where a sentence says names. English ones keep to identifiers: they are English words, shorter than names, and what
one searches the file for; in a Chinese sentence they would be foreign."""

RESULTS = ("approved", "rejected", DONE, PASS, WRONG, SKIPPED)
"""What the format itself calls results."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def name(self) -> Text | None: ...


def naming(page: Page, *processes: Process) -> Page:
    """Return the page that says the names of these processes; the first that names a thing is believed.

    Keys of the format are said as the file of the first writes them.
    """
    if processes:
        page = replace(page, keys=processes[0].key_language)
    if page.language not in LANGUAGES_WITH_NAMES:
        return page
    results = {result: page.say(message(f"result-{result}")) for result in RESULTS}
    told: dict[str, dict[str, str]] = {"results": results}
    for process in reversed(processes):
        tables: dict[str, Iterable[_Named]] = {
            "steps": process.steps,
            "offices": process.offices,
            "documents": process.documents,
            "criteria": process.criteria,
        }
        for kind, things in tables.items():
            told.setdefault(kind, {}).update(_names(things, page.language))
    return replace(page, names=told)


def _names(things: Iterable[_Named], language: str) -> dict[str, str]:
    """Return the names in that language, or in none; those in another language alone are no help."""
    texts = ((thing.id, dict(thing.name.in_languages)) for thing in things if thing.name is not None)
    return {id: name for id, text in texts if (name := text.get(language) or text.get(""))}
