"""When do applications queue, and where? The offices by hour and weekday, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.report.html.content import PageContent
from regflow.report.html.markup import NOTHING, Markup, el
from regflow.report.html.palette import HEAT
from regflow.report.html.parts import section
from regflow.report.html.voice import Voice
from regflow.simulation.rhythm import DAYS, HOURS, Rhythm

MOST_OFFICES = 12
"""Offices drawn; of more, those with the longest queues."""


def week_section(content: PageContent, voice: Voice) -> Markup:
    """Return a week of each office in which anybody waits at all."""
    look = content.look
    if look is None:
        return NOTHING
    after = {one.office: one for one in look.week_after}
    ranked = sorted(look.week_before, key=lambda one: -_worst(one, after.get(one.office)))[:MOST_OFFICES]
    highest = max((_worst(one, after.get(one.office)) for one in ranked), default=0.0)
    if highest <= 0:
        return NOTHING
    hours, days = _seen(look.week_before)
    weeks = [
        el("div", _office(one, after.get(one.office), highest, (hours, days), voice), class_="week") for one in ranked
    ]
    queue, day, hour = _peak(ranked[0])
    said = voice.say(
        "web-week-says", office=ranked[0].office, day=voice.say(f"weekday-{day}"), hour=hour, queue=cases(queue)
    )
    return section(
        voice,
        "week",
        el("p", said, class_="says"),
        _legend(highest, voice),
        el("div", weeks, class_="weeks"),
        el("p", voice.say("web-week-note"), class_="note"),
    )


def _worst(one: Rhythm, other: Rhythm | None) -> float:
    return max(
        queue
        for rhythm in (one, other)
        if rhythm is not None
        for row, is_open in zip(rhythm.queue, rhythm.open, strict=True)
        for queue, share in zip(row, is_open, strict=True)
        if share > 0 or not any(map(any, rhythm.open))
    )


def _peak(one: Rhythm) -> tuple[float, int, int]:
    """Return the longest queue of the week, its day and its hour; the first of equals."""
    cells = [
        (one.queue[day][hour], day, hour) for day in range(DAYS) for hour in range(HOURS) if one.open[day][hour] > 0
    ]
    return max(cells, key=lambda cell: (cell[0], -cell[1], -cell[2]), default=(0.0, 0, 0))


def _seen(weeks: Sequence[Rhythm]) -> tuple[range, list[int]]:
    """Return the hours and days at which any office is open."""
    open_hours = [hour for one in weeks for row in one.open for hour, share in enumerate(row) if share > 0]
    days = [day for day in range(DAYS) if any(any(one.open[day]) for one in weeks)]
    return range(min(open_hours, default=0), max(open_hours, default=HOURS - 1) + 1), days


def _office(
    one: Rhythm, other: Rhythm | None, highest: float, shown: tuple[range, list[int]], voice: Voice
) -> list[Markup]:
    sides = [("before", one)] + ([("after", other)] if other else [])
    found = [el("h3", voice.office(one.office))]
    for side, rhythm in sides:
        said = voice.say("web-week-mean", queue=cases(_mean(rhythm)))
        caption = voice.say("web-week-caption", side=voice.say(f"web-{side}"), said=said) if other else said
        found.append(_grid(rhythm, highest, shown, caption, voice))
    return found


def _mean(rhythm: Rhythm) -> float:
    """Return the mean queue while the office is open."""
    pairs = [
        (queue, share)
        for row, shares in zip(rhythm.queue, rhythm.open, strict=True)
        for queue, share in zip(row, shares, strict=True)
    ]
    whole = sum(share for _, share in pairs)
    return sum(queue * share for queue, share in pairs) / whole if whole else 0.0


def cases(queue: float) -> str:
    """Return a queue as far as its digits tell anything.

    >>> cases(0.04), cases(12.6)
    ('0.0', '13')
    """
    return f"{queue:.0f}" if queue >= 9.95 else f"{queue:.1f}"


def level_of(queue: float, highest: float) -> int:
    """Return which of the colours tells of a queue; the scale is that of square roots, so that short ones differ.

    >>> level_of(0.0, 10.0), level_of(10.0, 10.0)
    (0, 5)
    """
    return min(len(HEAT) - 1, int((queue / highest) ** 0.5 * len(HEAT))) if highest > 0 else 0


def _grid(rhythm: Rhythm, highest: float, shown: tuple[range, list[int]], caption: str, voice: Voice) -> Markup:
    """Return the week as a table, which says its figures to whoever does not see its colours."""
    hours, days = shown
    head = el("tr", el("td"), (el("th", str(hour), scope="col") for hour in hours))
    body = [
        el(
            "tr",
            el("th", voice.say(f"web-day-{day}"), scope="row"),
            (_cell(rhythm.queue[day][hour], rhythm.open[day][hour], highest) for hour in hours),
        )
        for day in days
    ]
    return el("table", el("caption", caption), el("thead", head), el("tbody", body), class_="heat")


def _cell(queue: float, is_open: float, highest: float) -> Markup:
    if is_open <= 0:
        return el("td", class_="closed")
    return el("td", cases(queue), class_=f"h{level_of(queue, highest)}")


def _legend(highest: float, voice: Voice) -> Markup:
    edges = [highest * (level / len(HEAT)) ** 2 for level in range(len(HEAT) + 1)]
    entries = [
        el("li", el("span", class_=f"key h{level}"), f"{cases(edges[level])}–{cases(edges[level + 1])}")
        for level in range(len(HEAT))
    ]
    entries.append(el("li", el("span", class_="key closed"), voice.say("web-closed")))
    return el("ul", el("li", voice.say("web-waiting")), entries, class_="legend")
