"""Writes plain data as one line of YAML that reads back the same anywhere in a file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

Data: TypeAlias = str | bool | int | float | tuple["Data", ...] | Mapping[str, "Data"]
"""What a value of the format is made of; a text that looks like a number is a text."""

_PLAIN = re.compile(
    r"[^\W\d][\w.%/-]*(?: [\w.%/-]+)*|\d+(?:\.\d+)?(?:%| [^\W\d]\w*(?: \w+)*)|\d+(?:\.\d+)?(?:个工作日|小时|分钟)"
)
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def flow(data: Data) -> str:
    """Return data in flow style.

    >>> flow({"site_ok": {"catches": "95%"}, "010": ("a", 2.0, True)})
    '{site_ok: {catches: 95%}, "010": [a, 2, true]}'
    """
    match data:
        case str():
            return _quoted(data)
        case bool():
            return "true" if data else "false"
        case int() | float():
            return number(data)
        case tuple():
            return f"[{', '.join(flow(item) for item in data)}]"
        case _:
            return "{" + ", ".join(f"{_quoted(key)}: {flow(value)}" for key, value in data.items()) + "}"


def number(value: float) -> str:
    """Return a number without a needless fraction, and never with an exponent.

    >>> number(2.0), number(0.05), number(1e-07)
    ('2', '0.05', '0.0000001')
    """
    if value == int(value):
        return str(int(value))
    digits = repr(float(value))
    return f"{value:.17f}".rstrip("0") if "e" in digits and value > 1e-17 else digits


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)
