"""Turns messages into sentences of a language."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from regflow.words import en
from regflow.words.message import Message, Value

LANGUAGES: Mapping[str, Mapping[str, str]] = {"en": en.TEXTS}

_LIST_WORDS = {"en": (", ", " and ", " or ")}


def say(message: Message, language: str = "en") -> str:
    """Return the sentence of a message in a language.

    A gap may ask for a form: `{steps:list}` (a, b and c), `{values:either}` (a, b or c), `{share:percent}`,
    `{time:minutes}` (words such as `2.5 h`), `{x:number}` (at most three decimals).

    Raises:
        KeyError: if the catalogue lacks the code, or the message lacks a value.
    """
    return _Speaker(language).vformat(LANGUAGES[language][message.code], (), dict(message.values))


class _Speaker(Formatter):
    """Fills gaps, saying nested messages in the same language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        comma, last_and, last_or = _LIST_WORDS[self._language]
        match format_spec:
            case "list":
                return self._joined(value, comma, last_and)
            case "either":
                return self._joined(value, comma, last_or)
            case "percent":
                return percent(float(value))
            case "minutes":
                return duration(float(value))
            case "number":
                return f"{float(value):.3f}".rstrip("0").rstrip(".")
            case "":
                return self._plain(value)
            case _:
                return format(value, format_spec)

    def _plain(self, value: Value) -> str:
        if isinstance(value, Message):
            return say(value, self._language)
        if isinstance(value, tuple):
            return _LIST_WORDS[self._language][0].join(self._plain(item) for item in value)
        return str(value)

    def _joined(self, values: tuple[Value, ...], comma: str, last: str) -> str:
        words = [self._plain(value) for value in values]
        if len(words) < 2:
            return "".join(words)
        return comma.join(words[:-1]) + last + words[-1]


def percent(share: float) -> str:
    """Return a share as a percentage with as many digits as tell something.

    >>> percent(0.126), percent(0.0063), percent(1.0)
    ('12.6%', '0.63%', '100%')
    """
    if share == 0:
        return "0%"
    digits = 1 if abs(share) >= 0.01 else 2
    number = f"{share * 100:.{digits}f}".rstrip("0").rstrip(".")
    return f"{number}%"


def duration(minutes: float) -> str:
    """Return minutes in the unit a person would use.

    >>> duration(45.0), duration(150.0), duration(1440.0)
    ('45 min', '2.5 h', '1 d')
    """
    size = abs(minutes)
    if size < 90:
        return _amount(minutes, 1.0, "min")
    return _amount(minutes, 60.0, "h") if size < 1440 else _amount(minutes, 1440.0, "d")


def _amount(minutes: float, unit: float, name: str) -> str:
    number = f"{minutes / unit:.1f}"
    return f"{number.removesuffix('.0')} {name}"
