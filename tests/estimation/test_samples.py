from __future__ import annotations

from math import inf, nan
from statistics import fmean, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.samples import as_sample, mean_of, standard_deviation_of

FIGURES = st.floats(-1e6, 1e6)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([], id="nothing"),
        pytest.param(3.0, id="one number"),
        pytest.param([[1.0, 2.0]], id="a table"),
        pytest.param([1.0, nan], id="a missing value"),
        pytest.param([1.0, inf], id="an infinite value"),
    ],
)
def test_what_cannot_be_estimated_from_is_refused(values: object) -> None:
    with pytest.raises(ValueError, match=r"dimension|observations|finite"):
        as_sample(values)  # type: ignore[arg-type]


def test_a_sample_that_is_too_small_is_refused() -> None:
    with pytest.raises(ValueError, match="2 observations are needed, there are 1"):
        as_sample([1.0], at_least=2)


@given(st.lists(FIGURES, min_size=2, max_size=50))
def test_mean_and_spread_agree_with_the_standard_library(values: list[float]) -> None:
    sample = as_sample(values)
    assert mean_of(sample) == pytest.approx(fmean(values), rel=1e-9, abs=1e-6)
    assert standard_deviation_of(sample) == pytest.approx(stdev(values), rel=1e-6, abs=1e-6)


@given(FIGURES, st.integers(2, 50))
def test_equal_values_have_exactly_no_spread(value: float, n: int) -> None:
    sample = np.full(n, value)
    assert (mean_of(sample), standard_deviation_of(sample)) == (value, 0.0)
