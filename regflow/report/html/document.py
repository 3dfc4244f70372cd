"""The page as one file: what a browser may do with it, its style and script, and the answers in each language."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256

from regflow import __version__
from regflow.report.html.assured import assured_section
from regflow.report.html.causes import causes_section
from regflow.report.html.content import PageContent
from regflow.report.html.gains import gains_section
from regflow.report.html.gantt import gantt_section
from regflow.report.html.map_section import map_section
from regflow.report.html.markup import NOTHING, Markup, el
from regflow.report.html.spread import spread_section
from regflow.report.html.step_notes import step_notes
from regflow.report.html.styling import script, stylesheet
from regflow.report.html.trust import trust_section
from regflow.report.html.verdict import verdict_section
from regflow.report.html.voice import Voice
from regflow.report.html.waterfall import waterfall_section
from regflow.report.html.week import week_section
from regflow.report.json_parts import Json
from regflow.words import LANGUAGES

QUESTIONS: Mapping[str, Callable[[PageContent, Voice], Markup]] = {
    "verdict": verdict_section,
    "map": map_section,
    "waterfall": waterfall_section,
    "spread": spread_section,
    "causes": causes_section,
    "gantt": gantt_section,
    "week": week_section,
    "gains": gains_section,
    "assured": assured_section,
    "trust": trust_section,
}
"""Every question of the page, in the order in which it is asked."""


def page_html(content: PageContent, language: str) -> str:
    """Return the page; it opens in that language and holds all others.

    The policy lets it run its own style and script, known by their hashes, and nothing else: no request goes out, to
    anywhere, whatever a process file holds.
    """
    style, code = stylesheet(), script()
    voices = [Voice(one, content.processes) for one in LANGUAGES]
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(code)}; base-uri 'none'; form-action 'none'"
    )
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="generator", content=f"regflow {__version__}"),
        el("title", _title(content, Voice(language, content.processes))),
        el("style", Markup(style)),
    )
    body = el(
        "body",
        _languages(voices, language),
        (_whole(content, voice, language) for voice in voices),
        el("script", Markup(_as_data(_data(content, voices))), type="application/json", id="data"),
        el("script", Markup(code)),
    )
    return f"<!doctype html>\n{el('html', head, body, lang=language).text}\n"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _title(content: PageContent, voice: Voice) -> str:
    return voice.say("web-title", process=voice.text(content.before.process.name))


def _languages(voices: list[Voice], language: str) -> Markup:
    """Return the switch of languages; nothing where there is one only."""
    if len(voices) < 2:
        return NOTHING
    buttons = [
        el(
            "button",
            voice.say("web-language"),
            type="button",
            lang=voice.language,
            data_language=voice.language,
            aria_pressed="true" if voice.language == language else "false",
        )
        for voice in voices
    ]
    return el("nav", buttons, class_="languages", aria_label=" / ".join(voice.say("web-languages") for voice in voices))


def _whole(content: PageContent, voice: Voice, language: str) -> Markup:
    """Return everything in one language; it is hidden unless that is the language of the page."""
    asked = [(name, question(content, voice)) for name, question in QUESTIONS.items()]
    answered = [(name, answer) for name, answer in asked if answer]
    process = content.before.process
    code = "web-kicker" if content.after else "web-kicker-alone"
    return el(
        "main",
        el(
            "header",
            el("p", voice.say(code), class_="kicker"),
            el("h1", voice.text(process.name)),
            el("p", voice.text(process.about), class_="about") if process.about else NOTHING,
        ),
        el(
            "nav",
            el("ol", (_entry(name, voice) for name, _ in answered)),
            class_="contents",
            aria_label=voice.say("web-contents"),
        ),
        (answer for _, answer in answered),
        el("footer", el("p", voice.say("web-footer", version=__version__))),
        lang=voice.language,
        data_title=_title(content, voice),
        hidden=voice.language != language,
    )


def _entry(name: str, voice: Voice) -> Markup:
    return el("li", el("a", voice.say(f"web-short-{name}"), href=f"#{voice.language}-{name}"))


def _data(content: PageContent, voices: list[Voice]) -> dict[str, Json]:
    """Return what the script shows of a step when it is chosen, by language."""
    return {
        voice.language: {
            step: {
                "name": told.name,
                "office": told.office,
                "fate": told.fate,
                "notes": [[note.label, note.said] for note in told.notes],
            }
            for step, told in step_notes(content, voice).items()
        }
        for voice in voices
    }


def _as_data(value: dict[str, Json]) -> str:
    """Return data that no browser takes for markup."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
