"""Where the time goes, as a bar per cause; a bar tells nothing that the number before it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regflow.estimation.interval import Interval
from regflow.report.amounts import Amount, amount
from regflow.report.page import Column, Page, Rows, heading
from regflow.report.wrapping import columns_of
from regflow.simulation.summary import SplitFigures
from regflow.words import message

BAR, PALE_BAR = "█", "░"
SHORTEST_TOLD = 0.05
"""Minutes; a cause with less before and after has no bar."""

Causes = Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        label: What stands before it.
        minutes: Its length.
        share: Of the whole that it is a part of.
        sign: What it is drawn with.
    """

    label: str
    minutes: float
    share: float
    sign: str


def split_text(split: SplitFigures, page: Page) -> str:
    """Return a bar for each cause that takes any time."""
    bars = [_bar(split.causes, cause, page, BAR) for cause in _told(split.causes)]
    return _drawn(heading(message("split-heading"), page), bars, page)


def two_splits_text(before: SplitFigures, after: SplitFigures, page: Page) -> str:
    """Return two bars for each cause that takes any time: before, and below it after."""
    bars = [
        bar
        for cause in _told(before.causes, after.causes)
        for bar in (_bar(before.causes, cause, page, PALE_BAR), _bar(after.causes, cause, None, BAR))
    ]
    return _drawn(heading(message("split-heading-two"), page), bars, page)


def split_told(split: SplitFigures, page: Page) -> Rows:
    """Return the minutes of each cause that takes any, and its share of the whole."""
    columns = (
        Column(message("column-cause"), number=False),
        Column(message("column-mean")),
        Column(message("column-share")),
    )
    bars = [_bar(split.causes, cause, page, BAR) for cause in _told(split.causes)]
    return Rows(columns, tuple((bar.label, _time(bar, page), f"{bar.share:.0%}") for bar in bars))


def two_splits_told(before: SplitFigures, after: SplitFigures, page: Page) -> Rows:
    """Return the minutes of each cause that takes any, before and after."""
    columns = (
        Column(message("column-cause"), number=False),
        Column(message("column-before")),
        Column(message("column-after")),
    )
    causes = _told(before.causes, after.causes)
    pairs = [[_bar(one.causes, cause, page, BAR) for one in (before, after)] for cause in causes]
    return Rows(columns, tuple((one.label, _time(one, page), _time(other, page)) for one, other in pairs))


def _told(*splits: Causes) -> tuple[str, ...]:
    return tuple(cause for cause in splits[0] if any(one[cause].mean >= SHORTEST_TOLD for one in splits))


def _bar(causes: Causes, cause: str, page: Page | None, sign: str) -> Bar:
    """Return the bar of a cause, without a label where there is no page to say it on."""
    whole = sum(one.mean for one in causes.values())
    minutes = causes[cause].mean
    return Bar(page.say(message(f"cause-{cause}")) if page else "", minutes, minutes / whole if whole else 0.0, sign)


def _time(bar: Bar, page: Page) -> str:
    return amount(bar.minutes, Amount.TIME, language=page.language)


def _drawn(title: str, bars: Sequence[Bar], page: Page) -> str:
    """Return bars under a title, the longest as long as the page leaves room for."""
    if not bars:
        return ""
    times = [_time(bar, page) for bar in bars]
    shares = [f"{bar.share:.0%}" for bar in bars]
    label_width = max(columns_of(bar.label) for bar in bars)
    time_width, share_width = (max(map(columns_of, texts)) for texts in (times, shares))
    room = page.width - label_width - time_width - share_width - 6
    longest = max(bar.minutes for bar in bars)
    lines = [title]
    for bar, time, share in zip(bars, times, shares, strict=True):
        label = bar.label + " " * (label_width - columns_of(bar.label))
        pushed = " " * (time_width - columns_of(time))
        length = max(round(room * bar.minutes / longest), bar.minutes >= SHORTEST_TOLD)
        lines.append(f"{label}  {pushed}{time}  {share:>{share_width}}  {bar.sign * length}".rstrip())
    return "\n".join(lines)
