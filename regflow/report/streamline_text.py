"""What streamlining did, in words: applied and why, rejected and why, left open and what it would take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regflow.model.change import RelaxOrder
from regflow.optimise.result import Applied, Rejected, Streamlined
from regflow.report.changes import change_in_words
from regflow.report.comparison_text import comparison_text
from regflow.report.difference_text import difference_text
from regflow.report.findings_text import finding_text
from regflow.report.kept_text import kept_in_short
from regflow.report.naming import naming
from regflow.report.page import Page, heading, painted, paragraph, parts
from regflow.rewrite.difference import differences
from regflow.words import Message, message

_MOST_KEPT = 8
"""How much of what must stay is told; the rest is a count."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a list: a change made, or one tried.

    Attributes:
        title: What it is.
        lines: What there is to tell of it, a sentence or two each.
    """

    title: Message
    lines: tuple[Message, ...]


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
    page = naming(page, streamlined.before, streamlined.after)
    steps = differences(streamlined.before, streamlined.after)
    return parts(
        paragraph(page.say(summary_of(streamlined, page.language)), page),
        _part("applied-heading", _listed(applied_entries(streamlined), page), page),
        _part("difference-heading", [difference_text(steps, page)] if steps else [], page),
        _part("rejected-heading", _listed(rejected_entries(streamlined), page), page),
        _part("open-heading", [finding_text(one, n, "", page) for n, one in enumerate(streamlined.left_open, 1)], page),
        kept_in_short(streamlined.kept, _MOST_KEPT, done.out or done.file, page),
        paragraph(_verified(streamlined, page), page),
        _compared(streamlined, page),
        _written(done, page),
    )


def _part(code: str, texts: list[str], page: Page) -> str:
    return parts(heading(message(code), page), *texts) if texts else ""


def _listed(entries: Sequence[Entry], page: Page) -> list[str]:
    return [_entry(entry, number, page) for number, entry in enumerate(entries, 1)]


def summary_of(streamlined: Streamlined, language: str) -> Message:
    """Return how many changes were made to which process."""
    name = streamlined.before.name.said_in(language)
    number = len(streamlined.applied)
    code = "streamlined-nothing" if not number else "streamlined-one" if number == 1 else "streamlined-some"
    return message(code, process=name, number=number)


def applied_entries(streamlined: Streamlined) -> list[Entry]:
    """Return the changes that were made, each with the rule that found it and why."""
    return [_applied(together) for together in _told(streamlined.applied)]


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


def _applied(together: tuple[Applied, ...]) -> Entry:
    finding = together[0].finding
    waited_for = tuple(one.change.before for one in together if isinstance(one.change, RelaxOrder))
    title, evidence = change_in_words(together[0].change), finding.evidence
    if len(waited_for) > 1:
        step = finding.steps[0]
        title = message("change-relax-order-several", step=step, others=waited_for)
        evidence = message("needless-order-several", step=step)
    lines = (
        message(
            "applied-rule", rule=message(f"rule-{finding.rule}"), verdict=message(f"sureness-{finding.verdict.value}")
        ),
        message("finding-why", evidence=evidence),
        *(message("finding-assumes", assumption=assumption) for assumption in finding.assumptions),
    )
    return Entry(title, lines)


def rejected_entries(streamlined: Streamlined) -> list[Entry]:
    """Return the changes that were tried and not kept, each with the reason."""
    return [_rejected(one) for one in streamlined.rejected]


def _rejected(rejected: Rejected) -> Entry:
    lines = (
        message("rejected-rule", rule=message(f"rule-{rejected.finding.rule}")),
        message("rejected-reason", reason=rejected.reason),
    )
    return Entry(change_in_words(rejected.change), lines)


def _entry(entry: Entry, number: int, page: Page) -> str:
    first = paragraph(page.say(entry.title), page, indent=4, first=f"{number}.")
    return "\n".join([first, *(paragraph(page.say(line), page, indent=4) for line in entry.lines)])


def _verified(streamlined: Streamlined, page: Page) -> str:
    said = page.say(*verified_told(streamlined))
    return said if streamlined.verified.safe else painted(said, "bad", page)


def verified_told(streamlined: Streamlined) -> tuple[Message, ...]:
    """Return what the independent verification says of the changes; nothing where there are none."""
    verified = streamlined.verified
    if not streamlined.applied:
        return ()
    if not verified.safe:
        return (message("verified-unsafe", states=verified.states),)
    if verified.method == "exhaustive" and not verified.states:
        said = message("verified-untouched")
    else:
        code = "verified-exhaustive" if verified.method == "exhaustive" else "verified-bounded"
        said = message(code, states=verified.states)
    beyond = len(streamlined.applied) - verified.changes
    if not beyond:
        return (said,)
    return said, message("verified-beyond-one") if beyond == 1 else message("verified-beyond", number=beyond)


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
