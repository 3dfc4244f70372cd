"""What is certain at approval as a table: what is checked three times, what never, and where the gaps are."""

from __future__ import annotations

from collections.abc import Iterable

from regflow.analysis.result import Analysis, Duty, Guarantee
from regflow.model.obligation import CheckDuty
from regflow.model.process import Process
from regflow.report.amounts import NOTHING, Amount, amount
from regflow.report.changes import condition_in_words
from regflow.report.page import Column, Page, heading, painted, paragraph, parts, table
from regflow.report.wrapping import columns_of
from regflow.words import Message, message

_WIDEST_STEP = 26
"""Columns that the name of a step may take before it is broken."""

_PLAIN, _WIDEST_GAP = 10, 16
"""Columns for where a criterion is guaranteed, where that is told in a word and where there are gaps."""

_FIGURES, _LEAST_NAME = 26, 12
"""Columns for how often and how surely it is checked, with the space between all; and for a name at least."""


def guarantees_text(process: Process, analysis: Analysis, page: Page) -> str:
    """Return the table of guarantees, the law behind it, and what strikes the eye; empty where nothing is proved."""
    if analysis.contexts is None:
        return ""
    if not analysis.guarantees:
        return paragraph(page.say(message("guarantees-unknown")), page)
    duties = [(duty, duty.duty) for duty in analysis.duties if isinstance(duty.duty, CheckDuty)]
    columns = _columns(analysis.guarantees, page)
    rows = [
        (
            " ".join((criterion_name(process, one.criterion, page.language), *_law_marks(one.criterion, duties))),
            _painted(one, page.say(times_checked(one)), page),
            _where(one, page),
            NOTHING if one.detection is None else amount(one.detection, Amount.SHARE),
            page.say(message("guaranteed-by", steps=one.checked_by if one.is_gap else one.established_by)) or NOTHING,
        )
        for one in analysis.guarantees
    ]
    return parts(
        heading(message("guarantees-heading"), page),
        table(columns, rows, page),
        "\n".join(_law(number, met, duty, page) for number, (met, duty) in enumerate(duties, 1)),
        "\n".join(paragraph(page.say(line), page) for line in _at_a_glance(process, analysis.guarantees, page)),
    )


def _columns(guarantees: tuple[Guarantee, ...], page: Page) -> tuple[Column, ...]:
    """Return the columns; names of criteria give way where names of steps, which cannot be broken, need the room."""
    held = _WIDEST_GAP if any(one.is_gap for one in guarantees) else _PLAIN
    room = page.width - _FIGURES - held
    names = [name for one in guarantees for name in one.checked_by]
    steps = min(_WIDEST_STEP, room - _LEAST_NAME, max((columns_of(name) + 1 for name in names), default=0))
    return (
        Column(message("column-criterion"), number=False, most=room - steps),
        Column(message("column-checked")),
        Column(message("column-guaranteed"), number=False, most=held),
        Column(message("column-noticed")),
        Column(message("column-by"), number=False, least=steps),
    )


def criterion_name(process: Process, criterion: str, language: str) -> str:
    """Return the name of a criterion in a language, else its identifier."""
    name = process.criterion_by_id[criterion].name
    return name.said_in(language) if name else criterion


def times_checked(one: Guarantee) -> Message:
    """Return how often a case is looked at for a criterion before it is approved."""
    if not one.checks:
        return message("checked-never")
    if one.fewest_checks == one.checks:
        return message("checked-times", times=one.checks)
    return message("checked-times-between", fewest=one.fewest_checks, most=one.checks)


def contexts_held(one: Guarantee) -> Message:
    """Return in which contexts a criterion is guaranteed."""
    if one.share >= 1:
        return message("contexts-all")
    if one.share <= 0:
        return message("contexts-none")
    if one.where is not None:
        return message("contexts-where", condition=condition_in_words(one.where))
    if one.except_where is not None:
        return message("contexts-except", condition=condition_in_words(one.except_where))
    return message("contexts-share", share=one.share)


def _where(one: Guarantee, page: Page) -> str:
    held = page.say(contexts_held(one))
    if not one.is_gap:
        return held
    return f"{painted(page.say(message('mark-gap')), 'bad', page)} {held}"


def _law_marks(criterion: str, duties: list[tuple[Duty, CheckDuty]]) -> list[str]:
    """Return where the obligations that demand a criterion stand in the list under the table."""
    return [f"[{number}]" for number, (_, duty) in enumerate(duties, 1) if duty.criterion == criterion]


def _painted(one: Guarantee, text: str, page: Page) -> str:
    if not one.checks:
        return painted(text, "bad", page)
    return painted(text, "doubtful", page) if one.checks > 1 else text


def _law(number: int, met: Duty, duty: CheckDuty, page: Page) -> str:
    nothing = message("law-nothing")
    said = message(
        "law-note",
        basis=duty.basis or message("law-no-basis"),
        by=message("law-by", by=duty.by) if duty.by else nothing,
        persons=message("law-persons", persons=duty.persons) if duty.persons > 1 else nothing,
        met=nothing if met.met else message("law-unmet"),
    )
    return paragraph(page.say(said), page, indent=5, first=f"[{number}]")


def _at_a_glance(process: Process, guarantees: tuple[Guarantee, ...], page: Page) -> list[Message]:
    """Return what is checked again and again, what in vain, and what never."""

    def named(some: Iterable[Guarantee]) -> tuple[str, ...]:
        return tuple(criterion_name(process, one.criterion, page.language) for one in some)

    often = [
        message("glance-often", times=times, criteria=named(one for one in guarantees if one.checks == times))
        for times in sorted({one.checks for one in guarantees if one.checks > 1}, reverse=True)
    ]
    gaps = named(one for one in guarantees if one.is_gap)
    never = named(one for one in guarantees if not one.checks)
    return [
        *often,
        *([message("glance-gap", criteria=gaps)] if gaps else []),
        *([message("glance-never", criteria=never)] if never else []),
        *([message("noticed-note")] if any((one.detection or 1) < 1 for one in guarantees) else []),
    ]
