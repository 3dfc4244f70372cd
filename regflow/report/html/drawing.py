"""Pieces of a drawing: texts that fit, scales that people read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from regflow.report.html.markup import Markup, el, joined

_NARROW, _WIDE = frozenset("iIlj.,:;'|!()[]ftr "), frozenset("mwMW@%—")


def width_of(text: str, size: float) -> float:
    """Return how wide a text will be, about, in the unit of the size of its letters; never much too little.

    >>> width_of("印章", 10.0)
    20.0
    """
    return size * sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    if unicodedata.category(sign) in {"Mn", "Cf"}:
        return 0.0
    if sign in _NARROW:
        return 0.36
    if sign in _WIDE:
        return 0.95
    return 0.7 if sign.isupper() else 0.6


def lines_of(text: str, width: float, size: float, most: int) -> list[str]:
    """Return a text in lines of a width, at most so many and about alike; what does not fit ends in an ellipsis.

    >>> lines_of("Name search", 40.0, 10.0, 2), lines_of("经营范围审查", 50.0, 10.0, 2)
    (['Name', 'search'], ['经营范', '围审查'])
    """
    lines = _filled(text, width, size)
    if len(lines) > most:
        last = lines[most - 1]
        while last and width_of(last + "…", size) > width:
            last = last[:-1]
        return [*lines[: most - 1], last.rstrip() + "…"]
    narrow, alike = width, lines
    longest = max(width_of(piece.strip(), size) for piece in _pieces(text) or [""])
    while len(alike) == len(lines) and len(lines) > 1 and narrow - size / 2 >= longest:
        lines, narrow = alike, narrow - size / 2
        alike = _filled(text, narrow, size)
    return lines


def _filled(text: str, width: float, size: float) -> list[str]:
    """Return a text in as many lines as it takes, each as full as it can be."""
    lines = [""]
    for word in _pieces(text):
        if width_of((lines[-1] + word).rstrip(), size) <= width:
            lines[-1] += word
            continue
        rest = word
        while width_of(rest.rstrip(), size) > width:
            room = max(1, _fitting(rest, width, size))
            lines.append(rest[:room])
            rest = rest[room:]
        lines.append(rest)
    return [line.strip() for line in lines if line.strip()] or [""]


def _pieces(text: str) -> list[str]:
    """Return a text in pieces between which a line may end: words, and single characters of Chinese."""
    pieces: list[str] = [""]
    for sign in text:
        wide = unicodedata.east_asian_width(sign) in "WF"
        if wide and unicodedata.category(sign)[0] != "P" and pieces[-1]:
            pieces.append("")
        pieces[-1] += sign
        if sign in " _-/" or wide:
            pieces.append("")
    return [piece for piece in pieces if piece]


def _fitting(word: str, width: float, size: float) -> int:
    """Return how many signs of a word fit, at least one on an empty line."""
    number = 0
    while number < len(word) and width_of(word[: number + 1], size) <= width:
        number += 1
    return number


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale.

    Attributes:
        low, high: What stands at its ends.
        begin, end: Where its ends are.
    """

    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value stands; outside the ends, at the nearer one."""
        inside = min(max(value, min(self.low, self.high)), max(self.low, self.high))
        return self.begin + (inside - self.low) / (self.high - self.low or 1.0) * (self.end - self.begin)


def ticks(high: float, most: int, unit: float = 1.0) -> tuple[float, ...]:
    """Return round values from 0 up to `high`: 1, 2 or 5 times a power of ten of the unit.

    >>> ticks(7.2, 5)
    (0.0, 2.0, 4.0, 6.0)
    """
    if high <= 0:
        return (0.0,)
    rough = high / most / unit
    power = 10.0 ** floor(log10(rough))
    step = unit * next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))
    return tuple(step * number for number in range(floor(high / step * (1 + 1e-9)) + 1))


def time_unit(high: float) -> tuple[float, str]:
    """Return the unit of an axis that reaches so many minutes: its minutes, and the code of its name.

    >>> time_unit(20000.0)
    (1440.0, 'web-unit-days')
    """
    if high >= 2 * 1440:
        return 1440.0, "web-unit-days"
    return (60.0, "web-unit-hours") if high >= 180 else (1.0, "web-unit-minutes")


def text(x: float, y: float, said: str, kind: str = "", anchor: str = "start") -> Markup:
    """Return a text on one line; its class says what it is."""
    return el("text", said, x=x, y=y, class_=kind or None, text_anchor=None if anchor == "start" else anchor)


def texts(at: tuple[float, float], lines: Iterable[str], height: float, kind: str, anchor: str = "start") -> Markup:
    """Return lines of text under each other, the first with its foot at the place."""
    x, y = at
    return joined(*(text(x, y + height * number, line, kind, anchor) for number, line in enumerate(lines)))


def rect(x: float, y: float, width: float, height: float, **more: object) -> Markup:
    """Return a rectangle."""
    return el("rect", x=x, y=y, width=max(0.0, width), height=max(0.0, height), **more)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """Return a straight line."""
    return el("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def picture(
    width: float, height: float, title: tuple[str, str], description: str, *children: Markup | str, **more: object
) -> Markup:
    """Return a drawing with its title and description, which a screen reader speaks.

    Args:
        title: Identifier of the drawing on the page, and its title.
    """
    name, said = title
    return el(
        "svg",
        el("title", said, id=f"{name}-title"),
        el("desc", description, id=f"{name}-desc"),
        *children,
        view_box=f"0 0 {ceil(width)} {ceil(height)}",
        width=ceil(width),
        height=ceil(height),
        aria_labelledby=f"{name}-title {name}-desc",
        **{"role": "img", "id": name, **more},
    )
