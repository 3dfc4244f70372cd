from datetime import date

import pytest

from regflow.model.calendar import ALL_DAY, DatedHours
from tests.formats.written import errors, read


def calendar(fields):
    return read(calendars=f"{{c: {{{fields}}}}}").calendars[0]


def calendar_errors(fields):
    return errors(calendars=f"{{c: {{{fields}}}}}")


MORNING = ((540.0, 720.0),)
DAY = ((540.0, 720.0), (810.0, 1020.0))


@pytest.mark.parametrize(
    ("week", "hours"),
    [
        ('{mon-fri: "09:00-12:00, 13:30-17:00"}', (DAY,) * 5 + ((),) * 2),
        ("{mon: 13:30-17:00, sat: 9-12}", (DAY[1:], (), (), (), (), MORNING, ())),
        ("{mon: ['13:30-17:00', '9:00-12:00']}", (DAY, (), (), (), (), (), ())),
        ("{周一-周五: 09:00-12:00, 星期六: 24h, sunday: closed}", (MORNING,) * 5 + (ALL_DAY, ())),
        ("24h", (ALL_DAY,) * 7),
        ("{mon-sun: 00:00-24:00}", (ALL_DAY,) * 7),
    ],
)
def test_a_week_is_read_by_weekday(week, hours):
    assert calendar(f"week: {week}").week == hours


ONE_DAY = ("2026-10-10",) * 2


def day(text):
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("fields", "dated"),
    [
        ("closed: 2026-10-01..2026-10-07", [("2026-10-01", "2026-10-07", ())]),
        (
            "closed: [2026-12-24, 2026-12-25 .. 2026-12-26]",
            [("2026-12-24", "2026-12-24", ()), ("2026-12-25", "2026-12-26", ())],
        ),
        ("open: {2026-10-10: 09:00-12:00}", [(*ONE_DAY, MORNING)]),
        ("open: [{2026-10-10: 24h}, {2026-10-11: 9-12}]", [(*ONE_DAY, ALL_DAY), ("2026-10-11", "2026-10-11", MORNING)]),
        ("open: {2026-10-10: 24h}, closed: 2026-10-10", [(*ONE_DAY, ALL_DAY), (*ONE_DAY, ())]),
        ("closed: 2026-10-10, open: {2026-10-10: 24h}", [(*ONE_DAY, ()), (*ONE_DAY, ALL_DAY)]),
    ],
)
def test_dated_exceptions_come_in_the_order_of_the_file(fields, dated):
    expected = tuple(DatedHours(day(first), day(last), hours) for first, last, hours in dated)
    assert calendar(f"week: 24h, {fields}").exceptions == expected


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("week: {mon: 24h, mon-tue: 24h}", "weekday-twice"),
        ("week: {fri-mon: 24h}", "weekday-wanted"),
        ("week: {mon: 9 to 5}", "hours-wanted"),
        ("week: {mon: 9:70-10:00}", "hours-wanted"),
        ("week: {mon: 10:00-25:00}", "hours-wanted"),
        ("week: {mon: 10:00-10:00}", "hours-backwards"),
        ("week: {mon: '9-12,11-13'}", "hours-overlap"),
        ("week: mon-fri", "week-wanted"),
        ("holidays: CN", "key-missing"),
        ("week: 24h, closed: 1.10.2026", "date-wanted"),
        ("week: 24h, closed: 2026-13-01", "no-such-date"),
        ("week: 24h, closed: 2026-10-07..2026-10-01", "dates-backwards"),
        ("week: 24h, open: 2026-10-10", "open-days-wanted"),
    ],
)
def test_hours_and_dates_that_cannot_be_are_refused(fields, code):
    assert calendar_errors(fields) == [code]


def test_public_holidays_are_named_by_country():
    holidays = calendar("week: 24h, holidays: CN").holidays
    assert holidays.country == "CN"
    assert day("2025-10-01") in holidays.closed
    assert day("2025-09-28") in holidays.make_up
