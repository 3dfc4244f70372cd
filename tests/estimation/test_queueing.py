from __future__ import annotations

from math import exp, factorial, pi, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.queueing import (
    SinusoidalArrivals,
    busy_officers_at,
    erlang_b,
    erlang_c,
    md1_queue_time,
    mg1_queue_time,
    mmc_cycle_time,
    mmc_queue_time,
    officers_needed,
    priority_queue_times,
)
from tests.estimation.markov_chain import State, long_run_shares

LOADS = st.floats(0.01, 0.95)
WORKS = st.floats(0.1, 1000)
DAY = SinusoidalArrivals(mean_rate=0.5, amplitude=0.4, period=480)


@pytest.mark.parametrize(
    ("offered_load", "officers", "lost"),
    [(1.0, 1, 0.5), (2.0, 2, 0.4), (4.461, 10, 0.01), (12.031, 20, 0.01), (5.084, 10, 0.02), (84.064, 100, 0.01)],
)
def test_erlang_b_agrees_with_the_traffic_tables(offered_load: float, officers: int, lost: float) -> None:
    assert erlang_b(offered_load, officers) == pytest.approx(lost, rel=3e-4)


@given(st.floats(0.01, 60), st.integers(0, 40))
def test_erlang_b_is_the_last_term_of_a_cut_poisson_distribution(offered_load: float, officers: int) -> None:
    terms = [offered_load**k / factorial(k) for k in range(officers + 1)]
    assert erlang_b(offered_load, officers) == pytest.approx(terms[-1] / sum(terms), rel=1e-9)


def test_erlang_c_agrees_with_the_call_centre_example() -> None:
    # 200 calls an hour of 3 minutes, 14 agents: 17.4% wait, the average speed of answer is 7.8 seconds.
    assert erlang_c(10.0, 14) == pytest.approx(0.1741, abs=5e-5)
    assert 60 * mmc_queue_time(200 / 60, 3.0, 14) == pytest.approx(7.8, abs=0.05)


def test_the_eye_clinic_of_gross_and_harris() -> None:
    # 6 patients an hour, 20 minutes each, 3 doctors: L_q = 8/9, W_q = 4/27 hours, W = 28.9 minutes.
    assert mmc_queue_time(6 / 60, 20.0, 3) == pytest.approx(60 * 4 / 27)
    assert mmc_cycle_time(6 / 60, 20.0, 3) == pytest.approx(28.9, abs=0.05)


@given(LOADS, st.integers(1, 60))
def test_more_have_to_wait_than_would_be_turned_away(load: float, officers: int) -> None:
    offered = load * officers
    assert erlang_b(offered, officers) <= erlang_c(offered, officers) <= 1


@given(LOADS, st.integers(1, 60))
def test_one_officer_more_never_makes_the_queue_longer(load: float, officers: int) -> None:
    rate = load * officers / 10
    assert mmc_queue_time(rate, 10.0, officers + 1) <= mmc_queue_time(rate, 10.0, officers)


@given(LOADS, WORKS)
def test_with_one_officer_all_formulas_are_mm1(load: float, work: float) -> None:
    rate, queue = load / work, load * work / (1 - load)
    assert mmc_queue_time(rate, work, 1) == pytest.approx(queue)
    assert mmc_cycle_time(rate, work, 1) == pytest.approx(work / (1 - load))
    assert mg1_queue_time(rate, work, work**2) == pytest.approx(queue)
    assert priority_queue_times([rate], [work], [work**2]) == pytest.approx((queue,))
    assert erlang_c(load, 1) == pytest.approx(load)


@given(LOADS, WORKS)
def test_work_that_never_varies_halves_the_queue(load: float, work: float) -> None:
    assert md1_queue_time(load / work, work) == pytest.approx(mmc_queue_time(load / work, work, 1) / 2)


@pytest.mark.parametrize("shape", [0.25, 1.0, 4.0])
def test_pollaczek_and_khinchine_agree_with_lindleys_recursion(shape: float) -> None:
    generator = np.random.default_rng(19)
    work = generator.gamma(shape, 10 / shape, size=(20, 100_000))
    steps = work - generator.exponential(20.0, size=work.shape)
    walk = np.cumsum(steps, axis=1)
    queue_times = walk - np.minimum(np.minimum.accumulate(walk, axis=1), 0)
    means = queue_times[:, 5_000:].mean(axis=1)
    standard_error = means.std(ddof=1) / sqrt(means.size)
    assert abs(means.mean() - mg1_queue_time(0.05, 10.0, 100 / shape)) < 4 * standard_error


def priority_moves(state: State) -> list[tuple[State, float]]:
    """Moves of (urgent waiting, others waiting, class at work: 0 none, 1 urgent, 2 other), work 10 and 5 minutes."""
    urgent, others, at_work = state
    if at_work == 0:
        return [((0, 0, 1), 0.03), ((0, 0, 2), 0.04)]
    if urgent:
        done = (urgent - 1, others, 1)
    elif others:
        done = (0, others - 1, 2)
    else:
        done = (0, 0, 0)
    return [
        ((urgent + 1, others, at_work), 0.03),
        ((urgent, others + 1, at_work), 0.04),
        (done, 1 / 10 if at_work == 1 else 1 / 5),
    ]


def test_cobham_agrees_with_the_chain_of_two_classes() -> None:
    shares = long_run_shares(priority_moves, limits=(14, 34, 2))
    queues = [sum(share * state[place] for state, share in shares.items()) for place in (0, 1)]
    # Little's law turns mean queues into mean times in them.
    assert priority_queue_times([0.03, 0.04], [10, 5], [100, 25]) == pytest.approx(
        (queues[0] / 0.03, queues[1] / 0.04), rel=1e-4
    )


CLASSES = st.lists(st.tuples(st.floats(0.01, 1), st.floats(0.1, 100), st.floats(0, 3)), min_size=1, max_size=6)


@given(CLASSES, LOADS)
def test_priorities_share_out_the_queue_and_do_not_shorten_it(
    classes: list[tuple[float, float, float]], load: float
) -> None:
    shares, works, spreads = (np.array(column) for column in zip(*classes, strict=True))
    rates = load * shares / (shares * works).sum()
    variances = (spreads * works) ** 2
    times = np.array(priority_queue_times(rates, works, variances))
    # Kleinrock's conservation law: the load-weighted mean is that of one class of cases.
    mean_work = (rates * works).sum() / rates.sum()
    variance = (rates * (works**2 + variances)).sum() / rates.sum() - mean_work**2
    in_one_queue = mg1_queue_time(rates.sum(), mean_work, max(variance, 0.0))
    assert (rates * works * times).sum() == pytest.approx(load * in_one_queue, rel=1e-6)
    assert (np.diff(times) >= 0).all()


@pytest.mark.parametrize(
    ("rates", "works", "variances"),
    [
        pytest.param([0.05, 0.05], [10, 10], [0, 0], id="overloaded together"),
        pytest.param([0.05], [10, 10], [0, 0], id="a class without a rate"),
        pytest.param([0.05, -0.01], [10, 10], [0, 0], id="a negative rate"),
    ],
)
def test_impossible_classes_are_refused(rates: list[float], works: list[float], variances: list[float]) -> None:
    with pytest.raises(ValueError, match=r"grows without end|each class|not negative"):
        priority_queue_times(rates, works, variances)


@pytest.mark.parametrize("officers", [1, 3])
def test_an_overloaded_office_has_no_mean(officers: int) -> None:
    with pytest.raises(ValueError, match="grows without end"):
        mmc_queue_time(0.1 * officers, 10.0, officers)
    with pytest.raises(ValueError, match="grows without end"):
        erlang_c(officers + 0.5, officers)


def test_what_is_negative_is_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        erlang_b(-1.0, 2)
    with pytest.raises(ValueError, match="not negative"):
        mg1_queue_time(0.01, 10.0, -1.0)
    with pytest.raises(ValueError, match="not negative"):
        busy_officers_at(0.0, DAY, -1.0)
    with pytest.raises(ValueError, match="at least one officer"):
        erlang_c(0.5, 0)


@given(st.floats(0, 1000), st.floats(0, 500))
def test_the_crowd_changes_by_arrivals_less_departures(time: float, work: float) -> None:
    step = 1e-3
    change = (busy_officers_at(time + step, DAY, work + 1) - busy_officers_at(time - step, DAY, work + 1)) / (2 * step)
    departures = busy_officers_at(time, DAY, work + 1) / (work + 1)
    assert change == pytest.approx(DAY.rate_at(time) - departures, abs=1e-6)


@pytest.mark.parametrize("time", [0.0, 120.0, 300.0])
def test_the_crowd_is_every_earlier_arrival_that_is_still_at_work(time: float) -> None:
    work, step = 45.0, 0.01
    ages = np.arange(step / 2, 40 * work, step)
    present = [DAY.rate_at(time - age) * exp(-age / work) for age in ages.tolist()]
    assert busy_officers_at(time, DAY, work) == pytest.approx(step * sum(present), rel=1e-6)


@given(st.floats(0, 1000), st.floats(0, 500))
def test_without_a_swing_the_crowd_is_littles_law(time: float, work: float) -> None:
    assert busy_officers_at(time, SinusoidalArrivals(0.5, 0.0, 480), work) == pytest.approx(0.5 * work)


def test_the_crowd_peaks_after_the_arrivals_do() -> None:
    times = np.arange(0, 480, 0.5)
    crowd = [busy_officers_at(time, DAY, 45.0) for time in times.tolist()]
    lag = times[int(np.argmax(crowd))] - 120
    assert lag == pytest.approx(np.arctan(2 * pi / 480 * 45) * 480 / (2 * pi), abs=0.5)


@pytest.mark.parametrize(("mean", "amplitude", "period"), [(0.5, 0.6, 480), (0.5, -0.1, 480), (0.5, 0.1, 0)])
def test_impossible_arrivals_cannot_exist(mean: float, amplitude: float, period: float) -> None:
    with pytest.raises(ValueError, match="rate"):
        SinusoidalArrivals(mean, amplitude, period)


@pytest.mark.parametrize(
    ("offered_load", "limit", "officers"),
    [(0.0, 1.0, 1), (0.99, 1.0, 1), (1.0, 1.0, 2), (3.4, 1.0, 4), (3.4, 0.85, 5), (0.1 + 0.2, 0.1, 4)],
)
def test_officers_needed_by_hand(offered_load: float, limit: float, officers: int) -> None:
    assert officers_needed(offered_load, limit) == officers


@given(st.floats(0, 1e4), st.floats(0.05, 1))
def test_officers_needed_are_enough_and_one_fewer_is_not(offered_load: float, limit: float) -> None:
    officers = officers_needed(offered_load, limit)
    assert offered_load / officers < limit
    assert officers == 1 or offered_load / (officers - 1) >= limit


@pytest.mark.parametrize(("offered_load", "limit"), [(-1.0, 1.0), (1.0, 0.0), (1.0, 1.1), (float("inf"), 1.0)])
def test_an_impossible_staffing_question_is_refused(offered_load: float, limit: float) -> None:
    with pytest.raises(ValueError, match="limit"):
        officers_needed(offered_load, limit)
