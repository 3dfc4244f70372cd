"""What every question of the page is made of: a heading, a drawing with what it says, the figures behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regflow.report.html.markup import NOTHING, Child, Markup, el, joined
from regflow.report.html.voice import Voice
from regflow.words import Message

Row = Sequence[Child]


def section(voice: Voice, name: str, *children: Child, asked: str = "") -> Markup:
    """Return a question and its answer; nothing where there is no answer.

    Args:
        name: Of the question; the page is found at it.
        asked: Code of the question, where it is not that of its name.
    """
    answer = joined(*children)
    if not answer:
        return NOTHING
    heading = el("h2", voice.say(asked or f"web-{name}"), id=f"{voice.language}-{name}-heading")
    return el(
        "section",
        heading,
        answer,
        id=f"{voice.language}-{name}",
        aria_labelledby=f"{voice.language}-{name}-heading",
    )


def chart(drawing: Markup, said: str, *behind: Child) -> Markup:
    """Return a drawing in a frame that scrolls where it is too wide, what it says, and what stands behind it."""
    return el(
        "figure",
        el("p", said, class_="says"),
        el("div", drawing, class_="frame", role="group", aria_label=said),
        *behind,
    )


def table(voice: Voice, headings: Sequence[str], rows: Iterable[Row], numbers: Iterable[int] = ()) -> Markup:
    """Return a table; the columns with these places hold numbers, the first names the row."""
    right = frozenset(numbers)

    def kind(place: int) -> str | None:
        return "number" if place in right else None

    head = el("tr", (el("th", one, scope="col", class_=kind(place)) for place, one in enumerate(headings)))
    body = [
        el(
            "tr",
            (
                el("td", cell, class_=kind(place)) if place else el("th", cell, scope="row")
                for place, cell in enumerate(row)
            ),
        )
        for row in rows
    ]
    return el(
        "div",
        el("table", el("thead", head), el("tbody", body)),
        class_="frame",
        role="group",
        aria_label=voice.say("web-table"),
    )


def data(voice: Voice, headings: Sequence[str], rows: Iterable[Row], numbers: Iterable[int] = ()) -> Markup:
    """Return the figures behind a drawing, folded away."""
    return folded(voice.say("web-data"), table(voice, headings, rows, numbers))


def folded(title: str, *children: Child) -> Markup:
    """Return something that opens under its title."""
    return el("details", el("summary", title), *children)


def bullets(items: Iterable[Child]) -> Markup:
    """Return a list; nothing for no items."""
    found = [el("li", item) for item in items]
    return el("ul", found) if found else NOTHING


def badge(said: str, kind: str) -> Markup:
    """Return a word in a frame whose colour repeats what the word says."""
    return el("span", said, class_=f"badge {kind}")


def labelled(label: str, said: Message, voice: Voice) -> str:
    """Return a sentence behind what it is."""
    return voice.say("web-labelled", label=voice.say(label), said=said)
