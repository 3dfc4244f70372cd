import pytest

from tests.formats.written import errors, look, look_errors, read

CALENDARS = "{shut: {week: {mon: closed}}, once: {week: {}, open: {2026-10-10: 24h}}, always: {week: 24h}}"


@pytest.mark.parametrize(
    "office",
    ["", "hours: once", "hours: shut, staff: [{name: Li, hours: always}, Wang]", "hours: always, staff: 3"],
)
def test_an_office_that_opens_at_some_time_may_work(office):
    assert look("by: a, work: 1 h", calendars=CALENDARS, offices=f"{{a: {{{office}}}}}").by == "a"


@pytest.mark.parametrize("office", ["hours: shut", "hours: always, staff: [{name: Li, hours: shut}]"])
def test_an_office_that_never_opens_ends_no_step(office):
    assert look_errors("by: a, work: 1 h", calendars=CALENDARS, offices=f"{{a: {{{office}}}}}") == ["office-never-open"]


def test_an_office_without_work_may_stay_shut():
    assert read(calendars=CALENDARS, offices="{a: {}, b: {hours: shut}}").steps
    assert look("by: a", calendars=CALENDARS, offices="{a: {hours: shut}}").by == "a"


def test_cases_cannot_arrive_when_it_is_always_shut():
    assert errors(calendars=CALENDARS, cases="{hours: shut}") == ["cases-never-open"]
