"""What a user writes after an option, read: shares, times, dates, languages."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import typer

from regflow.commands.wrong_usage import WrongUsage
from regflow.words import LANGUAGES, message

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
        raise WrongUsage(message("not-a-share", text=text))
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
        raise WrongUsage(message("not-a-time", text=text))
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
        raise WrongUsage(message("not-a-date", text=text)) from None


def warm_up_of(text: str | int) -> int | None:
    """Return the cases to drop at the start: a number, or None for `auto`.

    >>> warm_up_of("auto"), warm_up_of("100")
    (None, 100)
    """
    if text == "auto":
        return None
    if not str(text).isdecimal():
        raise WrongUsage(message("not-a-warm-up", text=str(text)))
    return int(text)


def language_of(context: typer.Context, text: str) -> str:
    """Return the language asked for; that of the whole command line when none is."""
    return known_language(text) if text else str(context.find_root().obj or environment_language())


def known_language(text: str) -> str:
    """Return a language that is spoken here."""
    if text not in LANGUAGES:
        raise WrongUsage(message("no-such-language", language=text, languages=tuple(LANGUAGES)))
    return text


def wanted_language(words: Sequence[str]) -> str:
    """Return the language of a command line, read before its options are: that of `--lang`, else the environment's.

    >>> wanted_language(("check", "a.yaml", "--lang", "zh")), wanted_language(("--lang=zh", "--help"))
    ('zh', 'zh')
    """
    named = [after for word, after in pairwise((*words, "")) if word == "--lang"]
    named += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    return next((name for name in named if name in LANGUAGES), "") or environment_language()


def environment_language() -> str:
    """Return the language of `REGFLOW_LANG`, else of the locale, else English.

    Of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set counts, as everywhere; where none is, as on Windows,
    the locale that the system runs in. What is not spoken here gives English.
    """
    own = _spoken(os.environ.get("REGFLOW_LANG", ""))
    set_ones = filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG")))
    return own or _spoken(next(set_ones, "") or locale.getlocale()[0] or "") or "en"


def _spoken(name: str) -> str:
    """Return the language that a locale is in; empty if it is not spoken here.

    >>> _spoken("zh_CN.UTF-8"), _spoken("Chinese (Simplified)_China"), _spoken("C")
    ('zh', 'zh', '')
    """
    written_out = {"chi": "zh", "eng": "en"}
    code = written_out.get(name[:3].lower(), name[:2].lower())
    return code if code in LANGUAGES else ""
