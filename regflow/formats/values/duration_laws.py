"""Laws of chance of durations, told by which of their numbers are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log, sqrt

from regflow.formats.layout.nodes import Items, Node, Scalar, Table
from regflow.formats.reading import Fields, Reading, fields_of, items_of
from regflow.formats.values.durations import length, whole_length
from regflow.formats.values.quantities import number, share
from regflow.model.duration import Duration, Empirical, Exponential, Law, Lognormal, Triangular, Uniform, Unit

NINETIETH_PERCENTILE = 1.2815515655446004
"""z with P(Z <= z) = 0.9 for standard normal Z."""

_MOST_LOG_DEVIATION = 5.0


def duration(reading: Reading, node: Node) -> Duration | None:
    """Return a fixed length of time, or a law of chance from a table such as `{min, mode, max}`."""
    if isinstance(node, Scalar):
        return whole_length(reading, node)
    if isinstance(node, Items):
        reading.sheet.error(node, "length-wanted")
        return None
    fields = fields_of(reading, node, node, "duration")
    if len(fields.nodes) < len(node.entries):
        return None
    if fields.nodes.keys() in ({"values"}, {"values", "weights"}):
        return _empirical(fields, node)
    keys = next((keys for keys in _LAWS if fields.nodes.keys() == set(keys)), None)
    if keys is None:
        reading.sheet.error(node, "unknown-law", keys=fields.spelt(*fields.nodes))
        return None
    return _law(fields, node, keys)


def _law(fields: Fields, node: Table, keys: tuple[str, ...]) -> Duration | None:
    lengths = _in_one_unit(fields.reading, node, [fields.read(key, length, None) for key in keys if key != "log_sd"])
    plain = [fields.read("log_sd", number(0, above=True), None)] if "log_sd" in keys else []
    if lengths is None or None in plain:
        return None
    law = _LAWS[keys](*lengths[0], *plain)
    if isinstance(law, str):
        fields.reading.sheet.error(node, law, keys=fields.spelt(*keys))
        return None
    return Duration(law, lengths[1])


def _in_one_unit(reading: Reading, node: Node, found: list[Duration | None]) -> tuple[tuple[float, ...], Unit] | None:
    known = [one for one in found if one is not None]
    if len(known) < len(found):
        return None
    units = {one.unit for one in known}
    if len(units) > 1:
        reading.sheet.error(node, "mixed-units")
        return None
    return tuple(one.law.mean for one in known), units.pop()


def _uniform(low: float, high: float) -> Law | str:
    return Uniform(low, high) if low < high else "law-out-of-order"


def _triangular(low: float, mode: float, high: float) -> Law | str:
    return Triangular(low, mode, high) if low <= mode <= high and low < high else "law-out-of-order"


def _exponential(mean: float) -> Law | str:
    return Exponential(mean) if mean > 0 else "law-not-above-zero"


def _lognormal_by_deviation(mean: float, deviation: float) -> Law | str:
    """Return the lognormal law with sigma^2 = ln(1 + (deviation / mean)^2)."""
    if mean <= 0 or deviation <= 0:
        return "law-not-above-zero"
    ratio = deviation / mean
    return "law-too-wide" if ratio > 1e5 else _lognormal_by_log_deviation(mean, sqrt(log(1 + ratio * ratio)))


def _lognormal_by_log_deviation(mean: float, sigma: float) -> Law | str:
    """Return the lognormal law with mu = ln(mean) - sigma^2 / 2."""
    if mean <= 0:
        return "law-not-above-zero"
    return Lognormal(log(mean) - sigma * sigma / 2, sigma) if sigma <= _MOST_LOG_DEVIATION else "law-too-wide"


def _lognormal_by_quantiles(median: float, high: float) -> Law | str:
    """Return the lognormal law with mu = ln(median) and sigma = ln(high / median) / z."""
    if not 0 < median < high:
        return "law-out-of-order" if median > 0 else "law-not-above-zero"
    sigma = (log(high) - log(median)) / NINETIETH_PERCENTILE
    return Lognormal(log(median), sigma) if sigma <= _MOST_LOG_DEVIATION else "law-too-wide"


_LAWS: Mapping[tuple[str, ...], Callable[..., Law | str]] = {
    ("min", "max"): _uniform,
    ("min", "mode", "max"): _triangular,
    ("mean",): _exponential,
    ("mean", "sd"): _lognormal_by_deviation,
    ("mean", "log_sd"): _lognormal_by_log_deviation,
    ("median", "p90"): _lognormal_by_quantiles,
}
"""By the keys of the table, which are the arguments in order; text is the code of what is wrong with the numbers."""


def _empirical(fields: Fields, node: Table) -> Duration | None:
    reading = fields.reading
    values = fields.read("values", _listed, None)
    weighed = fields.read("weights", _listed, None)
    if values is None or ("weights" in fields.nodes and weighed is None):
        return None
    if not values or (weighed is not None and len(weighed) != len(values)):
        reading.sheet.error(node, "weights-do-not-match")
        return None
    lengths = _in_one_unit(reading, node, [length(reading, value) for value in values])
    weights = [1.0] * len(values) if weighed is None else [_weight(reading, weight) for weight in weighed]
    known = [weight for weight in weights if weight is not None]
    if lengths is None or len(known) < len(weights):
        return None
    total = sum(known)
    if total <= 0:
        reading.sheet.error(node, "law-not-above-zero", keys=fields.spelt("weights"))
        return None
    return Duration(Empirical(lengths[0], tuple(weight / total for weight in known)), lengths[1])


def _listed(reading: Reading, node: Node) -> tuple[Node, ...] | None:
    return items_of(reading, node, "durations")


def _weight(reading: Reading, node: Node) -> float | None:
    is_percent = isinstance(node, Scalar) and node.text.endswith("%")
    return share(reading, node) if is_percent else number(0)(reading, node)
