"""Writes a change of a process into the official's own text, where comments, order and quoting stay as they are.

The editor knows no change by name. It is given the process before and after, and writes where they differ: a new
kind of change that alters entries of steps needs nothing here. Every edit is a small one on the text, found
anew in the text the last one left, so that no edit has to know how another moved the lines. What comes out is read
again and compared with the process it has to be: a file is written right or not at all. That beat dumping the
process anew, which loses what officials wrote between the lines, and round-trip parsers, which move it about.
"""

from __future__ import annotations

from collections.abc import Mapping

from regflow.errors import ChangeError, ProcessFileError
from regflow.formats.edit_yaml.sameness import say_the_same
from regflow.formats.edit_yaml.writing import written
from regflow.formats.language.translating import for_editing, language_of_text
from regflow.formats.process_yaml import parse_process
from regflow.model.process import Process
from regflow.words import message

__all__ = ["edit"]

_BYTE_ORDER_MARK = "\ufeff"


def edit(text: str, before: Process, after: Process, notes: Mapping[str, tuple[str, ...]]) -> str:
    """Return the text of a process file changed so that it says `after`, all else byte for byte as it was.

    A Chinese file is edited with its keys in English and has them turned back.

    What can differ: any entry of a step, the steps there are and their order in the file, `decision`, the traits
    of cases, documents that are gone, `about` of criteria.

    Args:
        text: The file, with its own line ends (opened with `newline=""`).
        before: The process it says.
        after: The process it shall say.
        notes: By step, sentences to write as comments above it, or where it stood.

    Raises:
        ChangeError: if the change cannot be written without altering something else.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    own = text.removeprefix(mark)
    language = language_of_text(own)
    english = own if language == "en" else for_editing(own, "en")
    edited = written(english, before, after, notes, language)
    changed = mark + (edited if language == "en" else for_editing(edited, language))
    try:
        read = parse_process(changed, "").process
    except ProcessFileError as error:
        raise ChangeError(message("edit-unreadable", problem=error.message)) from error
    if not say_the_same(read, after):
        raise ChangeError(message("edit-unlike"))
    return changed
