"""Where a streamlined process may be written, and what is written there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from regflow.errors import OutputExistsError, RegflowError
from regflow.formats.edit_yaml import edit
from regflow.model.finding import Finding, Verdict
from regflow.model.process import Process
from regflow.optimise.way import Writer
from regflow.report.page import Page, paragraph
from regflow.words import message

_COMMENT = Page(width=96)
"""How wide a comment in a file may be."""


def usable_out(out: Path, file: Path, *, force: bool) -> Path:
    """Return the path of the output, before any work is done for it.

    Raises:
        RegflowError: if it is the input itself, by whatever name.
        OutputExistsError: if something is there and nobody allowed to replace it.
    """
    if _is_same(out, file):
        raise RegflowError(message("out-is-input", out=str(out)), message("out-is-input.help"))
    if os.path.lexists(out) and not force:
        raise OutputExistsError(message("output-exists", file=str(out)), message("output-exists.help"))
    return out


def refuse_alike(*outs: Path | None) -> None:
    """Refuse to write two things into one file.

    Raises:
        RegflowError: which names it.
    """
    for one, other in combinations((out for out in outs if out is not None), 2):
        if _is_same(one, other):
            raise RegflowError(message("outputs-alike", out=str(one)), message("outputs-alike.help"))


def _is_same(out: Path, file: Path) -> bool:
    if out.exists() and file.exists() and out.samefile(file):
        return True
    return out.resolve() == file.resolve()


def writer_in(language: str) -> Writer:
    """Return what writes a change into the official's text, with its assumptions as comments.

    Comments are in the given language, in a file with Chinese keys always in Chinese.
    """

    def write(text: str, before: Process, after: Process, finding: Finding) -> str:
        own = "zh" if before.key_language == "zh" else language
        return edit(text, before, after, _notes(finding, replace(_COMMENT, language=own, keys=before.key_language)))

    return write


def _notes(finding: Finding, page: Page) -> Mapping[str, tuple[str, ...]]:
    """Return, at the step, what was accepted beyond what is proved, so that the file itself tells it."""
    if finding.verdict is Verdict.PROVED or not finding.steps:
        return {}
    verdict = message(f"sureness-{finding.verdict.value}")
    accepted = [message("note-accepted", rule=finding.rule, verdict=verdict, evidence=finding.evidence)]
    accepted += [message("note-assumption", assumption=assumption) for assumption in finding.assumptions]
    return {finding.steps[0]: tuple(paragraph(page.say(one), page) for one in accepted)}
