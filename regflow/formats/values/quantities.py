"""Shares, numbers, money and yes or no."""

from __future__ import annotations

import re
from math import isfinite, isnan

from regflow.formats.layout.nodes import Node, Scalar
from regflow.formats.reading import Reader, Reading
from regflow.units import Money

_PERCENT = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?) ?(%|‰)")
_AMOUNT = re.compile(r"([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?) ?(万)?(元|[A-Z]{3})")
_CURRENCY_FIRST = re.compile(r"([A-Z]{3}) ?([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)")
_PER_HOUR = re.compile(r" ?(?:per hour|an hour|/ ?h|/ ?hour|/ ?小时|每小时|一小时)$")
_EACH_HOUR = re.compile(r"^每(?:个?工作)?小时 ?(?=[0-9A-Z])")
_MOST = 1e15


def share(reading: Reading, node: Node) -> float | None:
    """Return a share between 0 and 1, written as `12%`, `8‰` or a plain number."""
    value = _share_value(node)
    if value is None or isnan(value):
        reading.sheet.error(node, "share-wanted", text=_shown(node))
        return None
    if not 0 <= value <= 1:
        is_percent_without_sign = 1 < value <= 100 and "%" not in _shown(node)
        help_code = "share-out-of-range.help-percent" if is_percent_without_sign else None
        reading.sheet.error(node, "share-out-of-range", help=help_code, text=_shown(node))
        return None
    return value


def _share_value(node: Node) -> float | None:
    if not isinstance(node, Scalar):
        return None
    if percent := _PERCENT.fullmatch(node.text):
        return float(percent[1]) / (100 if percent[2] == "%" else 1000)
    value = node.value
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def number(least: float, *, above: bool = False) -> Reader[float]:
    """Return a reader of a plain number that is at least (or above) a bound."""

    def read(reading: Reading, node: Node) -> float | None:
        value = node.value if isinstance(node, Scalar) else None
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            reading.sheet.error(node, "number-wanted", text=_shown(node))
            return None
        if value < least or (above and value == least) or value > _MOST:
            code = "number-not-above" if above else "number-too-small"
            reading.sheet.error(node, code if value <= least else "number-too-large", text=_shown(node), least=least)
            return None
        return float(value)

    return read


def whole_number(least: int) -> Reader[int]:
    """Return a reader of a whole number of at least a bound."""
    real = number(least)

    def read(reading: Reading, node: Node) -> int | None:
        value = real(reading, node)
        if value is None:
            return None
        if value != int(value):
            reading.sheet.error(node, "whole-number-wanted", text=_shown(node))
            return None
        return int(value)

    return read


def truth(reading: Reading, node: Node) -> bool | None:
    """Return true or false; `yes` and `no` are text in YAML 1.2."""
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    reading.sheet.error(node, "truth-wanted", text=_shown(node))
    return None


def money(reading: Reading, node: Node) -> Money | None:
    """Return an amount such as `8000 CNY`; nothing costs `0`."""
    return _amount(reading, node, _shown(node), "money-wanted")


def hourly_cost(reading: Reading, node: Node) -> Money | None:
    """Return an amount such as `60 CNY per hour` or `每小时60元`."""
    shown = _shown(node)
    return _amount(reading, node, _EACH_HOUR.sub("", _PER_HOUR.sub("", shown)), "hourly-cost-wanted")


def _amount(reading: Reading, node: Node, shown: str, code: str) -> Money | None:
    amount = currency = None
    if found := _AMOUNT.fullmatch(shown):
        factor = 10_000 if found[2] else 1
        amount, currency = float(found[1].replace(",", "")) * factor, "CNY" if found[3] == "元" else found[3]
    elif found := _CURRENCY_FIRST.fullmatch(shown):
        amount, currency = float(found[2].replace(",", "")), found[1]
    elif isinstance(node, Scalar) and node.value in (0, 0.0) and not isinstance(node.value, bool):
        return 0.0
    if amount is None or currency is None or amount > _MOST:
        reading.sheet.error(node, code, text=_shown(node))
        return None
    if reading.purse.currency not in (None, currency):
        reading.sheet.error(node, "mixed-currencies", currency=currency, first=reading.purse.currency or "")
        return None
    reading.purse.currency = currency
    return amount


def _shown(node: Node) -> str:
    return node.text.strip(" ") if isinstance(node, Scalar) else "..."
