"""What streamlining did, in words: applied and why, rejected and why, left open and what it would take."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.change import RelaxOrder
from regflow.optimise.result import Applied, Rejected, Streamlined
from regflow.report.changes import change_in_words
from regflow.report.comparison_text import comparison_text
from regflow.report.difference_text import difference_text
from regflow.report.findings_text import finding_text
from regflow.report.kept_text import kept_in_short
from regflow.report.page import Page, heading, painted, paragraph, parts
from regflow.rewrite.difference import differences
from regflow.words import Message, message

_MOST_KEPT = 8
"""How much of what must stay is told; the rest is a count."""


@dataclass(frozen=True, slots=True)
class StreamlinedFile:
    """What streamlining did to a file.

    Attributes:
        file: As the user named it.
        out: The file that was written; None when nothing was.
        streamlined: What was done.
        command: What repeats it.
    """

    file: str
    out: str | None
    streamlined: Streamlined
    command: str


def streamline_text(done: StreamlinedFile, page: Page) -> str:
    """Return the report of a streamlined file."""
    streamlined = done.streamlined
    steps = differences(streamlined.before, streamlined.after)
    return parts(
        paragraph(_summary(streamlined, page), page),
        _part("applied-heading", [_applied(one, n, page) for n, one in enumerate(_told(streamlined.applied), 1)], page),
        _part("difference-heading", [difference_text(steps, page)] if steps else [], page),
        _part("rejected-heading", [_rejected(one, n, page) for n, one in enumerate(streamlined.rejected, 1)], page),
        _part("open-heading", [finding_text(one, n, "", page) for n, one in enumerate(streamlined.left_open, 1)], page),
        kept_in_short(streamlined.kept, _MOST_KEPT, done.out or done.file, page),
        paragraph(_verified(streamlined, page), page),
        _compared(streamlined, page),
        _written(done, page),
    )


def _part(code: str, texts: list[str], page: Page) -> str:
    return parts(heading(message(code), page), *texts) if texts else ""


def _summary(streamlined: Streamlined, page: Page) -> str:
    name = streamlined.before.name.said_in(page.language)
    number = len(streamlined.applied)
    code = "streamlined-nothing" if not number else "streamlined-one" if number == 1 else "streamlined-some"
    return page.say(message(code, process=name, number=number))


def _told(applied: tuple[Applied, ...]) -> list[tuple[Applied, ...]]:
    """Return the changes as they are told: those that let one step wait for less, on the same grounds, as one."""
    told: dict[object, tuple[Applied, ...]] = {}
    for number, one in enumerate(applied):
        finding = one.finding
        key = (
            (one.change.after, finding.rule, finding.verdict, finding.assumptions)
            if isinstance(one.change, RelaxOrder)
            else number
        )
        told[key] = (*told.get(key, ()), one)
    return list(told.values())


def _applied(together: tuple[Applied, ...], number: int, page: Page) -> str:
    finding = together[0].finding
    waited_for = tuple(one.change.before for one in together if isinstance(one.change, RelaxOrder))
    title, evidence = change_in_words(together[0].change), finding.evidence
    if len(waited_for) > 1:
        step = finding.steps[0]
        title = message("change-relax-order-several", step=step, others=waited_for)
        evidence = message("needless-order-several", step=step)
    lines = [
        message("applied-rule", rule=finding.rule, verdict=message(f"sureness-{finding.verdict.value}")),
        message("finding-why", evidence=evidence),
        *(message("finding-assumes", assumption=assumption) for assumption in finding.assumptions),
    ]
    return _entry(title, lines, number, page)


def _rejected(rejected: Rejected, number: int, page: Page) -> str:
    lines = [
        message("rejected-rule", rule=rejected.finding.rule),
        message("rejected-reason", reason=rejected.reason),
    ]
    return _entry(change_in_words(rejected.change), lines, number, page)


def _entry(title: Message, lines: list[Message], number: int, page: Page) -> str:
    first = paragraph(page.say(title), page, indent=4, first=f"{number}.")
    return "\n".join([first, *(paragraph(page.say(line), page, indent=4) for line in lines)])


def _verified(streamlined: Streamlined, page: Page) -> str:
    verified = streamlined.verified
    if not streamlined.applied:
        return ""
    if not verified.safe:
        return painted(page.say(message("verified-unsafe", states=verified.states)), "bad", page)
    if verified.method == "exhaustive" and not verified.states:
        said = message("verified-untouched")
    else:
        code = "verified-exhaustive" if verified.method == "exhaustive" else "verified-bounded"
        said = message(code, states=verified.states)
    beyond = len(streamlined.applied) - verified.changes
    if not beyond:
        return page.say(said)
    without = message("verified-beyond-one") if beyond == 1 else message("verified-beyond", number=beyond)
    return page.say(said, without)


def _compared(streamlined: Streamlined, page: Page) -> str:
    if streamlined.comparison is not None:
        return parts(heading(message("comparison-heading"), page), comparison_text(streamlined.comparison, page))
    if streamlined.not_compared is None:
        return ""
    return paragraph(page.say(message("not-compared", reason=streamlined.not_compared)), page)


def _written(done: StreamlinedFile, page: Page) -> str:
    said = message("out-written", out=done.out) if done.out else message("out-not-written", file=done.file)
    # The command stands on a line of its own, unbroken, to be copied.
    return f"{paragraph(page.say(said), page)}\n{page.say(message('reproduce'))}\n    {done.command}"
