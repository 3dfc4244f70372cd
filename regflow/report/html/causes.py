"""Where does the time go? From arrival to decision, by cause, before and after."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.estimation.interval import Interval
from regflow.report.amounts import Amount
from regflow.report.html.content import PageContent
from regflow.report.html.drawing import Scale, line, picture, rect, text, ticks, time_unit
from regflow.report.html.figures import signed, with_reach
from regflow.report.html.markup import NOTHING, Markup, el, joined
from regflow.report.html.parts import chart, data, section
from regflow.report.html.voice import Voice, length
from regflow.simulation.trace import CAUSES

WIDTH, LEFT, RIGHT, BAR, FOOT = 960.0, 200.0, 96.0, 15.0, 34.0
SHORTEST = 0.05
"""Minutes; a cause with less before and after is not drawn."""

Causes = Mapping[str, Interval]


def causes_section(content: PageContent, voice: Voice) -> Markup:
    """Return a bar for each cause, before and after under each other."""
    sides = (content.before, content.after)
    splits = [side.summary.split.causes for side in sides if side is not None and side.summary is not None]
    told = [cause for cause in CAUSES if any(one[cause].mean >= SHORTEST for one in splits)]
    if not told:
        return NOTHING
    told.sort(key=lambda cause: -splits[0][cause].mean)
    said = _says(splits, told, voice)
    return section(voice, "causes", chart(_drawing(splits, told, said, voice), said, _table(splits, told, voice)))


def _says(splits: list[Causes], told: list[str], voice: Voice) -> str:
    whole = sum(one.mean for one in splits[0].values())
    share = splits[0]["work"].mean / whole if whole else 0.0
    largest = told[0]
    cause = voice.say(f"web-cause-{largest}")
    if len(splits) == 1:
        return voice.say("web-causes-says-alone", share=share, cause=cause, time=length(splits[0][largest].mean))
    fell = max(told, key=lambda one: splits[0][one].mean - splits[1][one].mean)
    saved = splits[0][fell].mean - splits[1][fell].mean
    if saved <= SHORTEST:
        return voice.say("web-causes-says-alone", share=share, cause=cause, time=length(splits[0][largest].mean))
    return voice.say("web-causes-says", share=share, cause=voice.say(f"web-cause-{fell}"), saved=length(saved))


def _drawing(splits: list[Causes], told: list[str], said: str, voice: Voice) -> Markup:
    longest = max(one[cause].mean for one in splits for cause in told)
    scale = Scale(0.0, longest, LEFT, WIDTH - RIGHT)
    pitch = BAR * len(splits) + 16
    foot = pitch * len(told) + 4
    unit, code = time_unit(longest)
    parts = []
    for mark in ticks(longest, 8, unit):
        at = scale.at(mark)
        parts += [line(at, 0, at, foot, "grid"), text(at, foot + 15, f"{mark / unit:g}", "axis", "middle")]
    parts.append(text(WIDTH - RIGHT, foot + 30, voice.say("web-per-case", unit=voice.say(code)), "axis", "end"))
    for number, cause in enumerate(told):
        top = 8 + pitch * number
        parts.append(text(LEFT - 12, top + BAR * len(splits) / 2 + 4, voice.say(f"web-cause-{cause}"), "label", "end"))
        for place, split in enumerate(splits):
            y = top + BAR * place
            side = "before" if len(splits) > 1 and not place else "after"
            minutes = split[cause].mean
            parts.append(rect(LEFT, y, max(scale.at(minutes) - LEFT, 1.0), BAR - 2, class_=f"bar {side}"))
            parts.append(text(scale.at(minutes) + 6, y + BAR - 4, voice.time(minutes), f"value {side}"))
    legend = _legend(voice) if len(splits) > 1 else NOTHING
    name = f"{voice.language}-causes-chart"
    return joined(legend, picture(WIDTH, foot + FOOT, (name, voice.say("web-causes")), said, *parts))


def _legend(voice: Voice) -> Markup:
    return el(
        "ul",
        (el("li", el("span", class_=f"key bar-{side}"), voice.say(f"web-{side}")) for side in ("before", "after")),
        class_="legend",
    )


def _table(splits: list[Causes], told: list[str], voice: Voice) -> Markup:
    names = ("web-before", "web-after") if len(splits) > 1 else ("web-column-mean",)
    headings = [voice.say(name) for name in ("web-column-cause", *names)]
    if len(splits) > 1:
        headings.append(voice.say("column-difference"))
    rows = []
    for cause in told:
        row = [voice.say(f"web-cause-{cause}"), *(with_reach(one[cause], Amount.TIME, None, voice) for one in splits)]
        if len(splits) > 1:
            row.append(signed(splits[1][cause].mean - splits[0][cause].mean, Amount.TIME, None, voice))
        rows.append(row)
    return data(voice, headings, rows, range(1, len(headings)))
