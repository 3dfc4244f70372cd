"""What a command has to tell, said once and in no form yet: from it every form of report is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from regflow.comparison.gate_result import Answer, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One thing to be told at a place in a file.

    Attributes:
        file: As the user named it.
        line: From 1; 0: the file as a whole.
        column: From 1; 0 where it is not known.
        severity: What it means for the answer.
        code: Name of the rule or of the kind of change; one of the account's rules.
        title: A few words.
        message: What there is to know, in sentences.
        help: The next move; empty where there is none to name.
        step: Identifier of the step it concerns; empty where it concerns none.
        key: What stays the same while lines, wording and language change.
        allowed: Why it is let through; None where it is not.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    title: str
    message: str
    help: str = ""
    step: str = ""
    key: tuple[str, ...] = ()
    allowed: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that was asked of a file.

    Attributes:
        name: The same in every language, e.g. `lawful`.
        answer: What came out.
        annotations: What there is to tell of it, the gravest first.
    """

    name: str
    answer: Answer
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, said.

    Attributes:
        headings: One a column.
        rows: As many cells each.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FileAccount:
    """What is to be told of one file.

    Attributes:
        file: As the user named it.
        title: Name of the process; empty where it could not be read.
        questions: What was asked, in the order of importance.
        allowed: What was let through.
        grid: Figures; None where there are none.
    """

    file: str
    title: str
    questions: tuple[Question, ...]
    allowed: tuple[Annotation, ...] = ()
    grid: Grid | None = None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Everything to tell of the file, question by question."""
        return tuple(annotation for question in self.questions for annotation in question.annotations)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code means.

    Attributes:
        code: As annotations name it.
        title: In a few words.
        help: What it is, why it matters and what to do.
    """

    code: str
    title: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a command has to tell of all files it was given.

    Attributes:
        command: Its name.
        language: Code of the language in which all is said.
        answer: Whether it failed.
        verdict: The answer in one sentence.
        files: In the order given.
        summary: A row a file.
        rules: Every code that an annotation has.
        seconds: CPU time it took; None where nobody measured it.
    """

    command: str
    language: str
    answer: Answer
    verdict: str
    files: tuple[FileAccount, ...]
    summary: Grid
    rules: tuple[Rule, ...]
    seconds: float | None = None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Everything that was not let through, file by file."""
        return tuple(annotation for file in self.files for annotation in file.annotations)

    @property
    def allowed(self) -> tuple[Annotation, ...]:
        """Everything that was let through, file by file."""
        return tuple(annotation for file in self.files for annotation in file.allowed)


def gravest_first(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Return annotations by severity; those of one severity stay in their order."""
    return sorted(annotations, key=lambda annotation: tuple(Severity).index(annotation.severity))


def fingerprints(annotations: Iterable[Annotation]) -> list[str]:
    """Return for each annotation a name that is its own and stays while lines, wording and language change.

    It is made of the code and the key; several of the same key are told apart by their number.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    made: list[str] = []
    for annotation in annotations:
        key = (annotation.code, *annotation.key)
        parts = (*key, str(seen[key])) if seen[key] else key
        seen[key] += 1
        made.append(hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest())
    return made
