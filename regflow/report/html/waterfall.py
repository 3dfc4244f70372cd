"""Which change saves how much? A waterfall from before to after."""

from __future__ import annotations

from collections.abc import Iterator

from regflow.comparison.result import Portion
from regflow.report.changes import change_in_words
from regflow.report.html.content import PageContent
from regflow.report.html.drawing import Scale, line, lines_of, picture, rect, text, texts, ticks, time_unit
from regflow.report.html.markup import NOTHING, Markup, el, joined
from regflow.report.html.parts import bullets, chart, data, section
from regflow.report.html.reasons import reasons_of
from regflow.report.html.voice import Voice, length
from regflow.words import message

WIDTH, LEFT, ROW, FOOT = 960.0, 330.0, 34.0, 42.0
MOST_BARS = 9
"""Bars of single changes; what saves least is one bar together."""


def waterfall_section(content: PageContent, voice: Voice) -> Markup:
    """Return the waterfall; nothing where nobody measured the changes one by one."""
    comparison = content.comparison
    if comparison is None or not comparison.waterfall:
        return NOTHING
    portions = comparison.waterfall
    total = sum(one.gain for one in portions)
    bars = [(label_of(one, voice), one.gain) for one in portions[:MOST_BARS]]
    if rest := portions[MOST_BARS:]:
        bars.append((voice.say("web-waterfall-rest", number=len(rest)), sum(one.gain for one in rest)))
    said = voice.say("web-waterfall-says", total=length(total), largest=bars[0][0], gain=length(bars[0][1]))
    rows = [
        (
            label_of(one, voice),
            bullets(_changes(one, content, voice)),
            voice.time(one.gain),
        )
        for one in portions
    ]
    headings = [voice.say(f"web-column-{one}") for one in ("where", "changes", "saves")]
    drawing = _drawing(bars, total, said, voice)
    return section(
        voice,
        "waterfall",
        chart(drawing, said, data(voice, headings, rows, (2,))),
        el("p", voice.say("web-waterfall-note"), class_="note"),
    )


def _changes(portion: Portion, content: PageContent, voice: Voice) -> Iterator[str]:
    """Give what was done, in as few sentences as it takes."""
    applied = [one for one in content.applied if one.change in portion.changes]
    known = {one.change for one in applied}
    yield from (voice.said(reason.change) for reason in reasons_of(applied))
    yield from (voice.said(change_in_words(change)) for change in portion.changes if change not in known)


def label_of(portion: Portion, voice: Voice) -> str:
    """Return what changes that belong together are about: the step, or the document."""
    change = portion.changes[0]
    doing = tuple(message(f"web-kind-{kind}") for kind in dict.fromkeys(one.kind for one in portion.changes))
    step = getattr(change, "step", None) or getattr(change, "after", None)
    about = voice.step(step) if step else voice.document(str(getattr(change, "document", "")))
    return voice.say("web-waterfall-label", about=about, doing=doing)


def _drawing(bars: list[tuple[str, float]], total: float, said: str, voice: Voice) -> Markup:
    levels = [0.0]
    for _, gain in bars:
        levels.append(levels[-1] + gain)
    low, high = min(levels), max(levels)
    unit, unit_code = time_unit(high - low)
    scale = Scale(low, high, LEFT, WIDTH - 110)
    height = ROW * (len(bars) + 1) + FOOT
    parts = [_axis(scale, height - FOOT, unit)]
    for number, (label, gain) in enumerate(bars):
        top = ROW * number
        parts.append(_bar((label, voice.time(gain)), (levels[number], levels[number + 1]), top, scale))
    parts.append(
        _bar((voice.say("web-waterfall-total"), voice.time(total)), (0.0, total), ROW * len(bars), scale, "total")
    )
    parts.append(
        text(WIDTH - 110, height - 6, voice.say("web-waterfall-axis", unit=voice.say(unit_code)), "axis", "end")
    )
    name = f"{voice.language}-waterfall-chart"
    return picture(WIDTH, height, (name, voice.say("web-waterfall")), said, *parts)


def _axis(scale: Scale, bottom: float, unit: float) -> Markup:
    marks = ticks(scale.high, 6, unit)
    return joined(
        *(
            part
            for mark in marks
            for part in (
                line(scale.at(mark), 0, scale.at(mark), bottom, "grid"),
                text(scale.at(mark), bottom + 14, f"{mark / unit:g}", "axis", "middle"),
            )
        )
    )


def _bar(bar: tuple[str, str], ends: tuple[float, float], top: float, scale: Scale, kind: str = "") -> Markup:
    """Return a bar between its label and its value."""
    label, said = bar
    left, right = sorted(scale.at(end) for end in ends)
    loses = ends[1] < ends[0]
    lines = lines_of(label, LEFT - 18, 12.5, 2)
    first = top + ROW / 2 - 7.5 * (len(lines) - 1) + 4
    return joined(
        texts((LEFT - 12, first), lines, 15, "label strong" if kind else "label", "end"),
        rect(left, top + 7, max(right - left, 1.5), ROW - 14, class_=kind or ("loss" if loses else "gain")),
        line(scale.at(ends[1]), top + 7, scale.at(ends[1]), top + ROW + 7, "join") if not kind else NOTHING,
        text(right + 6, top + ROW / 2 + 4, said, "value strong" if kind else "value"),
    )
