from __future__ import annotations

from dataclasses import FrozenInstanceError
from math import inf, nan, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.interval import Interval, from_replications, interval_around

FIGURES = st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=40)


@pytest.mark.parametrize(
    ("low", "high", "excludes"),
    [
        (1.0, 3.0, True),
        (-3.0, -1.0, True),
        (-1.0, 3.0, False),
        (0.0, 3.0, False),
        (-3.0, 0.0, False),
        (0.0, 0.0, False),
    ],
)
def test_an_interval_excludes_zero_only_if_both_ends_are_on_one_side(low: float, high: float, excludes: bool) -> None:
    assert Interval((low + high) / 2, low, high).excludes_zero is excludes


@pytest.mark.parametrize(
    ("mean", "low", "high"), [(0.0, 1.0, 2.0), (3.0, 1.0, 2.0), (nan, 1.0, 2.0), (1.0, -inf, 2.0), (1.0, 0.0, inf)]
)
def test_a_broken_interval_cannot_exist(mean: float, low: float, high: float) -> None:
    with pytest.raises(ValueError, match="no interval"):
        Interval(mean, low, high)


def test_an_interval_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Interval(1.0, 0.0, 2.0).mean = 5.0  # type: ignore[misc]


def test_an_interval_around_a_mean_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one observation"):
        interval_around(0.0, 1.0, n=0, t=2.0)


def test_students_extra_sleep_has_the_published_interval() -> None:
    extra_sleep = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    interval = from_replications(extra_sleep)
    assert interval.mean == pytest.approx(2.33)
    # 2.002 is the printed standard deviation, 2.262 the tabulated t.
    assert interval.half_width == pytest.approx(2.262 * 2.002 / sqrt(10), abs=1e-3)


def test_one_replication_has_no_interval() -> None:
    with pytest.raises(ValueError, match="2 observations are needed"):
        from_replications([5.0])


@pytest.mark.parametrize("level", [0.8, 0.95])
def test_intervals_cover_the_truth_as_often_as_they_say(level: float) -> None:
    runs = np.random.default_rng(7).normal(10.0, 3.0, size=(4000, 5))
    covered = [interval.low <= 10.0 <= interval.high for interval in (from_replications(run, level) for run in runs)]
    assert abs(np.mean(covered) - level) < 4 * sqrt(level * (1 - level) / 4000)


@given(FIGURES)
def test_a_higher_level_reaches_at_least_as_far(values: list[float]) -> None:
    assert from_replications(values, 0.99).half_width >= from_replications(values, 0.9).half_width


@given(FIGURES)
def test_the_order_of_replications_does_not_matter(values: list[float]) -> None:
    forwards, backwards = from_replications(values), from_replications(values[::-1])
    assert forwards.low == pytest.approx(backwards.low, rel=1e-9, abs=1e-6)
    assert forwards.high == pytest.approx(backwards.high, rel=1e-9, abs=1e-6)


@given(FIGURES, st.floats(-1e6, 1e6))
def test_shifting_every_replication_shifts_the_interval(values: list[float], shift: float) -> None:
    shifted = from_replications([value + shift for value in values])
    assert shifted.low == pytest.approx(from_replications(values).low + shift, rel=1e-9, abs=1e-5)


@given(st.floats(-1e6, 1e6), st.integers(2, 40))
def test_equal_replications_leave_no_doubt(value: float, n: int) -> None:
    assert from_replications([value] * n) == Interval(value, value, value)
