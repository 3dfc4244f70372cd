"""Calendars and arrivals as tables: as far as asked or known, and why no further."""

import pytest

from regflow.model.calendar import Calendar, PublicHolidays
from regflow.model.cases import Cases, Every, Rate
from regflow.model.duration import Duration, Fixed, Unit
from regflow.simulation.planning import plan_of
from regflow.simulation.settings import MONDAY_5_JANUARY_2026 as START
from regflow.simulation.worktime import Worktime
from tests.builders import minutes, process, work

pytest.importorskip("numba")
from regflow.simulation import kernel as k
from regflow.simulation.kernel_tables import SPARE_DAYS, Stream, Tables, arrival_days, calendar_record

WEEK = (((540.0, 720.0), (780.0, 1020.0)),) * 5 + ((),) * 2


def test_a_calendar_says_what_has_opened_before_each_day():
    tables = Tables([])
    record, fault = calendar_record(tables, Worktime(Calendar("week", WEEK), START), 8)
    opened = record[k.CALENDAR_OPENED_BEFORE]
    assert fault is None
    assert tables.ints[opened : opened + 9] == [0, 2, 4, 6, 8, 10, 10, 10, 12]
    up_to = record[k.CALENDAR_OPEN_DAYS_UP_TO]
    assert tables.ints[up_to : up_to + 8] == [1, 2, 3, 4, 5, 5, 5, 6]


def test_a_calendar_reaches_as_far_as_its_holidays_are_known_and_says_why_no_further():
    known = PublicHolidays("CN", START, START + 40, frozenset(), frozenset())
    record, fault = calendar_record(Tables([]), Worktime(Calendar("week", WEEK, known), START), 100)
    assert record[k.CALENDAR_KNOWN_DAYS] == 41
    assert "public holidays" in str(fault)


@pytest.mark.parametrize(
    ("arrive", "hours", "days"),
    [
        (Every(minutes(144)), None, 110),
        (Every(minutes(42)), "week", 154),
        (Every(Duration(Fixed(2.0), Unit.WORKING_DAYS)), None, 3080),
        (Rate(10.0, per_working_day=True), None, 154),
    ],
)
def test_days_are_laid_out_for_about_as_long_as_cases_arrive(arrive, hours, days):
    plan = plan_of(process(work("x"), calendars=(Calendar("week", WEEK),), cases=Cases(arrive, hours)))
    assert arrival_days(Stream(plan, START), 1000) == pytest.approx(days + SPARE_DAYS, abs=1)
