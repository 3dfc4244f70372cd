"""Who gains, and who pays? Applicant, each office, and the risk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regflow.comparison.result import Comparison, MeasureComparison
from regflow.report.amounts import AMOUNTS, Amount
from regflow.report.amounts import NOTHING as DASH
from regflow.report.html.content import PageContent
from regflow.report.html.figures import signed, signed_share, with_reach
from regflow.report.html.markup import NOTHING, Child, Markup, el
from regflow.report.html.parts import badge, section, table
from regflow.report.html.voice import Voice
from regflow.simulation.summary import Summary
from regflow.words import message

APPLICANT = (
    "cycle_time",
    "cycle_time_p95",
    "within_limit",
    "returns",
    "applicant_time",
    "applicant_visits",
    "applicant_steps",
    "documents",
    "fees",
)
ADMINISTRATION = ("officer_time", "wasted_officer_time", "cost", "throughput_per_working_day")
RISK = ("false_approvals_per_10000", "false_refusals_per_10000", "harm")
WHOM = (("applicant", APPLICANT), ("administration", ADMINISTRATION), ("risk", RISK))


def gains_section(content: PageContent, voice: Voice) -> Markup:
    """Return every measure by whom it concerns, with its verdict."""
    if content.comparison is not None:
        return _compared(content.comparison, voice)
    if content.summary is None:
        return NOTHING
    return _alone(content.summary, voice)


def _compared(comparison: Comparison, voice: Voice) -> Markup:
    headings = [voice.say(f"web-column-{one}") for one in ("measure", "before", "after", "difference", "verdict")]
    parts: list[Markup] = [el("p", _says(comparison, voice), class_="says")]
    for whom, names in WHOM:
        rows = list(_rows(comparison, names, voice))
        if rows:
            parts += [el("h3", voice.say(f"web-whom-{whom}")), table(voice, headings, rows, (1, 2, 3))]
    rows = list(_offices(comparison, voice))
    if rows:
        parts += [el("h3", voice.say("web-whom-offices")), table(voice, _office_headings(voice), rows, range(1, 6))]
    return section(voice, "gains", parts, el("p", voice.say("web-gains-note"), class_="note"))


def _says(comparison: Comparison, voice: Voice) -> str:
    def told(verdict: str) -> tuple[str, ...]:
        return tuple(
            voice.say(f"web-measure-{name}")
            for _, names in WHOM
            for name in names
            if comparison.measures[name].verdict == verdict
        )

    better, worse = told("better"), told("worse")
    return voice.sentences(
        message("web-gains-better", measures=better) if better else message("web-gains-nothing"),
        message("web-gains-worse", measures=worse) if worse else message("web-gains-nobody"),
    )


def _rows(comparison: Comparison, names: Sequence[str], voice: Voice) -> Iterator[Sequence[Child]]:
    currency = comparison.before.process.currency
    for name in names:
        one = comparison.measures[name]
        if one.before is None and one.after is None:
            continue
        kind = AMOUNTS[name]
        difference = signed(one.difference.mean, kind, currency, voice) if one.difference else DASH
        if one.relative is not None and kind is not Amount.SHARE:
            difference += f" = {signed_share(one.relative, voice)}"
        yield (
            voice.say(f"web-measure-{name}"),
            with_reach(one.before, kind, currency, voice),
            with_reach(one.after, kind, currency, voice),
            difference,
            _verdict(one, voice),
        )


def _verdict(one: MeasureComparison, voice: Voice) -> Markup:
    if one.verdict is None:
        return badge(voice.say("verdict-differs"), "differs") if one.difference else Markup(DASH)
    return badge(voice.say(f"verdict-{one.verdict}"), one.verdict)


def _office_headings(voice: Voice) -> list[str]:
    names = ("web-column-office", "web-busy-before", "web-busy-after", "web-queue-before", "web-queue-after")
    return [voice.say(name) for name in (*names, "web-column-time-due")]


def _offices(comparison: Comparison, voice: Voice) -> Iterator[Sequence[Child]]:
    """Give a row for each office: how busy, how long its queue, and what of the cycle time is due to it."""
    before, after = comparison.before, comparison.after
    for office in dict.fromkeys((*before.offices, *after.offices)):
        sides = [one.offices.get(office) for one in (before, after)]
        busy = [with_reach(one.utilisation, Amount.SHARE, None, voice) if one else DASH for one in sides]
        queue = [with_reach(one.mean_queue, Amount.COUNT, None, voice) if one else DASH for one in sides]
        yield (voice.office(office), *busy, *queue, _time_due(office, (before, after), voice))


def _time_due(office: str, sides: Sequence[Summary], voice: Voice) -> str:
    times = [
        sum(one.mean for one in side.split.offices[office].values()) for side in sides if office in side.split.offices
    ]
    return " → ".join(voice.time(one) for one in times) if len(times) == len(sides) else DASH


def _alone(summary: Summary, voice: Voice) -> Markup:
    currency = summary.process.currency
    headings = [voice.say(f"web-column-{one}") for one in ("measure", "mean")]
    parts: list[Markup] = []
    for whom, names in WHOM:
        rows = [
            (voice.say(f"web-measure-{name}"), with_reach(summary.measures[name], AMOUNTS[name], currency, voice))
            for name in names
            if summary.measures[name] is not None
        ]
        if rows:
            parts += [el("h3", voice.say(f"web-whom-{whom}")), table(voice, headings, rows, (1,))]
    if summary.offices:
        headings = [voice.say(f"web-column-{one}") for one in ("office", "busy", "queue", "time-due")]
        offices = [
            (
                voice.office(office),
                with_reach(one.utilisation, Amount.SHARE, None, voice),
                with_reach(one.mean_queue, Amount.COUNT, None, voice),
                _time_due(office, (summary,), voice),
            )
            for office, one in summary.offices.items()
        ]
        parts += [el("h3", voice.say("web-whom-offices")), table(voice, headings, offices, (1, 2, 3))]
    return section(voice, "gains", parts, el("p", voice.say("web-gains-note"), class_="note"), asked="web-gains-alone")
