from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.quantile import median, quantile

FIGURES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=50)
SHARES = st.floats(0, 1)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        pytest.param(range(1, 11), 0.9, 9.1, id="between the ninth and the tenth"),
        pytest.param(range(1, 11), 0.95, 9.55, id="nearer the tenth"),
        pytest.param([10.0, 20.0, 40.0], 0.5, 20.0, id="on a value"),
        pytest.param([40.0, 10.0, 20.0], 0.75, 30.0, id="out of order"),
        pytest.param([3.0], 0.9, 3.0, id="one value"),
    ],
)
def test_type_seven_by_hand(values: list[float], share: float, expected: float) -> None:
    assert quantile(values, share) == pytest.approx(expected)


def test_the_median_of_four_lies_between_the_middle_two() -> None:
    assert median([1.0, 100.0, 2.0, 4.0]) == 3.0


@given(FIGURES)
def test_the_ends_are_the_least_and_the_greatest(values: list[float]) -> None:
    assert (quantile(values, 0.0), quantile(values, 1.0)) == (min(values), max(values))


@given(FIGURES, SHARES, SHARES)
def test_a_greater_share_never_has_a_smaller_quantile(values: list[float], one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert quantile(values, low) <= quantile(values, high) + 1e-9


@given(FIGURES, SHARES)
def test_turning_the_values_round_turns_the_quantile_round(values: list[float], share: float) -> None:
    turned = quantile([-value for value in values], 1 - share)
    assert turned == pytest.approx(-quantile(values, share), rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_what_is_no_share_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        quantile([1.0, 2.0], share)


def test_nothing_has_no_quantile() -> None:
    with pytest.raises(ValueError, match="observations"):
        quantile([], 0.5)
