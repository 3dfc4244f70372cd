from __future__ import annotations

from math import ceil, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.interval import Interval, interval_around
from regflow.estimation.paired import paired_difference
from regflow.estimation.stopping import (
    Pilot,
    Verdict,
    judge,
    pilot_of,
    replications_for_half_width,
    replications_for_precision,
    replications_for_verdict,
    stein_interval,
)

SPREADS = st.floats(1e-3, 1e6)
# Twenty differences with mean -3 and standard deviation 10.
PILOT_VALUES = [-3 + 10 * sqrt(19 / 20) * sign for sign in (1, -1) * 10]


def pilot(spread: float, measures: int = 1) -> Pilot:
    return pilot_of([spread * sqrt(19 / 20) * sign for sign in (1, -1) * 10], measures)


def test_the_pilot_says_mean_spread_and_tabulated_t() -> None:
    found = pilot_of(PILOT_VALUES)
    assert found.replications == 20
    assert found.mean == pytest.approx(-3.0)
    assert found.standard_deviation == pytest.approx(10.0)
    assert found.t == pytest.approx(2.093, abs=5e-4)


@pytest.mark.parametrize(("measures", "tabulated"), [(1, 2.093), (5, 2.861), (25, 3.579)])
def test_more_measures_take_t_further_out(measures: int, tabulated: float) -> None:
    assert pilot_of(PILOT_VALUES, measures).t == pytest.approx(tabulated, abs=1e-3)


def test_the_number_of_replications_by_hand() -> None:
    # (2.093 * 10 / 2.5)^2 = 70.09; with five measures (2.861 * 10 / 2.5)^2 = 130.97
    assert replications_for_verdict(pilot(10.0), tolerance=5.0) == 71
    assert replications_for_verdict(pilot(10.0, measures=5), tolerance=5.0) == 131


def test_never_fewer_than_twenty_replications() -> None:
    assert replications_for_verdict(pilot(10.0), tolerance=1e9) == 20
    assert replications_for_half_width(pilot_of([1.0, 2.0, 4.0]), 1e9) == 20


def test_a_longer_pilot_is_not_thrown_away() -> None:
    assert replications_for_verdict(pilot_of(range(30)), tolerance=1e9) == 30


def test_a_pilot_without_spread_is_enough_whatever_the_tolerance() -> None:
    assert replications_for_verdict(pilot_of([1.5] * 20), tolerance=0.0) == 20


@pytest.mark.parametrize("tolerance", [0.0, 1e-300])
def test_no_number_of_replications_reaches_no_tolerance(tolerance: float) -> None:
    assert replications_for_verdict(pilot(10.0), tolerance) is None


@given(SPREADS, st.floats(0.01, 100), st.integers(1, 20))
def test_the_half_width_reached_is_the_half_width_asked_for(spread: float, share: float, measures: int) -> None:
    first = pilot(spread, measures)
    n = replications_for_half_width(first, share * spread)
    assert n is not None
    reached = interval_around(0.0, first.standard_deviation, n, first.t).half_width
    assert reached <= share * spread * (1 + 1e-12)


@given(SPREADS, st.floats(0.01, 100))
def test_one_replication_fewer_would_not_reach_it(spread: float, share: float) -> None:
    first = pilot(spread)
    n = replications_for_half_width(first, share * spread)
    assert n is not None
    assert n == 20 or interval_around(0.0, first.standard_deviation, n - 1, first.t).half_width > share * spread


@given(SPREADS, st.floats(0.01, 100), st.floats(-200, 200))
def test_enough_replications_can_always_tell(spread: float, share: float, mean: float) -> None:
    first, tolerance = pilot(spread), share * spread
    n = replications_for_verdict(first, tolerance)
    assert n is not None
    after = interval_around(mean * spread, first.standard_deviation, n, first.t)
    assert judge(after, tolerance, smaller_is_better=True) != "cannot-tell"


def test_precision_is_taken_of_the_pilots_mean() -> None:
    # s = 10 · sqrt(20 / 19), so (2.093 · 10.26 / 2)^2 = 115.3
    assert replications_for_precision([90.0, 110.0] * 10, 0.02) == 116
    assert replications_for_precision([-90.0, -110.0] * 10, 0.02) == 116


def test_a_mean_of_zero_has_no_relative_precision() -> None:
    assert replications_for_precision([-1.0, 1.0] * 10, 0.02) is None


def test_a_figure_that_is_always_zero_is_precise_at_once() -> None:
    assert replications_for_precision([0.0] * 20, 0.02) == 20


@pytest.mark.parametrize("precision", [0.0, -0.02])
def test_a_precision_that_is_not_positive_is_refused(precision: float) -> None:
    with pytest.raises(ValueError, match="precision"):
        replications_for_precision([1.0, 2.0], precision)


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one measure"):
        pilot_of(PILOT_VALUES, measures=0)
    with pytest.raises(ValueError, match="half-width"):
        replications_for_half_width(pilot(1.0), -1.0)
    with pytest.raises(ValueError, match="tolerance"):
        judge(Interval(0.0, 0.0, 0.0), -1.0, smaller_is_better=True)


def test_without_a_second_stage_steins_interval_is_the_paired_one() -> None:
    before = np.random.default_rng(5).normal(480.0, 60.0, size=20)
    after = before + np.random.default_rng(6).normal(-30.0, 5.0, size=20)
    changes = after - before
    assert stein_interval(pilot_of(changes), changes) == paired_difference(before, after)


def test_the_spread_of_the_second_stage_has_no_say() -> None:
    first = pilot_of(PILOT_VALUES)
    calm, wild = [*PILOT_VALUES, 0.0, 0.0], [*PILOT_VALUES, -1000.0, 1000.0]
    assert stein_interval(first, wild).half_width == pytest.approx(stein_interval(first, calm).half_width)


def test_an_event_too_rare_for_the_pilot_is_not_judged_as_certain() -> None:
    found = stein_interval(pilot_of([0.0] * 20), [0.0] * 99 + [1.0])
    assert found.mean == pytest.approx(0.01)
    assert not found.excludes_zero


def test_steins_interval_refuses_fewer_replications_than_the_pilot_had() -> None:
    with pytest.raises(ValueError, match="20 observations are needed"):
        stein_interval(pilot_of(PILOT_VALUES), PILOT_VALUES[:19])


def test_steins_intervals_cover_the_truth_as_often_as_they_say() -> None:
    generator = np.random.default_rng(13)
    covered, sizes = [], []
    for _ in range(2000):
        first = generator.normal(5.0, 10.0, size=20)
        n = replications_for_verdict(pilot_of(first), tolerance=6.0)
        assert n is not None
        found = stein_interval(pilot_of(first), [*first, *generator.normal(5.0, 10.0, size=n - 20)])
        covered.append(found.low <= 5.0 <= found.high)
        sizes.append(n)
    assert abs(np.mean(covered) - 0.95) < 4 * sqrt(0.95 * 0.05 / 2000)
    assert np.mean(sizes) == pytest.approx((2.093 * 10 / 3) ** 2, rel=0.1)


def test_a_change_of_nothing_is_called_a_change_no_more_often_than_the_level_allows() -> None:
    generator = np.random.default_rng(17)
    runs = generator.normal(0.0, 1.0, size=(2000, 20))
    verdicts = [judge(stein_interval(pilot_of(run), run), 0.01, smaller_is_better=True) for run in runs]
    wrong = np.mean([verdict in ("better", "worse") for verdict in verdicts])
    assert abs(wrong - 0.05) < 4 * sqrt(0.05 * 0.95 / 2000)


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        pytest.param(-5.0, 5.0, "no-change", id="inside"),
        pytest.param(-10.0, 10.0, "no-change", id="inside to the ends"),
        pytest.param(2.0, 8.0, "no-change", id="certain and too small to matter"),
        pytest.param(-30.0, -20.0, "better", id="below"),
        pytest.param(-12.0, -2.0, "better", id="below, maybe by little"),
        pytest.param(2.0, 12.0, "worse", id="above"),
        pytest.param(-5.0, 15.0, "cannot-tell", id="across zero and out"),
        pytest.param(-15.0, 0.0, "cannot-tell", id="touching zero"),
        pytest.param(-90.0, 90.0, "cannot-tell", id="anything"),
    ],
)
def test_verdicts_on_a_time_with_a_tolerance_of_ten(low: float, high: float, verdict: Verdict) -> None:
    assert judge(Interval((low + high) / 2, low, high), 10.0, smaller_is_better=True) == verdict


def test_without_tolerance_only_no_difference_at_all_is_no_change() -> None:
    assert judge(Interval(0.0, 0.0, 0.0), 0.0, smaller_is_better=True) == "no-change"
    assert judge(Interval(0.0, -1.0, 1.0), 0.0, smaller_is_better=True) == "cannot-tell"


@given(st.floats(-100, 100), st.floats(0, 100), st.floats(0, 100), st.booleans())
def test_what_is_better_when_smaller_is_worse_when_larger(
    mean: float, reach: float, tolerance: float, smaller: bool
) -> None:
    there, back = Interval(mean, mean - reach, mean + reach), Interval(-mean, -mean - reach, -mean + reach)
    assert judge(there, tolerance, smaller_is_better=smaller) == judge(back, tolerance, smaller_is_better=not smaller)


@given(st.floats(1, 100), st.floats(1, 100))
def test_a_wider_tolerance_never_needs_more_replications(one: float, other: float) -> None:
    narrow, wide = sorted((one, other))
    needed, needed_for_wide = (replications_for_verdict(pilot(10.0), t) for t in (narrow, wide))
    assert needed is not None
    assert needed_for_wide is not None
    assert needed >= needed_for_wide
    assert needed <= max(20, ceil((2.0931 * 10 / (narrow / 2)) ** 2))
