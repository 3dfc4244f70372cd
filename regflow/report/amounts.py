"""Numbers in words: times, shares, money and counts with as many digits as tell something."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from math import floor, log10

from regflow.estimation.interval import Interval
from regflow.words.saying import duration, money, percent

NOTHING = "-"
"""What stands where there is no figure."""


class Amount(Enum):
    """What a number counts."""

    TIME = "time"
    SHARE = "share"
    COUNT = "count"
    MONEY = "money"


AMOUNTS: Mapping[str, Amount] = {
    "cycle_time": Amount.TIME,
    "cycle_time_p50": Amount.TIME,
    "cycle_time_p90": Amount.TIME,
    "cycle_time_p95": Amount.TIME,
    "within_limit": Amount.SHARE,
    "throughput_per_working_day": Amount.COUNT,
    "returns": Amount.COUNT,
    "officer_time": Amount.TIME,
    "wasted_officer_time": Amount.TIME,
    "cost": Amount.MONEY,
    "applicant_time": Amount.TIME,
    "applicant_visits": Amount.COUNT,
    "applicant_steps": Amount.COUNT,
    "documents": Amount.COUNT,
    "fees": Amount.MONEY,
    "false_approvals_per_10000": Amount.COUNT,
    "false_refusals_per_10000": Amount.COUNT,
    "harm": Amount.MONEY,
}
"""What each measure counts."""


def number(value: float) -> str:
    """Return a number with three digits that count, whole from 100 on.

    >>> number(0.01234), number(12.34), number(12345.6), number(-0.0)
    ('0.0123', '12.3', '12,346', '0')
    """
    if abs(value) < 5e-7:
        return "0"
    decimals = min(6, max(0, 2 - floor(log10(abs(value)))))
    written = f"{value:,.{decimals}f}"
    return written.rstrip("0").rstrip(".") if decimals else written


def amount(value: float, kind: Amount, currency: str | None = None, language: str = "en") -> str:
    """Return a number in the unit of what it counts.

    >>> amount(150.0, Amount.TIME), amount(0.126, Amount.SHARE), amount(12.5, Amount.MONEY, "CNY")
    ('2.5 h', '12.6%', '12.5 CNY')
    >>> amount(150.0, Amount.TIME, language="zh"), amount(12.5, Amount.MONEY, "CNY", "zh")
    ('2.5 小时', '12.5 元')
    """
    match kind:
        case Amount.TIME:
            return duration(value if abs(value) >= 0.05 else 0.0, language)
        case Amount.SHARE:
            return percent(value)
        case Amount.COUNT:
            return number(value)
        case Amount.MONEY:
            return f"{number(value)} {money(currency, language)}" if currency else number(value)


def signed(value: float, kind: Amount, currency: str | None = None, language: str = "en") -> str:
    """Return a difference with its sign.

    >>> signed(30.0, Amount.TIME), signed(-0.02, Amount.SHARE), signed(0.0, Amount.COUNT)
    ('+30 min', '-2%', '0')
    """
    written = amount(value, kind, currency, language)
    return f"+{written}" if (value > 0 and written[0] != "0") or (written.startswith("0.") and value > 0) else written


def mean_of(figure: Interval | None, kind: Amount, currency: str | None = None, language: str = "en") -> str:
    """Return the estimate of a figure; a dash where there is none."""
    return amount(figure.mean, kind, currency, language) if figure else NOTHING


def reach_of(figure: Interval | None, kind: Amount, language: str = "en") -> str:
    """Return how far the interval of a figure reaches to each side."""
    return f"± {amount(figure.half_width, kind, language=language)}" if figure else NOTHING
