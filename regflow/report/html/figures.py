"""Figures of the page in words: means, intervals, differences."""

from __future__ import annotations

from regflow.estimation.interval import Interval
from regflow.report.amounts import NOTHING, Amount
from regflow.report.html.voice import Voice


def figure_in_words(figure: Interval | None, kind: Amount, currency: str | None, voice: Voice) -> str:
    """Return the estimate of a figure; a dash where there is none."""
    return voice.amount(figure.mean, kind, currency) if figure else NOTHING


def with_reach(figure: Interval | None, kind: Amount, currency: str | None, voice: Voice) -> str:
    """Return a figure with how far its interval reaches to each side."""
    if figure is None:
        return NOTHING
    return f"{voice.amount(figure.mean, kind, currency)} ± {voice.amount(figure.half_width, kind, currency)}"


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
