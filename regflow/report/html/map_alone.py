"""The map by itself, as a drawing that any program shows: one process, or before and after under each other."""

from __future__ import annotations

from math import ceil

from regflow.model.process import Process
from regflow.report.html.drawing import text
from regflow.report.html.map_section import map_in_words, sheet_of
from regflow.report.html.map_svg import geometry_of, map_svg
from regflow.report.html.markup import Markup, el
from regflow.report.html.step_notes import fates_between
from regflow.report.html.styling import map_stylesheet
from regflow.report.html.voice import Voice

TITLE = 34.0
"""Room for the title of each map."""


def map_alone(before: Process, after: Process | None, language: str) -> str:
    """Return a drawing with its own style, in one language."""
    voice = Voice(language, tuple(one for one in (after, before) if one is not None))
    known = fates_between(before, after) if after is not None else {}
    geometry = geometry_of(before, after)
    names = ("before", "after") if after is not None else ("before",)
    parts: list[Markup] = []
    for number, name in enumerate(names):
        top = number * (geometry.height + TITLE)
        sheet = sheet_of(name, before, after, known, voice)
        parts.append(text(8, top + 24, sheet.title, "title"))
        parts.append(el("g", map_svg(sheet, geometry, voice), transform=f"translate(0 {top + TITLE:g})"))
    width, height = ceil(geometry.width), ceil((geometry.height + TITLE) * len(names))
    drawn = el(
        "svg",
        el("title", voice.text(before.name)),
        el("desc", map_in_words(before, after, known, voice)),
        el("style", Markup(map_stylesheet())),
        el("rect", width=width, height=height, class_="ground"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        view_box=f"0 0 {width} {height}",
        width=width,
        height=height,
        lang=language,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn.text}\n'
