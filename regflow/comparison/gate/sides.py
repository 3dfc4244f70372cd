"""Reads the two sides of a file for the gate; a side that cannot be read is an error, never a pass."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from regflow.comparison.gate.difference import Difference
from regflow.comparison.gate.judge import FileChange
from regflow.comparison.gate.settings import Accepted
from regflow.errors import RegflowError
from regflow.formats.allowances import Allowance, allowances_of
from regflow.formats.file_text import text_of
from regflow.formats.former_files import FilePair, FormerTree
from regflow.formats.layout.place import Place
from regflow.formats.process_yaml import ProcessFile, check_text
from regflow.words import message

_SHORT = 10
"""Signs of a commit's name that are shown."""


def file_change(
    pair: FilePair, tree: FormerTree, names: Collection[str], today: date, accepted_before: Sequence[Accepted] = ()
) -> FileChange:
    """Return both sides of a file, read.

    A side before that is not valid cannot be compared with. Where the file is valid now, it is compared with its
    last valid state in the history; where it never was valid it is judged as if it were new, and that is told.

    Args:
        names: Everything that an exception in a file may let through.
        today: The day on which it is judged.
        accepted_before: Known losses that the settings file accepted before the change.

    Raises:
        ProcessFileError: if a side cannot be read.
        RegflowError: if what was before is not valid and nobody can tell what stood there before that.
    """
    if pair.after is None:
        before = _valid_or_none(pair.before, pair.file)
        told = [] if before else [_never_valid()]
        return FileChange(pair.file, before=before, remarks=tuple(told), known_exceptions=tuple(accepted_before))
    checked = check_text(text_of(pair.after, pair.file), pair.file)
    if checked.process_file is None:
        known = _valid_or_none(pair.before, pair.file)
        return FileChange(pair.file, pair.earlier_name, before=known, problems=checked.problems)
    before, remarks = _before(pair, tree)
    allowances = allowances_of(checked.process_file, names, today)
    return FileChange(
        file=pair.file,
        earlier_name=pair.earlier_name,
        before=before,
        after=checked.process_file,
        problems=tuple(one for one in allowances.problems if one.code != "allow-expired"),
        remarks=(*_renamed(pair), *remarks),
        exceptions=_accepted(allowances.found, pair.file),
        known_exceptions=(*accepted_before, *_known(before, names, today)),
    )


def _known(before: ProcessFile | None, names: Collection[str], today: date) -> tuple[Accepted, ...]:
    return () if before is None else _accepted(allowances_of(before, names, today).found, before.file)


def _accepted(found: Sequence[Allowance], file: str) -> tuple[Accepted, ...]:
    return tuple(
        Accepted(one.name, one.step, None, one.reason, one.until, file, one.line, Place(one.line, one.column))
        for one in found
    )


def _renamed(pair: FilePair) -> tuple[Difference, ...]:
    if pair.earlier_name is not None:
        return (Difference("file-renamed", message("gate-file-renamed", before=pair.earlier_name, after=pair.file)),)
    return () if pair.before is not None else (Difference("file-added", message("gate-file-added")),)


def _before(pair: FilePair, tree: FormerTree) -> tuple[ProcessFile | None, tuple[Difference, ...]]:
    if pair.before is None or pair.name is None:
        return None, ()
    if valid := _valid_or_none(pair.before, pair.name):
        return valid, ()
    any_earlier = False
    for state, content in tree.earlier(pair.name):
        any_earlier = True
        if valid := _valid_or_none(content, pair.name):
            said = message("gate-earlier-state", state=state[:_SHORT])
            return valid, (Difference("earlier-state", said),)
    if tree.is_cut or not any_earlier:
        code = "gate-before-broken-shallow" if tree.is_cut else "gate-before-broken"
        raise RegflowError(message("gate-before-broken", file=pair.name), message(f"{code}.help", file=pair.name))
    return None, (_never_valid(),)


def _never_valid() -> Difference:
    return Difference("earlier-state", message("gate-never-valid"))


def _valid_or_none(content: bytes | None, file: str) -> ProcessFile | None:
    """Return the process of what was; None where it was not valid."""
    if content is None:
        return None
    try:
        return check_text(text_of(content, file), file).process_file
    except RegflowError:
        return None
