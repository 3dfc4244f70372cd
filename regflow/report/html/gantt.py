"""What happens to one application? A typical one and a slow one, day by day, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from regflow.comparison.closer_look import Example
from regflow.report.html.content import PageContent
from regflow.report.html.drawing import Scale, line, lines_of, picture, rect, text, ticks, time_unit
from regflow.report.html.markup import NOTHING, Markup, el, joined
from regflow.report.html.parts import chart, data, section
from regflow.report.html.voice import Voice, length
from regflow.simulation.histories import History, Stay

WIDTH, LEFT, RIGHT, ROW, HEAD, FOOT = 960.0, 214.0, 24.0, 19.0, 30.0, 38.0


def gantt_section(content: PageContent, voice: Voice) -> Markup:
    """Return two applications in full."""
    look = content.look
    if look is None:
        return NOTHING
    return section(
        voice,
        "gantt",
        _legend(voice),
        el("h3", voice.say("web-typical")),
        _chart("typical", look.typical, voice),
        el("h3", voice.say("web-slow")),
        _chart("slow", look.slow, voice),
        el("p", voice.say("web-gantt-note"), class_="note"),
    )


def _chart(name: str, example: Example, voice: Voice) -> Markup:
    before, after = example.before, example.after
    if after is None:
        said = voice.say("web-gantt-says-alone", time=length(before.cycle_time))
    else:
        said = voice.say("web-gantt-says", before=length(before.cycle_time), after=length(after.cycle_time))
    sides = [("before", before)] + ([("after", after)] if after else [])
    headings = [voice.say(f"web-column-{one}") for one in ("when", "step", "due", "began", "ended", "over")]
    rows = [
        (
            voice.say(f"web-{side}") if after else voice.say("web-case"),
            _label(stay, voice),
            *(voice.time(one) for one in (stay.due, stay.started, stay.ended, stay.over)),
        )
        for side, history in sides
        for stay in history.stays
    ]
    return chart(_drawing(name, sides, said, voice), said, data(voice, headings, rows, range(2, 6)))


def _label(stay: Stay, voice: Voice) -> str:
    return voice.say("web-mends", step=stay.step) if stay.is_fix else voice.step(stay.step)


def _drawing(name: str, sides: Sequence[tuple[str, History]], said: str, voice: Voice) -> Markup:
    longest = max(history.cycle_time for _, history in sides)
    unit, code = time_unit(longest)
    scale = Scale(0.0, max(longest, 1.0), LEFT, WIDTH - RIGHT)
    parts: list[Markup] = []
    top = 0.0
    for side, history in sides:
        rows = list(dict.fromkeys((stay.step, stay.is_fix) for stay in history.stays))
        foot = top + HEAD + ROW * len(rows)
        parts.append(_grid(scale, unit, (top + HEAD - 4, foot)))
        if len(sides) > 1:
            title = voice.say(f"web-gantt-{side}", time=length(history.cycle_time))
            parts.append(text(LEFT, top + 16, title, f"label strong {side}"))
        parts.append(_panel(history, rows, top + HEAD, scale, voice))
        top = foot + 10
    parts.append(_numbers(scale, unit, top + 6))
    parts.append(text(WIDTH - RIGHT, top + 22, voice.say("web-gantt-axis", unit=voice.say(code)), "axis", "end"))
    return picture(WIDTH, top + FOOT - 8, (f"{voice.language}-{name}-chart", voice.say(f"web-{name}")), said, *parts)


def _grid(scale: Scale, unit: float, ends: tuple[float, float]) -> Markup:
    return joined(
        *(line(scale.at(mark), ends[0], scale.at(mark), ends[1], "grid") for mark in ticks(scale.high, 14, unit))
    )


def _numbers(scale: Scale, unit: float, foot: float) -> Markup:
    return joined(
        *(text(scale.at(mark), foot, f"{mark / unit:g}", "axis", "middle") for mark in ticks(scale.high, 14, unit))
    )


def _panel(history: History, rows: list[tuple[str, bool]], first: float, scale: Scale, voice: Voice) -> Markup:
    """Return a row for each step, and the line at which the case is decided."""
    decided = scale.at(history.cycle_time)
    parts = []
    for number, (step, is_fix) in enumerate(rows):
        y = first + ROW * number
        mine = [stay for stay in history.stays if (stay.step, stay.is_fix) == (step, is_fix)]
        label = lines_of(_label(mine[0], voice), LEFT - 14, 12, 1)
        parts.append(text(LEFT - 10, y + 12, label[0], "label small", "end"))
        parts += [_bars(stay, y, scale, decided) for stay in mine]
    parts.append(line(decided, first - 4, decided, first + ROW * len(rows), "decided"))
    return joined(*parts)


def _bars(stay: Stay, y: float, scale: Scale, decided: float) -> Markup:
    """Return waiting as a thin line, work as a bar, what comes after it as a thin line again."""
    due, started, ended, over = (min(scale.at(one), decided) for one in (stay.due, stay.started, stay.ended, stay.over))
    middle = y + ROW / 2 - 1
    kind = "fix" if stay.is_fix else "work"
    parts = [rect(due, middle - 1.5, started - due, 3, class_="wait")] if started > due + 0.2 else []
    if over > ended + 0.2:
        parts.append(rect(ended, middle - 1.5, over - ended, 3, class_="wait"))
    parts.append(rect(started, middle - 6, max(ended - started, 2.0), 12, class_=kind, rx=1.5))
    return joined(*parts)


def _legend(voice: Voice) -> Markup:
    kinds = ("work", "wait", "fix")
    return el(
        "ul",
        (el("li", el("span", class_=f"key bar-{kind}"), voice.say(f"web-gantt-key-{kind}")) for kind in kinds),
        class_="legend",
    )
