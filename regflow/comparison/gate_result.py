"""What the gate says of a change to process files: one result, from which every form of report is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from regflow.comparison.result import Comparison
from regflow.model.text import Text
from regflow.words import Message


class Answer(Enum):
    """What a gate can answer, from the best on."""

    PASS = "pass"
    CANNOT_TELL = "cannot-tell"
    FAIL = "fail"


class Layer(Enum):
    """What a change is judged by, from the gravest on."""

    LAWFUL = "lawful"
    APPLICANT = "applicant"
    SPEED = "speed"
    STRUCTURE = "structure"


class Severity(Enum):
    """What a change means for the answer: `error` fails, the others are told."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Status(Enum):
    """What became of a file."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class GateChange:
    """One thing that is different and what it means.

    Attributes:
        kind: Its name in configuration and in exceptions, e.g. `new-document`.
        layer: What it is judged by.
        severity: What it means for the answer.
        step: Identifier of the step it concerns; None: the whole process.
        before, after: What was and what is, for a reader; None where there is nothing.
        message: The whole in one sentence.
        line, column: Where it stands in the file after the change, from 1.
    """

    kind: str
    layer: Layer
    severity: Severity
    step: str | None
    before: Message | None
    after: Message | None
    message: Message
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Allowed:
    """An exception that was used: a change that would have failed the gate and is let through.

    Attributes:
        file: Where it is let through.
        kind: Name of the change or of the measure.
        step: Identifier of the step; None: the whole process.
        reason: Why, as its author wrote it.
        until: The last day on which it holds.
        change: What is let through.
    """

    file: str
    kind: str
    step: str | None
    reason: str
    until: date
    change: GateChange


@dataclass(frozen=True, slots=True)
class GatedFile:
    """One process file before and after.

    Attributes:
        file: Its name now, with forward slashes, as the user gave the folder; its name before where it was removed.
        earlier_name: Its name before where it was renamed, else None.
        status: What became of it.
        process: Name of the process.
        answers: The answer of every layer.
        changes: What is different and not let through, the gravest first.
        comparison: Before and after on the same luck; None where nothing was simulated.
    """

    file: str
    earlier_name: str | None
    status: Status
    process: Text
    answers: Mapping[Layer, Answer]
    changes: tuple[GateChange, ...]
    comparison: Comparison | None

    @property
    def answer(self) -> Answer:
        """The worst answer of any layer."""
        return worst(self.answers.values())


@dataclass(frozen=True, slots=True)
class GateResult:
    """What the gate says of everything it was given.

    Attributes:
        against: With what the files were compared, as the user named it, e.g. `origin/main`.
        files: Every process file that was judged.
        allowed: Every exception that was used.
        seconds: CPU time that judging took.
    """

    against: str
    files: tuple[GatedFile, ...]
    allowed: tuple[Allowed, ...]
    seconds: float

    @property
    def verdict(self) -> Answer:
        """The worst answer of any file."""
        return worst(file.answer for file in self.files)


def worst(answers: Iterable[Answer]) -> Answer:
    """Return the worst of answers: a failure, else that it cannot be told.

    >>> worst((Answer.PASS, Answer.CANNOT_TELL)).value
    'cannot-tell'
    """
    return max(answers, key=tuple(Answer).index, default=Answer.PASS)
