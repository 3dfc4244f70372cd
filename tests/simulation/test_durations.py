"""Laws by inverse distribution functions, against scipy's."""

from math import exp, isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import ndtri

from regflow.model.duration import Empirical, Exponential, Fixed, Lognormal, Triangular, Uniform
from regflow.simulation.durations import inverse_normal, sampler

UNIT = st.floats(2.0**-53, 1 - 2.0**-53)


@given(UNIT)
def test_the_inverse_normal_agrees_with_scipy(u):
    assert isclose(inverse_normal(u), float(ndtri(u)), rel_tol=2e-14, abs_tol=1e-15)


@pytest.mark.parametrize("u", [2.0**-53, 1e-300, 0.5 - 0.425, 0.5, 0.925, 1 - 2.0**-53])
def test_the_inverse_normal_agrees_with_scipy_at_the_seams_of_its_pieces(u):
    assert isclose(inverse_normal(u), float(ndtri(u)), rel_tol=2e-14, abs_tol=1e-15)


@pytest.mark.parametrize(
    ("law", "same"),
    [
        pytest.param(Uniform(2.0, 6.0), stats.uniform(2.0, 4.0), id="uniform"),
        pytest.param(Exponential(12.0), stats.expon(scale=12.0), id="exponential"),
        pytest.param(Triangular(5.0, 10.0, 30.0), stats.triang(0.2, 5.0, 25.0), id="triangular"),
        pytest.param(Triangular(5.0, 5.0, 30.0), stats.triang(0.0, 5.0, 25.0), id="triangular, mode at the low end"),
        pytest.param(Triangular(5.0, 30.0, 30.0), stats.triang(1.0, 5.0, 25.0), id="triangular, mode at the high end"),
        pytest.param(Lognormal(2.0, 0.7), stats.lognorm(0.7, scale=exp(2.0)), id="lognormal"),
    ],
)
def test_a_law_is_sampled_by_its_quantiles(law, same):
    numbers = np.linspace(0.001, 0.999, 97)
    length = sampler(law)
    assert np.allclose([length(u) for u in numbers.tolist()], same.ppf(numbers), rtol=1e-9)


@pytest.mark.parametrize(
    "law",
    [
        Fixed(3.0),
        Uniform(2.0, 6.0),
        Triangular(5.0, 10.0, 30.0),
        Triangular(4.0, 4.0, 4.0),
        Empirical((30.0, 10.0, 20.0), (0.25, 0.5, 0.25)),
    ],
    ids=str,
)
def test_the_mean_over_all_luck_is_the_mean_of_the_law(law):
    length = sampler(law)
    numbers = ((np.arange(20_000) + 0.5) / 20_000).tolist()
    assert isclose(float(np.mean([length(u) for u in numbers])), law.mean, rel_tol=1e-6)


@given(st.lists(UNIT, min_size=2, max_size=5).map(sorted))
def test_more_luck_never_takes_less_time(numbers):
    length = sampler(Empirical((30.0, 10.0, 20.0), (0.25, 0.5, 0.25)))
    lengths = [length(u) for u in numbers]
    assert lengths == sorted(lengths)
