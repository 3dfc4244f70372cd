"""Lengths of time in words, and which of two limits is longer."""

from __future__ import annotations

from regflow.model.by_trait import ByTrait
from regflow.model.duration import Duration, Span, Unit
from regflow.units import MINUTES_PER_DAY
from regflow.words import Message, message

DAYS_PER_WORKING_DAY = 7 / 5
"""Five days of work take a week: how working days are set against days where a file changes from one to the other."""


def is_longer(before: Duration | None, after: Duration | None) -> bool:
    """Tell whether a limit is longer than it was, or gone."""
    if before is None:
        return False
    return after is None or _in_minutes(after) > _in_minutes(before) + 1e-9


def _in_minutes(duration: Duration) -> float:
    mean = duration.law.mean
    return mean * DAYS_PER_WORKING_DAY * MINUTES_PER_DAY if duration.unit is Unit.WORKING_DAYS else mean


def limit_in_words(limit: Duration | None) -> Message:
    """Return a limit in words."""
    return message("gate-no-limit") if limit is None else _duration(limit)


def span_in_words(span: Span) -> Message:
    """Return the mean of a length of time in words; of one that depends on a trait, each of them."""
    if isinstance(span, ByTrait):
        return message("gate-by-trait", trait=span.trait, values=tuple(_duration(one) for _, one in span.values))
    return _duration(span)


def _duration(duration: Duration) -> Message:
    if duration.unit is Unit.WORKING_DAYS:
        return message("gate-working-days", days=duration.law.mean)
    return message("gate-time", time=duration.law.mean)
