"""Turns messages into sentences of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from regflow.words import en, zh
from regflow.words.message import Message, Value
from regflow.words.naming import Names, kind_of

NO_NAMES: Names = {}

LANGUAGES: Mapping[str, Mapping[str, str]] = {"en": en.TEXTS, "zh": zh.TEXTS}


@dataclass(frozen=True, slots=True)
class _Usage:
    """How a language joins words and names units of time.

    Attributes:
        comma, last_and, last_or: What stands between the words of a list, and before its last one.
        semicolon: What stands between things that may have commas in them.
        between: What stands between two sentences.
        minutes, hours, days: Units, as they follow a number and a space.
        currencies: Currencies that have a name in it, by code.
        entry: How an entry of a file is called by its name and its identifier.
        apart: Whether a space has to be put between a filled gap and the sentence where one is in Latin letters
            or digits and the other is not.
    """

    comma: str
    last_and: str
    last_or: str
    semicolon: str
    between: str
    minutes: str
    hours: str
    days: str
    currencies: Mapping[str, str]
    entry: str
    apart: bool


_USAGES: Mapping[str, _Usage] = {
    "en": _Usage(", ", " and ", " or ", "; ", " ", "min", "h", "d", {}, "{name} ({identifier})", apart=False),
    "zh": _Usage("、", "和", "或", "；", "", "分钟", "小时", "天", {"CNY": "元"}, "{name}（{identifier}）", apart=True),
}

_MEETING = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z_+/.~-])|(?<=[0-9A-Za-z_%])(?=[\u3400-\u9fff])")
"""Where a Chinese character and a Latin one stand side by side."""


_SET_OFF = frozenset({"steps", "criteria", "documents", "entries"})
"""Names of these are phrases, and would run into a Chinese sentence without quotes."""

_CHINESE = re.compile(r"[\u3400-\u9fff]")


def say(message: Message, language: str = "en", names: Names = NO_NAMES) -> str:
    """Return the sentence of a message in a language, with names in the place of identifiers where there are any.

    A gap may ask for a form: `{steps:list}` (a, b and c), `{values:either}` (a, b or c), `{names:series}` (a; b; c),
    `{share:percent}`, `{time:minutes}` (words such as `2.5 h`), `{code:currency}` (CNY), `{x:number}` (at most three
    decimals).

    Raises:
        KeyError: if the catalogue lacks the code, or the message lacks a value.
    """
    return _Speaker(language, names).said(message)


def say_all(messages: Iterable[Message], language: str = "en", names: Names = NO_NAMES) -> str:
    """Return several sentences, one after the other."""
    return _USAGES[language].between.join(say(one, language, names) for one in messages)


def entry_of(identifier: str, name: str | None, language: str) -> str:
    """Return how an entry of a file is called where one may have to look it up: its name, then its identifier.

    >>> entry_of("seal", None, "en"), entry_of("seal", "印章", "zh")
    ('seal', '印章（seal）')
    """
    return identifier if name is None else _USAGES[language].entry.format(name=name, identifier=identifier)


class _Speaker(Formatter):
    """Fills gaps, saying nested messages in the same language."""

    def __init__(self, language: str, names: Names) -> None:
        self._language = language
        self._usage = _USAGES[language]
        self._names = names

    def said(self, message: Message) -> str:
        """Return the sentence of a message."""
        template, values = LANGUAGES[self._language][message.code], dict(message.values)
        pieces: list[str] = []
        for written, gap, form, _ in self.parse(template):
            pieces.append(written)
            if gap is not None:
                kind = kind_of(message.code, gap)
                bare = not template.strip("{}").replace(gap, "", 1) or form == "series" or written.endswith("“")
                value = self._named(values[gap], kind, bare=bare) if kind else values[gap]
                pieces.append(self.format_field(value, form or ""))
        return self._put_together(pieces)

    def _named(self, value: Value, kind: str, *, bare: bool) -> Value:
        """Return a value with names in the place of identifiers, set off from the sentence unless it stands alone."""
        match value:
            case tuple():
                return tuple(self._named(one, kind, bare=bare) for one in value)
            case str():
                name = self._names.get(kind, {}).get(value, value)
                return name if bare or kind not in _SET_OFF else self._set_off(name)
            case _:
                return value

    def _set_off(self, name: str) -> str:
        return f"“{name}”" if self._usage.apart and _CHINESE.search(name) else name

    def format_field(self, value: Any, format_spec: str) -> str:
        match format_spec:
            case "list":
                return self._joined(value, self._usage.last_and)
            case "either":
                return self._joined(value, self._usage.last_or)
            case "series":
                return self._usage.semicolon.join(map(self._plain, value))
            case "percent":
                return percent(float(value))
            case "minutes":
                return duration(float(value), self._language)
            case "currency":
                return money(str(value), self._language)
            case "number":
                return f"{float(value):.3f}".rstrip("0").rstrip(".")
            case "":
                return self._plain(value)
            case _:
                return format(value, format_spec)

    def _plain(self, value: Value) -> str:
        if isinstance(value, Message):
            return say(value, self._language, self._names)
        if isinstance(value, tuple):
            return self._usage.comma.join(self._plain(item) for item in value)
        return str(value)

    def _joined(self, values: tuple[Value, ...], last: str) -> str:
        words = [self._plain(value) for value in values]
        pieces = [piece for word in words[:-1] for piece in (word, self._comma_after(word))][:-1]
        return self._put_together([*pieces, *([last] if pieces else []), *words[-1:]])

    def _comma_after(self, word: str) -> str:
        """Return what parts a word of a list from the next; nothing between quoted ones in Chinese (GB/T 15834)."""
        return "" if self._usage.apart and word.endswith("”") else self._usage.comma

    def _put_together(self, pieces: list[str]) -> str:
        """Return pieces as one text, kept apart by a space where the language asks for one; within a piece nothing is
        touched, as it may be a name or a file that has to be found again."""
        text = ""
        for piece in filter(None, pieces):
            apart = self._usage.apart and _MEETING.search(text[-1:] + piece[:1])
            text += f" {piece}" if apart else piece
        return text


def percent(share: float) -> str:
    """Return a share as a percentage with as many digits as tell something.

    >>> percent(0.126), percent(0.0063), percent(1.0), percent(-0.00001)
    ('12.6%', '0.63%', '100%', '0%')
    """
    digits = 1 if abs(share) >= 0.01 else 2
    number = f"{share * 100:.{digits}f}".rstrip("0").rstrip(".")
    return f"{'0' if number == '-0' else number}%"


def duration(minutes: float, language: str = "en") -> str:
    """Return minutes in the unit a person would use.

    >>> duration(45.0), duration(150.0), duration(1440.0), duration(150.0, "zh")
    ('45 min', '2.5 h', '1 d', '2.5 小时')
    """
    usage = _USAGES[language]
    size = abs(minutes)
    if size < 90:
        return _amount(minutes, 1.0, usage.minutes)
    return _amount(minutes, 60.0, usage.hours) if size < 1440 else _amount(minutes, 1440.0, usage.days)


def money(currency: str, language: str = "en") -> str:
    """Return what follows a sum in a currency.

    >>> money("CNY"), money("CNY", "zh"), money("EUR", "zh")
    ('CNY', '元', 'EUR')
    """
    return _USAGES[language].currencies.get(currency, currency)


def _amount(minutes: float, unit: float, name: str) -> str:
    number = f"{minutes / unit:.1f}"
    return f"{number.removesuffix('.0')} {name}"
