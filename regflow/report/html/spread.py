"""How long do applications take? Histograms of before and after, with the statutory limit."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.comparison.closer_look import Histogram, Spread
from regflow.model.duration import Unit
from regflow.report.amounts import Amount
from regflow.report.html.content import PageContent
from regflow.report.html.drawing import Scale, line, picture, rect, text, ticks, time_unit, width_of
from regflow.report.html.figures import with_reach
from regflow.report.html.markup import NOTHING, Markup, el, joined
from regflow.report.html.parts import chart, data, section
from regflow.report.html.voice import Voice, length

WIDTH, LEFT, RIGHT, PANEL, HEAD, FOOT = 960.0, 96.0, 30.0, 112.0, 30.0, 42.0
LETTERS = 12.5


@dataclass(frozen=True, slots=True)
class Axis:
    """How a histogram is labelled.

    Attributes:
        name: Of the drawing.
        edges: Of the bins.
        unit: Of the labels, in the unit of the edges.
        title: What is counted.
        limit: Where the statutory limit stands, in the unit of the edges; None: nowhere.
    """

    name: str
    edges: tuple[float, ...]
    unit: float
    title: str
    limit: float | None = None


def spread_section(content: PageContent, voice: Voice) -> Markup:
    """Return how long cases took, from arrival to decision and as the limit counts it."""
    look = content.look
    if look is None:
        return NOTHING
    unit, code = time_unit(look.cycle_time.edges[-1])
    title = voice.say("web-spread-axis", unit=voice.say(code))
    charts = [
        _chart(
            look.cycle_time, Axis("spread", look.cycle_time.edges, unit, title), _says(look.cycle_time, voice), voice
        )
    ]
    if look.counted is not None:
        charts.append(el("h3", voice.say("web-counted")))
        charts.append(
            _chart(look.counted, _counted_axis(content, look.counted.edges, voice), _on_time(content, voice), voice)
        )
    note = voice.say("web-look-note", replications=look.replications, cases=look.cases)
    return section(voice, "spread", charts, el("p", note, class_="note"))


def _says(spread: Spread, voice: Voice) -> str:
    before, after = spread.before, spread.after
    if after is None:
        return voice.say("web-spread-says-alone", median=length(before.median), slow=length(before.slow))
    return voice.say(
        "web-spread-says",
        median_before=length(before.median),
        median_after=length(after.median),
        slow_before=length(before.slow),
        slow_after=length(after.slow),
    )


def _counted_axis(content: PageContent, edges: tuple[float, ...], voice: Voice) -> Axis:
    limit = content.before.process.limit
    assert limit is not None
    if limit.unit is Unit.WORKING_DAYS:
        return Axis("counted", edges, 1.0, voice.say("web-counted-axis-days"), limit.law.mean)
    unit, code = time_unit(limit.law.mean)
    return Axis("counted", edges, unit, voice.say("web-counted-axis", unit=voice.say(code)), limit.law.mean)


def _on_time(content: PageContent, voice: Voice) -> str:
    comparison, summary = content.comparison, content.summary
    if comparison is not None:
        shares = comparison.measures["within_limit"]
        before, after = (with_reach(one, Amount.SHARE, None, voice) for one in (shares.before, shares.after))
        return voice.say("web-on-time", before=before, after=after)
    assert summary is not None
    return voice.say("web-on-time-alone", share=with_reach(summary.measures["within_limit"], Amount.SHARE, None, voice))


def _chart(spread: Spread, axis: Axis, said: str, voice: Voice) -> Markup:
    rows = _rows(spread, axis, voice)
    sides = [voice.say("web-before"), voice.say("web-after")] if spread.after else [voice.say("web-column-share")]
    behind = data(voice, [axis.title, *sides], rows, range(1, len(sides) + 1))
    return chart(_drawing(spread, axis, said, voice), said, behind)


def _rows(spread: Spread, axis: Axis, voice: Voice) -> list[tuple[str, ...]]:
    edges = [edge / axis.unit for edge in spread.edges]
    panels = [one for one in (spread.before, spread.after) if one is not None]
    last = len(edges) - 2
    return [
        (
            voice.say("web-bin-last", low=edges[n])
            if n == last
            else voice.say("web-bin", low=edges[n], high=edges[n + 1]),
            *(voice.share(panel.shares[n]) for panel in panels),
        )
        for n in range(len(edges) - 1)
    ]


def _drawing(spread: Spread, axis: Axis, said: str, voice: Voice) -> Markup:
    panels = [("before", spread.before), ("after", spread.after)] if spread.after else [("", spread.before)]
    x = Scale(0.0, max(spread.edges[-1], axis.limit or 0.0), LEFT, WIDTH - RIGHT)
    highest = max(max(panel.shares) for _, panel in panels)
    height = HEAD + len(panels) * PANEL + FOOT
    parts: list[Markup] = []
    for number, (side, panel) in enumerate(panels):
        foot = HEAD + PANEL * (number + 1)
        y = Scale(0.0, highest, foot, foot - PANEL + 26)
        parts.append(_panel(side, panel, (x, y), axis, voice))
    parts.append(_x_axis(x, axis, height - FOOT))
    if axis.limit is not None:
        parts.append(_limit(x.at(axis.limit), height - FOOT, voice))
    name = f"{voice.language}-{axis.name}-chart"
    return picture(WIDTH, height, (name, axis.title), said, *parts)


def _panel(side: str, panel: Histogram, scales: tuple[Scale, Scale], axis: Axis, voice: Voice) -> Markup:
    """Return the bars of one side, with its median."""
    x, y = scales
    edges = axis.edges
    bars = []
    for place, share in enumerate(panel.shares):
        left, right = x.at(edges[place]), x.at(edges[place + 1])
        late = axis.limit is not None and edges[place] >= axis.limit * (1 - 1e-9)
        top = y.at(share)
        bars.append(
            rect(
                left + 0.75,
                top,
                right - left - 1.5,
                y.begin - top,
                class_=f"bar {side or 'after'}{' late' if late else ''}",
            )
        )
    median = x.at(panel.median)
    return joined(
        el("g", bars),
        line(LEFT, y.begin, WIDTH - RIGHT, y.begin, "base"),
        text(LEFT - 12, y.begin - PANEL / 2 + 10, voice.say(f"web-{side}"), f"label strong {side}", "end")
        if side
        else NOTHING,
        line(median, y.end - 14, median, y.begin, "median"),
        text(median + 5, y.end - 5, voice.say("web-median"), "axis"),
    )


def _x_axis(x: Scale, axis: Axis, foot: float) -> Markup:
    marks = ticks(x.high, 12, axis.unit)
    labels = [text(x.at(mark), foot + 16, f"{mark / axis.unit:g}", "axis", "middle") for mark in marks]
    return joined(*labels, text((LEFT + WIDTH - RIGHT) / 2, foot + 34, axis.title, "axis", "middle"))


def _limit(x: float, foot: float, voice: Voice) -> Markup:
    said = voice.say("web-limit")
    fits = x + 6 + width_of(said, LETTERS) < WIDTH
    return joined(
        line(x, 12, x, foot, "limit"),
        text(x + 6 if fits else x - 6, 20, said, "limit-label", "start" if fits else "end"),
    )
