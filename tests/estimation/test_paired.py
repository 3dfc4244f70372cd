from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.estimation.interval import Interval
from regflow.estimation.paired import differences, paired_difference, variance_reduction

FIGURES = st.floats(-1e6, 1e6)
PAIRS = st.lists(st.tuples(FIGURES, FIGURES), min_size=2, max_size=30)
# Cushny and Peebles' extra hours of sleep, as in Student, "The probable error of a mean", 1908.
FIRST_DRUG = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
SECOND_DRUG = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


def test_students_sleepers_have_the_published_interval() -> None:
    interval = paired_difference(FIRST_DRUG, SECOND_DRUG)
    assert interval.mean == pytest.approx(1.58)
    assert interval.low == pytest.approx(0.7001142, abs=1e-7)
    assert interval.high == pytest.approx(2.4598858, abs=1e-7)


def test_students_sleepers_have_the_variance_reduction_of_their_printed_variances() -> None:
    # 3.200556, 4.009 and 1.512889 are the sample variances.
    assert variance_reduction(FIRST_DRUG, SECOND_DRUG) == pytest.approx((3.200556 + 4.009) / 1.512889, rel=1e-5)


@given(PAIRS)
def test_a_process_does_not_differ_from_itself(pairs: list[tuple[float, float]]) -> None:
    before = [pair[0] for pair in pairs]
    assert paired_difference(before, before) == Interval(0.0, 0.0, 0.0)
    assert variance_reduction(before, before) is None


@given(PAIRS)
def test_swapping_before_and_after_mirrors_the_interval(pairs: list[tuple[float, float]]) -> None:
    before, after = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    there, back = paired_difference(before, after), paired_difference(after, before)
    assert (back.mean, back.low, back.high) == (-there.mean, -there.high, -there.low)


@pytest.mark.parametrize("function", [paired_difference, differences, variance_reduction])
def test_replications_without_a_partner_are_refused(function: object) -> None:
    assert callable(function)
    with pytest.raises(ValueError, match="cannot be paired"):
        function([1.0, 2.0, 3.0], [1.0, 2.0])


def test_a_difference_that_is_the_same_in_every_replication_has_no_ratio() -> None:
    before = np.arange(20) / 10
    # The floats differ by 0.1 up to a rounding, which must not pass for a variance.
    assert variance_reduction(before, before + 0.1) is None


def test_luck_of_its_own_brings_nothing() -> None:
    draws = np.random.default_rng(2).normal(size=(2, 40_000))
    # The variance of a ratio of two independent variances of n values is about 4 / n.
    assert variance_reduction(draws[0], draws[1]) == pytest.approx(1.0, abs=4 * sqrt(4 / 40_000))


def test_opposite_luck_hurts() -> None:
    assert variance_reduction([1.0, 2.0, 4.0], [-1.0, -2.0, -4.0]) == pytest.approx(0.5)


def test_common_luck_narrows_the_interval_by_the_root_of_its_reduction() -> None:
    generator = np.random.default_rng(3)
    luck = generator.normal(size=50)
    before, after = luck, luck + generator.normal(0.0, 0.1, size=50)
    reduction = variance_reduction(before, after)
    assert reduction is not None
    spread = paired_difference(before, after).half_width
    own_luck = sqrt(np.var(before, ddof=1) + np.var(after, ddof=1))
    narrow = sqrt(np.var(after - before, ddof=1))
    assert reduction == pytest.approx((own_luck / narrow) ** 2)
    assert reduction > 50
    assert spread < 0.04
