"""When cases arrive: numbers per open day and hour, patterns, over-dispersion, gaps."""

from itertools import islice
from math import sqrt

import numpy as np
import pytest

from regflow.errors import SimulationError
from regflow.model.calendar import Calendar
from regflow.model.cases import Every, Rate
from regflow.model.duration import Duration, Fixed, Unit
from regflow.simulation.arrivals import EVERY_DAY, day_factor, pieces_of_day, random_arrivals, spaced_arrivals
from regflow.simulation.settings import MONDAY_5_JANUARY_2026 as MONDAY
from regflow.simulation.streams import uniform
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, Worktime
from tests.builders import minutes

WHOLE, HALF = ((540.0, 1020.0),), ((540.0, 720.0),)
COUNTER = Calendar("counter", (WHOLE,) * 5 + (HALF, ()))


def arrivals(rate: Rate, hours: Calendar | None, days: int) -> np.ndarray:
    """Return the arrival times of so many days."""
    luck, luck_of_day = (lambda number, code=code: uniform((1, 0), number, code, 0) for code in (1, 2))
    stream = random_arrivals(rate, hours, MONDAY, luck, luck_of_day)
    times = []
    for time in stream:
        if time >= days * 1440:
            return np.array(times)
        times.append(time)
    raise AssertionError


def by_weekday(times: np.ndarray) -> np.ndarray:
    return np.bincount((times // 1440).astype(int) % 7, minlength=7)


def near(count: float, expected: float) -> bool:
    return abs(count - expected) < 4 * sqrt(max(expected, 1.0))


def test_a_number_per_working_day_holds_on_each_open_day_alike():
    counts = by_weekday(arrivals(Rate(40.0, per_working_day=True), COUNTER, 7 * 30))
    assert [near(count, 40 * 30) for count in counts[:6]] == [True] * 6
    assert counts[6] == 0


def test_a_number_per_hour_counts_open_hours():
    counts = by_weekday(arrivals(Rate(6.0, per_working_day=False), COUNTER, 7 * 30))
    assert near(counts[0], 6 * 8 * 30)
    assert near(counts[5], 6 * 3 * 30)


def test_all_arrive_while_it_is_open():
    times = arrivals(Rate(40.0, per_working_day=True), COUNTER, 70)
    hours = Worktime(COUNTER, MONDAY)
    assert all(hours.is_open(time) for time in times)


def test_without_hours_a_working_day_is_monday_to_friday_and_an_hour_is_any_hour():
    assert (by_weekday(arrivals(Rate(20.0, per_working_day=True), None, 70))[5:] == 0).all()
    assert (by_weekday(arrivals(Rate(2.0, per_working_day=False), None, 70)) > 0).all()


def test_gaps_of_a_stream_are_exponential():
    gaps = np.diff(arrivals(Rate(60.0, per_working_day=False), EVERY_DAY, 10))
    assert near(gaps.size, 60 * 24 * 10)
    assert abs(gaps.std() / gaps.mean() - 1.0) < 4 / sqrt(gaps.size) * sqrt(2)


def test_factors_of_weekdays_and_hours_shape_the_stream():
    rate = Rate(100.0, per_working_day=True, pattern=((0, 1.5),), hourly=((9.0, 10.0, 3.0),))
    times = arrivals(rate, COUNTER, 7 * 20)
    counts = by_weekday(times)
    assert near(counts[0], 150 * 20)
    assert near(counts[1], 100 * 20)
    first_hour = np.count_nonzero((times % 1440 < 600) & (times // 1440 % 7 < 5))
    assert near(first_hour, (150 + 400) * 20 * 3 / (3 + 7))


def test_factors_of_hours_multiply_a_number_per_hour():
    rate = Rate(10.0, per_working_day=False, hourly=((9.0, 10.0, 2.0),))
    assert sum(piece.expected for piece in pieces_of_day(rate, COUNTER, MONDAY)) == pytest.approx(10 * (2 + 7))


def test_dispersion_is_the_variance_over_the_mean_of_a_day():
    times = arrivals(Rate(40.0, per_working_day=True, dispersion=4.0), MONDAY_TO_FRIDAY, 7 * 200)
    daily = np.bincount((times // 1440).astype(int), minlength=1400).reshape(200, 7)[:, :5].ravel()
    assert abs(daily.mean() - 40) < 4 * sqrt(160 / 1000)
    assert 3.0 < daily.var(ddof=1) / daily.mean() < 5.2


@pytest.mark.parametrize(
    ("rate", "hours"),
    [
        (Rate(40.0, per_working_day=True), Calendar("never", ((),) * 7)),
        (Rate(40.0, per_working_day=True, pattern=tuple((day, 0.0) for day in range(7))), COUNTER),
    ],
    ids=["never open", "all factors zero"],
)
def test_a_stream_that_never_brings_a_case_stops_the_run(rate, hours):
    with pytest.raises(SimulationError, match="nothing to simulate"):
        arrivals(rate, hours, 7)


def test_a_poisson_stream_has_no_day_factor():
    assert day_factor(1.0, 40.0, 0.9) == 1.0


def test_gaps_count_open_minutes():
    stream = spaced_arrivals(Every(minutes(200)), Worktime(COUNTER, MONDAY), Worktime(COUNTER, MONDAY), lambda _: 0.5)
    assert list(islice(stream, 4)) == [540 + 200, 540 + 400, 1440 + 540 + 120, 1440 + 540 + 320]


def test_gaps_in_working_days_keep_the_clock_time():
    daily = Every(Duration(Fixed(2.0), Unit.WORKING_DAYS))
    stream = spaced_arrivals(daily, None, Worktime(MONDAY_TO_FRIDAY, MONDAY), lambda _: 0.5)
    assert list(islice(stream, 3)) == [2 * 1440, 4 * 1440, 8 * 1440]


def test_gaps_in_working_days_begin_when_the_counter_opens_first():
    daily = Every(Duration(Fixed(1.0), Unit.WORKING_DAYS))
    stream = spaced_arrivals(daily, Worktime(COUNTER, MONDAY), Worktime(COUNTER, MONDAY), lambda _: 0.5)
    assert list(islice(stream, 2)) == [1440 + 540, 2 * 1440 + 540]
