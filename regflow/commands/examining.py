"""What only walking a process can tell about a file: a case that never ends, an approval out of reach, the law."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import assert_never

from regflow.analysis.contexts import TooManyContextsError, contexts_of
from regflow.analysis.duties import duties_of
from regflow.analysis.facts import facts_of
from regflow.analysis.result import Duty
from regflow.commands.allowing import exception_problems
from regflow.errors import Problem
from regflow.formats.process_yaml import ProcessFile, check_file
from regflow.model.obligation import CheckDuty, OrderDuty, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.report.checked import Examined, Obligation
from regflow.verification import approval_reachable, never_ending, unmet_duty_story
from regflow.words import Message, message


def examined(path: Path, today: date) -> Examined:
    """Return all that is to be said of a file.

    Args:
        today: The day on which exceptions in it are judged.
    """
    checked = check_file(path)
    read = checked.process_file
    if read is None:
        return Examined(str(path), valid=False, problems=checked.problems, obligations=())
    if endless := endless_problem(read):
        return Examined(read.file, False, (*checked.problems, endless), obligations=(), process=read.process)
    obligations, problems = _obligations(read)
    if not approval_reachable(read.process):
        problems = (read.problem_at(("steps",), message("no-approval"), message("no-approval.help")), *problems)
    problems = (*checked.problems, *problems, *exception_problems(read, today))
    return Examined(read.file, True, problems, obligations, read.process)


def endless_problem(read: ProcessFile) -> Problem | None:
    """Return how a case comes to where it can end no more; None where none can, or where nobody can tell."""
    story = never_ending(read.process)
    if not isinstance(story, Message):
        return None
    return read.problem_at(("steps",), message("endless", story=story), message("endless.help"))


def _obligations(read: ProcessFile) -> tuple[tuple[Obligation, ...], tuple[Problem, ...]]:
    """Return every obligation, met or not, and a problem at each that is not."""
    found: list[Obligation] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for duty in _duties(read.process):
        number = seen[duty.kind] = seen.get(duty.kind, -1) + 1
        story = None if duty.met else _story(read.process, duty)
        found.append(Obligation(duty.kind, duty.basis, duty.met, story))
        if not duty.met:
            basis = message("obligation-basis", basis=duty.basis) if duty.basis else message("obligation-no-basis")
            what = message("obligation-unmet", basis=basis, what=_what(duty))
            help = message("obligation-story", story=story) if story else message("obligation-unmet.help")
            problems.append(read.problem_at(("obligations", duty.kind, str(number)), what, help))
    return tuple(found), tuple(problems)


def _duties(process: Process) -> tuple[Duty, ...]:
    try:
        return duties_of(facts_of(process, contexts_of(process)))
    except TooManyContextsError:
        return ()


def _story(process: Process, duty: Duty) -> Message | None:
    return unmet_duty_story(process, duty.duty) if isinstance(duty.duty, CheckDuty) else _what(duty)


def _what(duty: Duty) -> Message:
    match duty.duty:
        case CheckDuty(criterion, by, persons, _):
            by_whom = message("unmet-check-by", by=by) if by else message("unmet-check-by-anybody")
            many = message("unmet-check-persons", persons=persons) if persons > 1 else message("unmet-check-person")
            return message("unmet-check", criterion=criterion, by=by_whom, persons=many)
        case StepDuty(step, _):
            return message("unmet-step", step=step)
        case OrderDuty(before, after, _):
            return message("unmet-order", before=before, after=after)
        case SeparateDuty(steps, _):
            return message("unmet-separate", steps=steps)
        case _:
            assert_never(duty.duty)
