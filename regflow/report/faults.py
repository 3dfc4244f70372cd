"""Faults in words: what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.errors import Overload, OverloadError, Problem
from regflow.report.naming import LANGUAGES_WITH_NAMES
from regflow.report.page import Page, painted, paragraph
from regflow.report.problem_text import problems_text
from regflow.words import Message, message
from regflow.words.saying import entry_of


def fault_text(what: Message, help: Message | None, page: Page) -> str:
    """Return a fault that has no place in a file."""
    said = paragraph(page.say(message("error", text=what)), page)
    return f"{said}\n{paragraph(page.say(message('help', text=help)), page)}" if help else said


def problems_in_order(problems: Sequence[Problem], page: Page) -> str:
    """Return the problems of one file in the order of its lines."""
    ordered = sorted(problems, key=lambda problem: (problem.line, problem.column))
    return problems_text(tuple(ordered), page.language, page.names)


def _office(overload: Overload, page: Page) -> str:
    """Return an office as one finds it in the file: by its name too, where sentences say names."""
    names = dict(overload.names) if page.language in LANGUAGES_WITH_NAMES else {}
    return entry_of(overload.office, names.get(page.language) or names.get(""), page.language)


def overload_text(error: OverloadError, page: Page) -> str:
    """Return which offices are asked for more than they can do, and how many officers it would take."""
    lines = [paragraph(page.say(_overload(one, page)), page, indent=2, first="-") for one in error.overloads]
    said = paragraph(painted(page.say(message("error", text=message("overloaded"))), "strong", page), page)
    return "\n".join([said, *lines, paragraph(page.say(message("overload-way-out")), page)])


def _overload(one: Overload, page: Page) -> Message:
    office = _office(one, page)
    if one.officers:
        return message("overloaded-officers", office=office, load=one.load, officers=one.officers)
    return message("overloaded-office", office=office, load=one.load, staff=one.staff, needed=one.staff_needed)
