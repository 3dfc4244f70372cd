"""The style of the page and of its drawings, with the colours of the palette, and its script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from regflow.report.html import palette


def stylesheet() -> str:
    """Return the style of the page: the colours by name, then what uses them."""
    named = ";".join(f"--{name}:{colour}" for name, colour in _colours().items())
    return f":root{{{named}}}\n{_asset('map.css')}{_asset('style.css')}"


def map_stylesheet() -> str:
    """Return the style of a map that stands alone, its colours written out: few programs know them by name."""
    colours = _colours()
    return re.sub(r"var\(--([a-z0-9-]+)\)", lambda found: colours[found[1]], _asset("map.css"))


def script() -> str:
    """Return the script."""
    return _asset("script.js")


def _colours() -> Mapping[str, str]:
    """Return every colour by its name in the style."""
    single = {name: value for name, value in vars(palette).items() if isinstance(value, str) and value[:1] == "#"}
    named = {name.lower().replace("_", "-"): colour for name, colour in single.items()}
    return {**named, **{f"h{level}": colour for level, colour in enumerate(palette.HEAT)}}


@cache
def _asset(name: str) -> str:
    return files("regflow.report.html").joinpath(name).read_text(encoding="utf-8")
