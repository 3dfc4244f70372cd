"""What a user writes after an option, read: shares, times, dates, languages."""

from __future__ import annotations

import locale
import os
import re
from datetime import date

import typer

from regflow.words import LANGUAGES, Message, message, say

MINUTES_IN = {"min": 1.0, "h": 60.0}


def share_of(text: str | float) -> float:
    """Return a share above 0 and below 1, written `2%` or `0.02`.

    >>> share_of("2%")
    0.02
    """
    if isinstance(text, float):
        return text
    written = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(%?)\s*", text)
    share = float(written[1]) / (100 if written[2] else 1) if written else 0.0
    if not 0 < share < 1:
        raise _wrong_usage(message("not-a-share", text=text))
    return share


def minutes_of(text: str | float) -> float:
    """Return a time in minutes, written `5min` or `1.5 h`.

    >>> minutes_of("1.5 h")
    90.0
    """
    if isinstance(text, float):
        return text
    written = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(min|h)\s*", text)
    if not written or float(written[1]) == 0:
        raise _wrong_usage(message("not-a-time", text=text))
    return float(written[1]) * MINUTES_IN[written[2]]


def start_day_of(text: str | int) -> int:
    """Return the day number of a date written `2026-01-05`.

    >>> start_day_of("2026-01-05")
    739621
    """
    if isinstance(text, int):
        return text
    try:
        return date.fromisoformat(text.strip()).toordinal()
    except ValueError:
        raise _wrong_usage(message("not-a-date", text=text)) from None


def warm_up_of(text: str | int) -> int | None:
    """Return the cases to drop at the start: a number, or None for `auto`.

    >>> warm_up_of("auto"), warm_up_of("100")
    (None, 100)
    """
    if text == "auto":
        return None
    if not str(text).isdecimal():
        raise _wrong_usage(message("not-a-warm-up", text=str(text)))
    return int(text)


def language_of(text: str) -> str:
    """Return the language asked for; the environment's when none is."""
    if text and text not in LANGUAGES:
        raise _wrong_usage(message("no-such-language", language=text, languages=tuple(LANGUAGES)))
    return text or environment_language()


def environment_language() -> str:
    """Return the language of `REGFLOW_LANG`, else of the locale, else English; unknown ones are passed over."""
    wanted = (os.environ.get("REGFLOW_LANG", ""), os.environ.get("LC_ALL", ""), os.environ.get("LANG", ""))
    named = (*wanted, locale.getlocale()[0] or "")
    return next((name[:2].lower() for name in named if name[:2].lower() in LANGUAGES), "en")


def _wrong_usage(what: Message) -> typer.BadParameter:
    return typer.BadParameter(say(what, environment_language()))
