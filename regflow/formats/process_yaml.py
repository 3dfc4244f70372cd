"""A process file to a process: every problem in one go, and where each thing stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from regflow.errors import Problem, ProcessFileError
from regflow.formats.file_text import MOST_BYTES, read_text
from regflow.formats.language.file_language import in_english
from regflow.formats.layout.composing import composed
from regflow.formats.layout.lines import lines_of
from regflow.formats.layout.nodes import Node, Scalar, Table, source_map_of
from regflow.formats.layout.place import NodePath, Place, SourceMap
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.formats.layout.typing_traps import without_control_characters
from regflow.formats.semantics import judge
from regflow.formats.tables.process import process
from regflow.formats.vocabulary import KeyLanguage
from regflow.model.process import Process
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class ProcessFile:
    """A process with the text it was read from.

    Attributes:
        process: The process.
        source_map: Where each thing stands in the text.
        warnings: What is allowed and yet hardly meant, in the order of the file.
        text: The text, without a byte order mark.
        file: The file as the user named it.
        language: The language in which it writes its keys.
    """

    process: Process
    source_map: SourceMap
    warnings: tuple[Problem, ...]
    text: str
    file: str
    language: KeyLanguage = "en"

    def problem_at(
        self, path: NodePath, what: Message, help: Message | None, severity: Literal["error", "warning"] = "error"
    ) -> Problem:
        """Return a problem at the place of a path, e.g. `("steps", "x")`, with the user's own line."""
        place = self.source_map.place(*path)
        source = lines_of(self.text)[place.line - 1]
        return Problem(what, help, severity, self.file, place.line, place.column, place.length, source, self.language)


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What reading a file gave, whether or not it can be used.

    Attributes:
        process_file: The process; None where there are errors.
        problems: Errors and warnings, in the order of the file.
    """

    process_file: ProcessFile | None
    problems: tuple[Problem, ...]


def read_process(path: Path) -> ProcessFile:
    """Return the process of a file.

    Raises:
        ProcessFileError: with all errors and warnings of the file, if there is an error.
    """
    return parse_process(read_text(path), str(path))


def parse_process(text: str, file: str) -> ProcessFile:
    """Return the process of a text; `file` is the name for messages.

    Raises:
        ProcessFileError: with all errors and warnings, if there is an error.
    """
    checked = check_text(text, file)
    if checked.process_file is None:
        raise ProcessFileError(checked.problems)
    return checked.process_file


def check_file(path: Path) -> CheckedFile:
    """Return the process of a file, if it is valid, and all that is to be said of it."""
    try:
        text = read_text(path)
    except ProcessFileError as fault:
        return CheckedFile(None, fault.problems)
    return check_text(text, str(path))


def check_text(text: str, file: str) -> CheckedFile:
    """Return the process of a text, if it is valid, and all that is to be said of it."""
    text = text.removeprefix("\ufeff")
    visible, forbidden = without_control_characters(text)
    sheet = ProblemSheet(file, visible)
    if len(text) > MOST_BYTES:
        sheet.error_at(Place(1, 1), (), "file-too-large")
        return CheckedFile(None, sheet.problems)
    for trap in forbidden:
        sheet.trap(trap)
        sheet.silence(trap.place.line)
    read = composed(visible, sheet)
    root = None if read is None else in_english(read, sheet)
    found = None if root is None and sheet.has_errors else _process(root, sheet)
    if found is None or root is None or sheet.has_errors:
        return CheckedFile(None, sheet.problems)
    process_file = ProcessFile(found, source_map_of(root), sheet.problems, text, file, sheet.language)
    return CheckedFile(process_file, sheet.problems)


def _process(root: Node | None, sheet: ProblemSheet) -> Process | None:
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        sheet.error_at(Place(1, 1), (), "file-empty")
        return None
    if not isinstance(root, Table):
        sheet.error(root, "file-no-mapping")
        return None
    found = process(root, sheet)
    judge(found, sheet, source_map_of(root))
    return found
