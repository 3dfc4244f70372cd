"""The style of the page and of its drawings, with the colours of the palette, and its script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from regflow.report.html import palette


def stylesheet() -> str:
    """Return the style."""
    colours = {name: value for name, value in vars(palette).items() if isinstance(value, str) and value.startswith("#")}
    names = [f"--{name.lower().replace('_', '-')}:{value}" for name, value in colours.items()]
    heat = [f"--h{level}:{colour}" for level, colour in enumerate(palette.HEAT)]
    return f":root{{{';'.join((*names, *heat))}}}\n{_asset('style.css')}"


def script() -> str:
    """Return the script."""
    return _asset("script.js")


@cache
def _asset(name: str) -> str:
    return files("regflow.report.html").joinpath(name).read_text(encoding="utf-8")
