"""Reads what a page says, as text and as elements."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from regflow.report.html.content import PageContent
from regflow.report.html.markup import Markup
from regflow.report.html.voice import Voice


def voice(content: PageContent, language: str = "en") -> Voice:
    """Return the voice of a page."""
    return Voice(language, content.processes)


def parsed(markup: Markup) -> ElementTree.Element:
    """Return the elements of markup; it must be well formed but for line breaks."""
    return ElementTree.fromstring(f"<div>{re.sub('<br>', '<br/>', markup.text)}</div>")


def words(markup: Markup) -> str:
    """Return all text of markup, its parts apart by a space."""
    return " ".join(" ".join(parsed(markup).itertext()).split())


def numbers(markup: Markup, kind: str) -> list[float]:
    """Return the widths of all rectangles of a class."""
    return [float(one.get("width", 0)) for one in parsed(markup).iter("rect") if one.get("class") == kind]
