"""Which steps are there, and what becomes of them? The map, before and after in the same places."""

from __future__ import annotations

from collections.abc import Mapping

from regflow.model.process import Process
from regflow.report.html.content import PageContent
from regflow.report.html.map_svg import Fate, Geometry, Sheet, geometry_of, map_svg, notes_of
from regflow.report.html.markup import NOTHING, Markup, el
from regflow.report.html.parts import data, section
from regflow.report.html.step_notes import StepNotes, fates, step_notes
from regflow.report.html.voice import Voice

SIDE_BY_SIDE = 540.0
"""Width up to which both maps stand beside each other."""


def map_section(content: PageContent, voice: Voice) -> Markup:
    """Return both maps, the one panel that tells of a step, and the list of all steps."""
    before, after = content.before.process, content.after.process if content.after else None
    geometry = geometry_of(before, after)
    known, told = fates(content), step_notes(content, voice)
    names = ("before", "after") if after else ("before",)
    maps = [_map(sheet_of(name, before, after, known, voice), name, geometry, voice) for name in names]
    frames = el("div", maps, class_="maps beside" if geometry.width <= SIDE_BY_SIDE else "maps", data_show="before")
    return section(
        voice,
        "map",
        el("p", map_in_words(before, after, known, voice), class_="says"),
        el("p", voice.say("web-map-hint"), class_="note hint"),
        _switch(voice) if after and geometry.width > SIDE_BY_SIDE else NOTHING,
        frames,
        _legend(set(known.values()), before if after is None else after, voice),
        _panel(voice),
        data(
            voice,
            [voice.say(f"web-column-{one}") for one in ("step", "office", "fate", "why")],
            [(one.name, one.office, one.fate, _reasons(one)) for one in told.values()],
        ),
        asked="" if content.after else "web-map-alone",
    )


def sheet_of(name: str, before: Process, after: Process | None, known: Mapping[str, Fate], voice: Voice) -> Sheet:
    """Return one of the maps as it is to be drawn: `before` or `after`."""
    process = after if name == "after" and after is not None else before
    return Sheet(
        name=f"{voice.language}-map-{name}",
        process=process,
        fates=known,
        notes=notes_of((*known, *process.step_by_id), known, voice),
        title=voice.say(f"web-map-{name}" if after else "web-map-title"),
        description=map_in_words(before, after, known, voice),
        ghosts=tuple(step for step, fate in known.items() if fate is Fate.GONE) if name == "after" else (),
    )


def map_in_words(before: Process, after: Process | None, known: Mapping[str, Fate], voice: Voice) -> str:
    """Return what the maps show in a sentence."""
    if after is None:
        return voice.say("web-map-says-alone", steps=len(before.steps), offices=len(before.offices))
    counted = list(known.values())
    return voice.say(
        "web-map-says",
        steps=len(before.steps),
        gone=counted.count(Fate.GONE),
        changed=counted.count(Fate.CHANGED),
        added=counted.count(Fate.ADDED),
        left=len(after.steps),
    )


def _map(sheet: Sheet, name: str, geometry: Geometry, voice: Voice) -> Markup:
    return el(
        "div",
        el("h3", sheet.title),
        el("div", map_svg(sheet, geometry, voice), class_="frame"),
        class_=f"side {name}",
    )


def _switch(voice: Voice) -> Markup:
    """Return the two buttons that show one of the maps; without script both are there."""
    buttons = [
        el("button", voice.say(f"web-map-{name}"), type="button", data_map=name, aria_pressed=pressed)
        for name, pressed in (("before", "true"), ("after", "false"))
    ]
    return el("div", buttons, class_="switch", role="group", aria_label=voice.say("web-map-switch"))


def _legend(known: set[Fate], process: Process, voice: Voice) -> Markup:
    """Return what the colours and signs on the map mean, as far as they are on it."""
    entries = [
        el("li", el("span", class_=f"key {fate.value}"), voice.say(f"web-fate-{fate.value}"))
        for fate in Fate
        if fate in known | {Fate.KEPT}
    ]
    signs = (
        ("§", "web-sign-law", any(step.law is not None for step in process.steps)),
        ("◇", "web-sign-condition", any(step.only_if is not None for step in process.steps)),
    )
    entries += [el("li", el("b", sign), " ", voice.say(code)) for sign, code, shown in signs if shown]
    return el("ul", entries, class_="legend")


def _panel(voice: Voice) -> Markup:
    return el(
        "aside",
        class_="panel",
        aria_live="polite",
        aria_label=voice.say("web-panel"),
        data_close=voice.say("web-close"),
        hidden=True,
    )


def _reasons(notes: StepNotes) -> Markup:
    return el("dl", (part for note in notes.notes for part in (el("dt", note.label), el("dd", note.said))))
