"""Figures of the page in words: means, intervals, differences."""

from __future__ import annotations

from math import floor, log10

from regflow.estimation.interval import Interval
from regflow.report.amounts import NOTHING, Amount, number
from regflow.report.html.voice import Voice
from regflow.units import MINUTES_PER_DAY

LEAST_REACH = 5e-4
"""What is nothing in three decimals."""


def figure_in_words(figure: Interval | None, kind: Amount, currency: str | None, voice: Voice) -> str:
    """Return the estimate of a figure; a dash where there is none."""
    return voice.amount(figure.mean, kind, currency) if figure else NOTHING


def with_reach(figure: Interval | None, kind: Amount, currency: str | None, voice: Voice) -> str:
    """Return a figure with how far its interval reaches to each side, both in one unit and as fine as that tells.

    >>> with_reach(Interval(8640.0, 8628.0, 8652.0), Amount.TIME, None, Voice("en", ()))
    '6.000 ± 0.008 d'
    """
    if figure is None:
        return NOTHING
    match kind:
        case Amount.TIME:
            unit, code = _unit_of(figure.mean)
            return voice.say(code, number=_both(figure.mean / unit, figure.half_width / unit))
        case Amount.SHARE:
            return _both(100 * figure.mean, 100 * figure.half_width, "%")
        case Amount.COUNT:
            return _both(figure.mean, figure.half_width)
        case Amount.MONEY:
            both = _both(figure.mean, figure.half_width)
            return voice.say("web-money", number=both, currency=currency) if currency else both


def _unit_of(minutes: float) -> tuple[float, str]:
    """Return the unit a person would use, in minutes, and the code of its name."""
    if abs(minutes) < 90:
        return 1.0, "web-short-minutes"
    return (60.0, "web-short-hours") if abs(minutes) < MINUTES_PER_DAY else (MINUTES_PER_DAY, "web-short-days")


def _both(mean: float, reach: float, sign: str = "") -> str:
    if reach < LEAST_REACH:
        return f"{number(mean)}{sign} ± 0{sign}"
    decimals = min(3, max(0, 1 - floor(log10(reach))))
    return f"{mean:,.{decimals}f}{sign} ± {reach:,.{decimals}f}{sign}"


def signed(value: float, kind: Amount, currency: str | None, voice: Voice) -> str:
    """Return a difference with its sign."""
    written = voice.amount(abs(value), kind, currency)
    if written == voice.amount(0.0, kind, currency):
        return written
    return f"{'+' if value > 0 else '−'}{written}"


def signed_share(figure: Interval | None, voice: Voice) -> str:
    """Return a relative difference with its sign and how far its interval reaches."""
    if figure is None:
        return NOTHING
    return f"{signed(figure.mean, Amount.SHARE, None, voice)} (± {voice.share(figure.half_width)})"
