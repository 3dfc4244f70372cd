"""When do applications queue, and where? The offices by hour and weekday, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.report.html.content import PageContent
from regflow.report.html.drawing import picture, rect, text
from regflow.report.html.markup import NOTHING, Markup, el
from regflow.report.html.palette import HEAT
from regflow.report.html.parts import data, section
from regflow.report.html.voice import Voice
from regflow.simulation.rhythm import DAYS, HOURS, Rhythm

CELL_WIDTH, CELL_HEIGHT, LEFT, HEAD = 30.0, 20.0, 40.0, 20.0
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
        _table(ranked, look.week_after, hours, days, voice),
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
        caption = voice.say(f"web-{side}") if other else ""
        said = voice.say("web-week-mean", queue=cases(_mean(rhythm)))
        found.append(
            el(
                "figure",
                _grid(f"{voice.language}-week-{one.office}-{side}", rhythm, highest, shown, voice),
                el("figcaption", " · ".join(part for part in (caption, said) if part)),
            )
        )
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


def _grid(name: str, rhythm: Rhythm, highest: float, shown: tuple[range, list[int]], voice: Voice) -> Markup:
    hours, days = shown
    parts: list[Markup] = []
    for place, hour in enumerate(hours):
        if place % 2 == 0:
            parts.append(text(LEFT + CELL_WIDTH * place, 13, f"{hour}", "axis", "middle"))
    for row, day in enumerate(days):
        y = HEAD + CELL_HEIGHT * row
        parts.append(text(LEFT - 6, y + 14, voice.say(f"web-day-{day}"), "axis", "end"))
        for place, hour in enumerate(hours):
            parts.append(_cell(rhythm, (day, hour), (LEFT + CELL_WIDTH * place, y), highest))
    width, height = LEFT + CELL_WIDTH * len(hours) + 10, HEAD + CELL_HEIGHT * len(days) + 2
    title = voice.office(rhythm.office)
    return picture(width, height, (name, title), voice.say("web-week-mean", queue=cases(_mean(rhythm))), *parts)


def _cell(rhythm: Rhythm, at: tuple[int, int], corner: tuple[float, float], highest: float) -> Markup:
    (day, hour), (x, y) = at, corner
    if rhythm.open[day][hour] <= 0:
        return rect(x, y, CELL_WIDTH - 1.5, CELL_HEIGHT - 1.5, class_="closed")
    queue = rhythm.queue[day][hour]
    level = level_of(queue, highest)
    return el(
        "g",
        rect(x, y, CELL_WIDTH - 1.5, CELL_HEIGHT - 1.5, class_="box"),
        text(x + CELL_WIDTH / 2 - 0.75, y + 13.5, cases(queue), "", "middle"),
        class_=f"heat h{level}",
    )


def _legend(highest: float, voice: Voice) -> Markup:
    edges = [highest * (level / len(HEAT)) ** 2 for level in range(len(HEAT) + 1)]
    entries = [
        el("li", el("span", class_=f"key h{level}"), f"{cases(edges[level])}–{cases(edges[level + 1])}")
        for level in range(len(HEAT))
    ]
    entries.append(el("li", el("span", class_="key closed"), voice.say("web-closed")))
    return el("ul", el("li", voice.say("web-waiting")), entries, class_="legend")


def _table(
    before: Sequence[Rhythm], after: Sequence[Rhythm], hours: range, days: Sequence[int], voice: Voice
) -> Markup:
    sides = [("before", one) for one in before] + [("after", one) for one in after]
    several = bool(after)
    order = {one.office: place for place, one in enumerate(before)}
    sides = sorted((one for one in sides if one[1].office in order), key=lambda one: order[one[1].office])
    headings = [voice.say("web-column-office"), voice.say("web-column-day"), *(f"{hour}:00" for hour in hours)]
    rows = [
        (
            voice.office(one.office) + (f" · {voice.say(f'web-{side}')}" if several else ""),
            voice.say(f"web-day-{day}"),
            *(cases(one.queue[day][hour]) if one.open[day][hour] > 0 else "" for hour in hours),
        )
        for side, one in sides
        for day in days
    ]
    return data(voice, headings, rows, range(2, len(headings)))
