"""Load: work asked for over time on duty, without a queue."""

import pytest

from regflow.model.calendar import Calendar, PublicHolidays
from regflow.model.cases import Cases, Rate
from regflow.model.obligation import Obligations, SeparateDuty
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import Outcome, Return
from regflow.simulation.load import loads, overload_of
from regflow.simulation.settings import MONDAY_5_JANUARY_2026 as MONDAY
from regflow.simulation.settings import Run
from tests.builders import every, exponential, minutes, process, work

COUNTER = Calendar("counter", (((540.0, 1020.0),),) * 5 + ((),) * 2)


def load_of(one: object) -> float:
    (load,) = loads(one, Run())
    assert load.low <= load.mean <= load.high
    return load.mean


def test_the_load_is_work_over_the_gap_and_the_officers():
    desk = process(work("x", work=minutes(30)), offices=(Office("a", "A", staff=2),), cases=every(exponential(20.0)))
    assert load_of(desk) == pytest.approx(0.75)


def test_rework_is_asked_for_too():
    again = Outcome("again", 0.5, Return("x"))
    desk = process(
        work("x", work=minutes(10), outcomes=(again,)), offices=(Office("a", "A", staff=1),), cases=every(minutes(40))
    )
    (load,) = loads(desk, Run())
    assert load.low < 0.5 < load.high


def test_time_on_duty_is_the_office_hours_in_whole_weeks():
    cases = Cases(Rate(8.0, per_working_day=True), hours="counter")
    desk = process(
        work("x", work=minutes(30)),
        offices=(Office("a", "A", staff=1, hours="counter"),),
        calendars=(COUNTER,),
        cases=cases,
    )
    assert load_of(desk) == pytest.approx(8 * 30 / 480)


def test_weeks_beyond_the_known_holidays_are_left_out():
    holidays = PublicHolidays("CN", MONDAY, MONDAY + 20, frozenset({MONDAY + 1}), frozenset())
    known = Calendar("counter", COUNTER.week, holidays)
    cases = Cases(Rate(8.0, per_working_day=True))
    desk = process(
        work("x", work=minutes(30)),
        offices=(Office("a", "A", staff=1, hours="counter"),),
        calendars=(known,),
        cases=cases,
    )
    assert load_of(desk) == pytest.approx(15 * 8 * 30 / (14 * 480))


def test_a_fast_officer_counts_for_more():
    staff = (Officer("Wang", speed=3.0), Officer("Li"))
    desk = process(work("x", work=minutes(30)), offices=(Office("a", "A", staff=staff),), cases=every(minutes(10)))
    assert load_of(desk) == pytest.approx(0.75)


def pinned(work_of_li: float, **of_li: object) -> Process:
    """Return an office of two, of whom Li alone may do the first step, and a case every 20 minutes."""
    return process(
        work("x", officer="Li", work=minutes(work_of_li)),
        work("y", work=minutes(1), after=("x",)),
        offices=(Office("a", "A", staff=(Officer("Wang"), Officer("Li", **of_li))),),
        cases=every(minutes(20)),
    )


def test_officers_who_alone_may_do_a_step_are_overloaded_though_others_have_time():
    (load,) = loads(pinned(25.0), Run())
    assert (load.mean, load.staff, load.officers) == (pytest.approx(1.25), 1, ("Li",))
    (overload,) = overload_of((load,))
    assert overload.officers == ("Li",)


def test_officers_who_can_do_what_they_alone_may_do_leave_the_load_that_of_the_office():
    (load,) = loads(pinned(19.0), Run())
    assert (load.mean, load.staff, load.officers) == (pytest.approx(0.5), 2, ())
    (fast,) = loads(pinned(25.0, speed=2.0), Run())
    assert (fast.mean, fast.officers) == (pytest.approx(26 / 60), ())


def test_who_must_leave_a_step_to_others_is_no_help_to_them():
    """Li alone drafts and so must not sign: what is left to Wang is more than he can do."""
    kept_apart = process(
        work("draft", officer="Li", work=minutes(2)),
        work("sign", work=minutes(25), after=("draft",)),
        offices=(Office("a", "A", staff=(Officer("Wang"), Officer("Li"))),),
        obligations=Obligations(separate=(SeparateDuty(("draft", "sign")),)),
        cases=every(minutes(20)),
    )
    (load,) = loads(kept_apart, Run())
    assert (load.mean, load.officers) == (pytest.approx(1.25), ("Wang",))


def test_offices_without_staff_have_no_load():
    assert loads(process(work("x"), cases=every(minutes(10))), Run()) == ()
