from __future__ import annotations

from math import comb, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.distributions import normal_quantile
from regflow.estimation.proportion import largest_share_unseen, upper_bound, wilson_interval

COUNTS = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def at_most(successes: int, trials: int, share: float) -> float:
    """Binomial probability of this many or fewer, added up term by term."""
    return sum(comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(successes + 1))


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_agrees_with_newcombes_table(successes: int, trials: int, low: float, high: float) -> None:
    # Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
    interval = wilson_interval(successes, trials)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("successes", "trials", "high"), [(81, 263, 0.3676), (15, 148, 0.1617), (0, 20, 0.1684), (1, 29, 0.1776)]
)
def test_the_exact_bound_agrees_with_newcombes_table(successes: int, trials: int, high: float) -> None:
    # The same table, method 5: two-sided at 95%, so each end is one-sided at 97.5%.
    assert upper_bound(successes, trials, level=0.975) == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize(("successes", "trials", "printed"), [(0, 40, "7.2%"), (0, 400, "0.75%"), (6, 1307, "0.90%")])
def test_rare_changes_still_leave_room(successes: int, trials: int, printed: str) -> None:
    digits = len(printed.split(".")[1]) - 1
    assert f"{upper_bound(successes, trials):.{digits}%}" == printed


@given(COUNTS)
def test_a_wilson_interval_holds_the_share_observed_and_stays_between_zero_and_one(counts: tuple[int, int]) -> None:
    interval = wilson_interval(*counts)
    assert interval.mean == counts[0] / counts[1]
    assert 0 <= interval.low <= interval.mean <= interval.high <= 1


@given(COUNTS)
def test_wilson_ends_are_the_shares_that_the_score_test_just_accepts(counts: tuple[int, int]) -> None:
    interval, (_, trials), z = wilson_interval(*counts), counts, normal_quantile(0.975)
    for end in (interval.low, interval.high):
        assert abs(interval.mean - end) == pytest.approx(z * sqrt(end * (1 - end) / trials), abs=1e-9)


@given(COUNTS)
def test_wilson_of_the_others_is_the_mirror(counts: tuple[int, int]) -> None:
    successes, trials = counts
    interval, mirror = wilson_interval(successes, trials), wilson_interval(trials - successes, trials)
    assert mirror.low == pytest.approx(1 - interval.high, abs=1e-12)


@given(st.integers(1, 80).flatmap(lambda n: st.tuples(st.integers(0, n - 1), st.just(n))))
def test_at_the_exact_bound_the_count_has_probability_five_percent(counts: tuple[int, int]) -> None:
    assert at_most(*counts, upper_bound(*counts)) == pytest.approx(0.05, abs=1e-9)


@given(st.integers(1, 60), st.floats(0.001, 0.999))
def test_the_exact_bound_is_never_too_low_too_often(trials: int, share: float) -> None:
    missed = [successes for successes in range(trials + 1) if upper_bound(successes, trials) < share]
    assert at_most(max(missed, default=-1), trials, share) <= 0.05 + 1e-9


def test_when_all_have_it_the_bound_is_all() -> None:
    assert upper_bound(12, 12) == 1.0


@given(st.integers(1, 10**7))
def test_no_case_differing_means_at_most_three_point_seven_over_the_number(trials: int) -> None:
    share = largest_share_unseen(trials)
    assert share < 3.7 / trials
    assert share == pytest.approx(upper_bound(0, trials, level=0.975), rel=1e-9)


def test_for_many_cases_the_rule_is_not_generous() -> None:
    assert largest_share_unseen(40_000) * 40_000 == pytest.approx(3.689, abs=1e-3)


@pytest.mark.parametrize(("successes", "trials"), [(-1, 5), (6, 5), (0, 0)])
def test_impossible_counts_are_refused(successes: int, trials: int) -> None:
    with pytest.raises(ValueError, match="no count of cases"):
        wilson_interval(successes, trials)
    with pytest.raises(ValueError, match="no count of cases"):
        upper_bound(successes, trials)


def test_no_case_compared_says_nothing() -> None:
    with pytest.raises(ValueError, match="no count of cases"):
        largest_share_unseen(0)
