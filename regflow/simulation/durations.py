"""Lengths of time from one uniform number each, by the inverse of their distribution function.

Only scalar functions of `math` are used, and an inverse normal of our own, so that every engine gets the same bits.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from math import exp, log, sqrt
from typing import TypeAlias, assert_never

from regflow.model.duration import Empirical, Exponential, Fixed, Law, Lognormal, Triangular, Uniform

Sampler: TypeAlias = Callable[[float], float]


def sampler(law: Law) -> Sampler:
    """Return the function that turns a uniform number in (0, 1) into a length of that law; it never decreases."""
    match law:
        case Fixed(value):
            return lambda _: value
        case Uniform(low, high):
            return lambda u: low + u * (high - low)
        case Triangular():
            return _triangular(law)
        case Exponential(mean):
            return lambda u: -mean * log(1.0 - u)
        case Lognormal(mu, sigma):
            return lambda u: exp(mu + sigma * inverse_normal(u))
        case Empirical():
            return _empirical(law)
        case _:
            assert_never(law)


def _triangular(law: Triangular) -> Sampler:
    low, mode, high = law.low, law.mode, law.high
    if low == high:
        return lambda _: low
    share_below_mode = (mode - low) / (high - low)
    rising, falling = (high - low) * (mode - low), (high - low) * (high - mode)

    def length(u: float) -> float:
        if u < share_below_mode:
            return low + sqrt(u * rising)
        return high - sqrt((1.0 - u) * falling)

    return length


def _empirical(law: Empirical) -> Sampler:
    ordered = sorted(zip(law.values, law.weights, strict=True))
    steps = tuple(zip(accumulate(weight for _, weight in ordered), (value for value, _ in ordered), strict=True))
    largest = ordered[-1][0]

    def length(u: float) -> float:
        for share, value in steps:
            if u < share:
                return value
        return largest

    return length


def inverse_normal(u: float) -> float:
    """Return the value that a standard normal variable stays below with probability u, to about 16 digits.

    Source: Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37(3),
    1988, function PPND16.

    >>> round(inverse_normal(0.975), 12)
    1.95996398454
    """
    q = u - 0.5
    if -0.425 <= q <= 0.425:
        return _central(q)
    r = sqrt(-log(u if q < 0.0 else 1.0 - u))
    value = _near_tail(r - 1.6) if r <= 5.0 else _far_tail(r - 5.0)
    return -value if q < 0.0 else value


def _central(q: float) -> float:
    r = 0.180625 - q * q
    above = 2509.0809287301226727 * r + 33430.575583588128105
    above = ((above * r + 67265.770927008700853) * r + 45921.953931549871457) * r + 13731.693765509461125
    above = ((above * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608
    below = 5226.495278852854561 * r + 28729.085735721942674
    below = ((below * r + 39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077
    below = ((below * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0
    return q * above / below


def _near_tail(r: float) -> float:
    above = 7.7454501427834140764e-4 * r + 0.0227238449892691845833
    above = ((above * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504
    above = ((above * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734
    below = 1.05075007164441684324e-9 * r + 5.475938084995344946e-4
    below = ((below * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455
    below = ((below * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1.0
    return above / below


def _far_tail(r: float) -> float:
    above = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
    above = ((above * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182850489123
    above = ((above * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772
    below = 2.04426310338993978564e-15 * r + 1.4215117583164458887e-7
    below = ((below * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525
    below = ((below * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1.0
    return above / below
