"""Elements of HTML and SVG from plain text: whatever comes from outside is escaped here, once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

_EMPTY = frozenset({"br", "meta", "col", "input", "hr"})
_TURNS = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Markup:
    """Text that is markup already, and is written as it is."""

    text: str

    def __bool__(self) -> bool:
        return bool(self.text)


Child: TypeAlias = "Markup | str | Iterable[Markup | str]"
NOTHING = Markup("")


def el(name: str, /, *children: Child, **attributes: object) -> Markup:
    """Return an element; text in it is escaped, attributes that are None or False are left out.

    An attribute's name is written without the underscore at its end, and with hyphens for those within.

    >>> el("p", "a < b", lang="en").text
    '<p lang="en">a &lt; b</p>'
    """
    written = "".join(
        f' {_attribute(key)}="{escape(_value(value))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _EMPTY:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(*children).text}</{name}>")


def joined(*children: Child) -> Markup:
    """Return the children one after the other."""
    parts: list[str] = []
    for child in children:
        match child:
            case Markup(text):
                parts.append(text)
            case str():
                parts.append(escape(child, quote=False))
            case _:
                parts.append(joined(*child).text)
    return Markup("".join(parts))


def isolated(text: str) -> str:
    """Return a text that cannot turn round what stands beside it, whatever script it is in.

    >>> isolated("seal")
    'seal'
    """
    if not any(unicodedata.bidirectional(sign) in _TURNS for sign in text):
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _attribute(key: str) -> str:
    return "viewBox" if key == "view_box" else key.rstrip("_").replace("_", "-")


def _value(value: object) -> str:
    match value:
        case True:
            return ""
        case float():
            return f"{value:.2f}".rstrip("0").rstrip(".")
        case _:
            return str(value)
