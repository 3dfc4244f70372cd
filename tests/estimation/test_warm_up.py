from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from regflow.estimation.warm_up import warm_up

SERIES = st.lists(st.integers(-1000, 1000).map(float), min_size=30, max_size=120)


def defined_statistic(series: list[float]) -> NDArray[np.float64]:
    """MSER over batches of five as the definition says it, one number of dropped batches after the other."""
    means = np.reshape(series[: len(series) // 5 * 5], (-1, 5)).mean(axis=1)
    return np.array([np.var(means[dropped:]) / (means.size - dropped) for dropped in range(means.size)])


@given(SERIES)
def test_what_is_dropped_minimises_the_statistic_as_defined(series: list[float]) -> None:
    statistic = defined_statistic(series)
    allowed = statistic[: min(statistic.size // 2, statistic.size - 5) + 1]
    assert statistic[warm_up(series) // 5] == pytest.approx(allowed.min(), rel=1e-9, abs=1e-9)


@given(SERIES)
def test_whole_batches_and_at_most_half_are_dropped(series: list[float]) -> None:
    dropped = warm_up(series)
    assert dropped % 5 == 0
    assert 0 <= dropped <= len(series) / 2


@given(SERIES, st.sampled_from([-1.0, 0.25, 64.0]))
def test_the_unit_of_the_series_does_not_matter(series: list[float], factor: float) -> None:
    assert warm_up([factor * value for value in series]) == warm_up(series)


@given(st.floats(-1e6, 1e6), st.integers(1, 300))
def test_nothing_is_dropped_from_a_series_that_stands_still(value: float, n: int) -> None:
    assert warm_up([value] * n) == 0


@pytest.mark.parametrize("start", [5, 40, 100])
def test_a_start_on_another_level_is_dropped_and_nothing_more(start: int) -> None:
    assert warm_up([7.3] * start + [480.1] * (300 - start)) == start


def test_a_start_that_ends_inside_a_batch_takes_the_batch_along() -> None:
    assert warm_up([0.0] * 42 + [480.0] * 258) == 45


def test_equal_statistics_go_to_the_shorter_warm_up() -> None:
    # After 10 batches every further cut leaves a series that stands still: all have statistic 0.
    assert warm_up([9.0] * 50 + [1.0] * 250) == 50


@pytest.mark.parametrize("n", [1, 4, 5, 29])
def test_a_series_too_short_to_tell_is_kept_whole(n: int) -> None:
    assert warm_up(np.arange(n, 0, -1.0)) == 0


def test_the_incomplete_batch_at_the_end_has_no_say() -> None:
    settled = [0.0] * 20 + [50.0, 51.0, 49.0, 50.0, 50.0] * 30
    assert warm_up([*settled, 1e6, -1e6]) == warm_up(settled) == 20


def test_a_series_that_never_settles_is_cut_at_the_limit() -> None:
    assert warm_up(np.arange(200.0)) == 100


def test_most_of_the_bias_of_an_empty_start_is_gone_from_what_is_kept() -> None:
    noise = np.random.default_rng(11).normal(0.0, 2.0, size=2000)
    cycle_times = 100 * (1 - np.exp(-np.arange(2000) / 60)) + noise
    dropped = warm_up(cycle_times)
    assert 120 <= dropped <= 600
    assert abs(cycle_times[dropped:].mean() - 100) < 0.1 * abs(cycle_times.mean() - 100)


def test_a_missing_observation_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        warm_up([1.0] * 50 + [float("nan")])
