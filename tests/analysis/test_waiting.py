"""Waits for sessions and lots, against hand-worked numbers."""

from __future__ import annotations

import pytest

from regflow.analysis.waiting import gap_between_arrivals, wait_for_lot, wait_for_session
from regflow.model.cases import Cases, Every, Rate
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.step import Batch, Meetings
from tests.builders import minutes

DAY = 1440.0
NOON = 720.0


def test_a_weekly_session_is_waited_for_half_a_week():
    assert wait_for_session(Meetings(((1, NOON),))) == pytest.approx(3.5 * DAY)


def test_sessions_at_even_gaps_are_waited_for_half_a_gap():
    every_day = Meetings(tuple((day, NOON) for day in range(7)))
    assert wait_for_session(every_day) == pytest.approx(0.5 * DAY)


def test_sessions_at_uneven_gaps_are_waited_for_longer_than_half_the_mean_gap():
    monday_and_tuesday = Meetings(((0, NOON), (1, NOON)))
    assert wait_for_session(monday_and_tuesday) == pytest.approx((1 + 36) / (2 * 7) * DAY)


def test_a_case_waits_for_half_of_the_others_in_a_lot():
    assert wait_for_lot(Batch(11), gap=30.0) == pytest.approx(150.0)


def test_a_lot_that_never_fills_is_waited_for_by_its_oldest_longest():
    longest = wait_for_lot(Batch(100, minutes(60)), gap=30.0)
    assert longest == pytest.approx((60 + 2 * 30) / 3)


def test_a_lot_that_fills_soon_is_not_waited_for_until_its_longest_time():
    assert wait_for_lot(Batch(3, minutes(600)), gap=1.0) == pytest.approx(1.0)


def test_where_no_arrivals_are_known_only_the_longest_wait_is():
    assert wait_for_lot(Batch(10, minutes(60)), gap=None) == 60.0
    assert wait_for_lot(Batch(10), gap=None) is None


@pytest.mark.parametrize(
    ("cases", "gap"),
    [
        (Cases(), None),
        (Cases(arrive=Rate(48, per_working_day=True)), 30.0),
        (Cases(arrive=Rate(12, per_working_day=False)), 5.0),
        (Cases(arrive=Every(minutes(15))), 15.0),
        (Cases(arrive=Every(Duration(Fixed(2.0), Unit.WORKING_DAYS))), 2 * DAY),
    ],
)
def test_the_gap_between_arrivals_is_in_minutes(cases: Cases, gap: float | None):
    assert gap_between_arrivals(cases) == gap
