"""Quantiles of the distributions that intervals rest on; the one door to scipy."""

from __future__ import annotations

from statistics import NormalDist


def normal_quantile(probability: float) -> float:
    """Return the value that a standard normal variable stays below with this probability in (0, 1).

    >>> round(normal_quantile(0.975), 4)
    1.96
    """
    return NormalDist().inv_cdf(_probability(probability))


def student_quantile(probability: float, degrees_of_freedom: int) -> float:
    """Return the value that Student's t stays below with this probability in (0, 1).

    >>> round(student_quantile(0.975, 19), 3)
    2.093
    """
    from scipy.special import stdtrit

    if degrees_of_freedom < 1:
        raise ValueError("Student's t has at least one degree of freedom")
    return float(stdtrit(degrees_of_freedom, _probability(probability)))


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return the value that a beta(a, b) variable, a and b > 0, stays below with this probability in (0, 1).

    >>> round(beta_quantile(0.5, 2, 2), 3)
    0.5
    """
    from scipy.special import betaincinv

    if a <= 0 or b <= 0:
        raise ValueError("the beta distribution has positive parameters")
    return float(betaincinv(a, b, _probability(probability)))


def _probability(probability: float) -> float:
    if not 0 < probability < 1:
        raise ValueError("a probability that has a quantile lies strictly between 0 and 1")
    return probability
