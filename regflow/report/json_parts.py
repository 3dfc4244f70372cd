"""What all JSON documents are made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias, Union

from regflow import __version__
from regflow.estimation.interval import Interval
from regflow.words import Message

Json: TypeAlias = Union[bool, int, float, str, "list[Json]", "dict[str, Json]", None]


def document(command: str, body: Mapping[str, Json]) -> dict[str, Json]:
    """Return the document of a command: its schema, the version, and what it has to say."""
    return {"schema": f"regflow/{command}/1", "regflow": __version__, **body}


def document_text(content: Mapping[str, Json], encoding: str = "utf-8") -> str:
    """Return a document as text; signs that the encoding lacks are escaped, so that nothing is lost."""
    text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return json.dumps(content, ensure_ascii=True, indent=2, allow_nan=False)
    return text


def figure(interval: Interval | None) -> Json:
    """Return a figure, or null.

    >>> figure(Interval(2.0, 1.0, 3.0))
    {'mean': 2.0, 'low': 1.0, 'high': 3.0}
    """
    if interval is None:
        return None
    return {"mean": interval.mean, "low": interval.low, "high": interval.high}


def figures(intervals: Mapping[str, Interval | None]) -> dict[str, Json]:
    """Return figures by name."""
    return {name: figure(interval) for name, interval in intervals.items()}


def code_of(said: Message | None) -> Json:
    """Return what is said by its code, which is the same in every language, or null."""
    return None if said is None else said.code


def names(some: tuple[str, ...]) -> list[Json]:
    """Return identifiers as a list."""
    return list(some)
