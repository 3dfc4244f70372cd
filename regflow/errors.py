"""Every error a user can meet. Each carries its parts and composes its own message."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from regflow.words import Message, message, say


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file, with its place.

    Attributes:
        message: What is wrong; its code is the problem's code.
        help: The next move, if there is one to name.
        severity: `error` forbids using the file; `warning` does not.
        file: The file as the user named it.
        line: Line from 1; 0 when the file as a whole is meant.
        column: Column from 1, counted in characters.
        length: Characters to mark, at least 1.
        source: The user's own line, without its line end.
        keys: The language in which the file writes its keys; code in the texts is shown in it.
    """

    message: Message
    help: Message | None
    severity: Literal["error", "warning"]
    file: str
    line: int
    column: int
    length: int = 1
    source: str = ""
    keys: Literal["en", "zh"] = "en"

    @property
    def code(self) -> str:
        """Return the code of the problem, e.g. `unknown-key`."""
        return self.message.code

    def __str__(self) -> str:
        help_text = f" ({say(self.help)})" if self.help else ""
        return f"{self.file}:{self.line}:{self.column}: {say(self.message)}{help_text}"


_REASONS: Mapping[int, str] = {
    errno.ENOSPC: "reason-no-space",
    errno.EROFS: "reason-read-only",
    errno.ENOTDIR: "reason-no-folder",
    errno.ENAMETOOLONG: "reason-name-too-long",
    errno.EBUSY: "reason-in-use",
    errno.EIO: "reason-device",
}


def reason_of(fault: OSError) -> Message:
    """Return why the system could not do something; its own words, which are English, only where no message fits."""
    code = _REASONS.get(fault.errno or 0)
    return message(code) if code else message("reason-other", text=fault.strerror or str(fault))


class RegflowError(Exception):
    """A fault of the input, told by a message of the catalogue."""

    def __init__(self, message: Message, help: Message | None = None) -> None:
        super().__init__(say(message))
        self.message = message
        self.help = help

    def __reduce__(self) -> tuple[Any, ...]:
        """Let an error cross from one process of the computer to another with all its parts."""
        return _revived, (type(self), self.args, self.__dict__)


def _revived(kind: type[RegflowError], said: tuple[str, ...], parts: dict[str, Any]) -> RegflowError:
    error = kind.__new__(kind, *said)
    error.__dict__.update(parts)
    return error


class ProcessFileError(RegflowError):
    """A process file cannot be understood; carries all its problems, not the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        Exception.__init__(self, "\n".join(map(str, problems)))
        self.message = problems[0].message
        self.help = problems[0].help
        self.problems = problems


class SettingsFileError(ProcessFileError):
    """A settings file cannot be understood; carries all its problems, as that of a process file does."""


class ChangeError(RegflowError):
    """A change cannot be made to this process."""


class SimulationError(RegflowError):
    """A process cannot be simulated as it stands."""


class OverloadError(SimulationError):
    """An office is asked for more work than its officers can do: its queue grows without end.

    Attributes:
        overloads: Per office: identifier, load (share of the time on duty), officers it would take.
    """

    def __init__(self, message: Message, overloads: tuple[Overload, ...]) -> None:
        super().__init__(message)
        self.overloads = overloads


@dataclass(frozen=True, slots=True)
class Overload:
    """An office whose load reaches 100%.

    Attributes:
        office: Identifier.
        load: Work asked for over time on duty; 1 is 100%.
        staff: Officers it has.
        staff_needed: Officers at which the load falls below 100%.
        names: What the file calls the office, by language; the language is empty where none was named.
        officers: Names of the officers who are asked for too much, where they are not all of the office.
    """

    office: str
    load: float
    staff: int
    staff_needed: int
    names: tuple[tuple[str, str], ...] = ()
    officers: tuple[str, ...] = ()


class OutputExistsError(RegflowError):
    """A file is in the way of an output and nobody allowed to replace it."""
