"""Whether files are valid, can end and meet their obligations: in words and as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regflow.errors import Problem
from regflow.model.process import Process
from regflow.report.faults import problems_in_order
from regflow.report.json_parts import Json
from regflow.report.naming import naming
from regflow.report.page import Page, paragraph, parts
from regflow.report.problem_words import what_is_wrong, what_to_do
from regflow.words import Message, message, say


@dataclass(frozen=True, slots=True)
class Obligation:
    """What the law demands, and whether it is kept.

    Attributes:
        kind: `checks`, `steps`, `order` or `separate`.
        basis: The law.
        met: Whether it is kept in every application that can be approved.
        story: One application for which it is not; None where it is met, or none could be told.
    """

    kind: str
    basis: str
    met: bool
    story: Message | None


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found out about one file.

    Attributes:
        file: As the user named it.
        valid: Whether other commands can use it: it was understood and every case can end.
        problems: All that is wrong with it, unmet obligations among them.
        obligations: Met or not; empty where nobody can tell.
        process: What is in it; None where it was not understood.
    """

    file: str
    valid: bool
    problems: tuple[Problem, ...]
    obligations: tuple[Obligation, ...]
    process: Process | None = None

    @property
    def errors(self) -> int:
        """Return the number of problems that are errors."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        """Return the number of problems that are warnings."""
        return len(self.problems) - self.errors


def checked_text(files: Sequence[Examined], page: Page) -> str:
    """Return all problems of all files, each file followed by a line that sums it up."""
    return parts(*(_checked(one, naming(page, one.process) if one.process else page) for one in files))


def _checked(one: Examined, page: Page) -> str:
    return parts(problems_in_order(one.problems, page), paragraph(_summed_up(one, page), page))


def _summed_up(checked: Examined, page: Page) -> str:
    met = sum(one.met for one in checked.obligations)
    code = "checked-wrong" if checked.errors else "checked-warned" if checked.warnings else "checked-fine"
    said = message(code, file=checked.file, errors=checked.errors, warnings=checked.warnings)
    duties = [message("checked-duties", met=met, number=len(checked.obligations))] if checked.obligations else []
    return page.say(said, *duties)


def checked_json(files: Sequence[Examined], language: str) -> dict[str, Json]:
    """Return the body of the document."""
    return {"files": [_file(one, language) for one in files]}


def _file(checked: Examined, language: str) -> Json:
    ordered = sorted(checked.problems, key=lambda problem: (problem.line, problem.column))
    return {
        "file": checked.file,
        "valid": checked.valid,
        "problems": [problem_json(problem, language) for problem in ordered],
        "obligations": [
            {
                "kind": duty.kind,
                "basis": duty.basis,
                "met": duty.met,
                "story": say(duty.story, language) if duty.story else None,
            }
            for duty in checked.obligations
        ],
    }


def problem_json(problem: Problem, language: str) -> Json:
    """Return one problem."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "line": problem.line,
        "column": problem.column,
        "message": what_is_wrong(problem, language),
        "help": what_to_do(problem, language),
    }
