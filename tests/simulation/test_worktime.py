"""Working time by hand, and against counting minute by minute."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.errors import SimulationError
from regflow.model.calendar import ALL_DAY, Calendar, DatedHours, PublicHolidays
from regflow.simulation.settings import MONDAY_5_JANUARY_2026 as MONDAY
from regflow.simulation.worktime import MONDAY_TO_FRIDAY, Worktime, hours_on
from regflow.words import say

OFFICE_DAY = ((540.0, 720.0), (780.0, 1020.0))  # 09:00-12:00, 13:00-17:00
COUNTER = Calendar("counter", (OFFICE_DAY,) * 5 + ((),) * 2)
DAY = 1440.0


def at(day: int, clock: str) -> float:
    """Return the minute of a clock time, the first Monday being day 0."""
    hours, minutes = clock.split(":")
    return day * DAY + int(hours) * 60 + int(minutes)


def with_holidays(*closed: int, make_up: tuple[int, ...] = (), last: int = 365) -> Calendar:
    """Return the counter's calendar with these public holidays, counted from the first Monday."""
    days = PublicHolidays(
        "CN",
        first_day=MONDAY,
        last_day=MONDAY + last,
        closed=frozenset(MONDAY + day for day in closed),
        make_up=frozenset(MONDAY + day for day in make_up),
    )
    return Calendar("counter", COUNTER.week, holidays=days)


def finish(calendar: Calendar, start: float, work: float) -> float:
    """Return when work is done, from the first open minute on."""
    hours = Worktime(calendar, MONDAY)
    return hours.finish(hours.next_open(start), work)


@pytest.mark.parametrize(
    ("start", "work", "end"),
    [
        pytest.param(at(0, "09:00"), 60, at(0, "10:00"), id="within the morning"),
        pytest.param(at(0, "11:50"), 30, at(0, "13:20"), id="across lunch"),
        pytest.param(at(0, "11:50"), 10, at(0, "12:00"), id="up to lunch, not to the afternoon"),
        pytest.param(at(0, "16:59"), 61, at(1, "10:00"), id="begun a minute before closing"),
        pytest.param(at(4, "16:30"), 60, at(7, "09:30"), id="across the weekend"),
        pytest.param(at(0, "03:00"), 10, at(0, "09:10"), id="before opening"),
        pytest.param(at(0, "09:00"), 420 * 6, at(7, "17:00"), id="six whole days"),
    ],
)
def test_work_pauses_while_closed(start, work, end):
    assert finish(COUNTER, start, work) == end


def test_work_pauses_on_a_public_holiday():
    assert finish(with_holidays(1), at(0, "16:30"), 60) == at(2, "09:30")


def test_work_goes_on_on_a_make_up_saturday_with_mondays_hours():
    assert finish(with_holidays(1, make_up=(5,)), at(4, "16:30"), 60) == at(5, "09:30")


@given(st.integers(0, 5 * 1440), st.integers(1, 2000))
def test_work_takes_its_open_minutes_and_not_one_more(start, work):
    hours = Worktime(COUNTER, MONDAY)
    begin = hours.next_open(float(start))
    end = hours.finish(begin, float(work))
    is_open = [hours.is_open(float(minute)) for minute in range(int(begin), int(end))]
    assert is_open.count(True) == work
    assert is_open[-1]


@given(st.integers(0, 20 * 1440))
def test_open_minutes_are_those_counted_one_by_one(time):
    hours = Worktime(COUNTER, MONDAY)
    assert hours.open_minutes(float(time)) == sum(hours.is_open(float(minute)) for minute in range(time))


@given(st.floats(0.01, 50_000.0))
def test_the_time_of_an_open_minute_has_so_many_open_minutes_before_it(minutes):
    hours = Worktime(COUNTER, MONDAY)
    assert hours.open_minutes(hours.at_open_minute(minutes)) == pytest.approx(minutes, abs=1e-6)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        pytest.param(at(0, "10:00"), 0, at(0, "10:00"), id="none"),
        pytest.param(at(0, "10:00"), 1, at(1, "10:00"), id="next day"),
        pytest.param(at(4, "10:00"), 1, at(7, "10:00"), id="Friday to Monday"),
        pytest.param(at(5, "10:00"), 1, at(7, "10:00"), id="Saturday to Monday"),
        pytest.param(at(0, "20:00"), 2, at(2, "20:00"), id="same clock time, also when closed"),
        pytest.param(at(0, "10:00"), 0.2, at(1, "10:00"), id="a part of a day is a day"),
        pytest.param(at(0, "10:00"), 5, at(7, "10:00"), id="a week"),
    ],
)
def test_working_days_later_is_the_same_clock_time_so_many_open_days_later(start, days, end):
    assert Worktime(COUNTER, MONDAY).add_working_days(start, days) == end


def test_working_days_leave_out_holidays_and_count_make_up_days():
    hours = Worktime(with_holidays(1, 2, make_up=(5,)), MONDAY)
    assert hours.add_working_days(at(0, "10:00"), 3) == at(5, "10:00")


def test_without_a_calendar_working_days_are_monday_to_friday():
    assert Worktime(MONDAY_TO_FRIDAY, MONDAY).add_working_days(at(4, "23:00"), 2) == at(8, "23:00")


def test_a_run_that_leaves_the_known_holidays_names_the_year_and_the_way_out():
    hours = Worktime(with_holidays(last=3), MONDAY)
    assert hours.next_open(at(3, "12:30")) == at(3, "13:00")
    with pytest.raises(SimulationError) as caught:
        hours.next_open(at(3, "18:00"))
    assert "2026" in str(caught.value)
    assert caught.value.help is not None
    assert "closed and open" in say(caught.value.help)


def test_days_listed_by_hand_need_no_known_holidays():
    known = with_holidays(last=3)
    listed = Calendar("counter", known.week, known.holidays, (DatedHours(MONDAY + 4, MONDAY + 11, OFFICE_DAY),))
    assert Worktime(listed, MONDAY).next_open(at(3, "18:00")) == at(4, "09:00")


def test_of_two_exceptions_the_later_listed_wins():
    exceptions = (DatedHours(MONDAY, MONDAY + 3, ()), DatedHours(MONDAY + 1, MONDAY + 1, OFFICE_DAY))
    calendar = Calendar("counter", COUNTER.week, exceptions=exceptions)
    assert [bool(hours_on(calendar, MONDAY + day)) for day in range(5)] == [False, True, False, False, True]


def test_a_calendar_that_never_opens_again_stops_the_run():
    with pytest.raises(SimulationError, match="never open"):
        Worktime(Calendar("dead", ((),) * 7), MONDAY).next_open(0.0)


def test_days_that_touch_at_midnight_are_one_stretch():
    hours = Worktime(Calendar("always", (ALL_DAY,) * 7), MONDAY)
    assert hours.finish(hours.next_open(10.0), 5000.0) == 5010.0
    assert len(hours.opens) == 1


def test_clock_days_leave_out_closed_days():
    hours = Worktime(COUNTER, MONDAY)
    assert hours.clock_days(at(7, "10:00")) - hours.clock_days(at(4, "10:00")) == DAY


def test_working_days_passed_count_the_open_minutes_of_a_day():
    hours = Worktime(COUNTER, MONDAY)
    assert hours.working_days(at(1, "12:00")) == pytest.approx(1 + 180 / 420)
    assert hours.working_days(at(6, "12:00")) == 5


def test_work_ends_at_the_same_time_however_far_a_calendar_without_closing_is_known():
    always = Calendar("always", (ALL_DAY,) * 7)
    for start in (46_079.1, 46_050.7, 91_999.3):
        near, far = Worktime(always, MONDAY), Worktime(always, MONDAY)
        near.is_open(start)
        far.open_minutes(500 * 1440)
        assert near.finish(start, 200.3) == far.finish(start, 200.3) == start + 200.3
        assert near.closing_after(start, start + 200.3) >= start + 200.3
