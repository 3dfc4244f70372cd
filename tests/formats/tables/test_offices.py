import pytest

from regflow.model.office import Office, Officer
from tests.formats.written import errors, read

CALENDAR = "{c: {week: 24h}}"


def office(fields, **tables):
    return read(offices=f"{{a: {{{fields}}}}}", **tables).offices[0]


def test_an_office_that_says_nothing_is_its_own_authority_and_unlimited():
    assert office("") == Office(id="a", authority="a")


def test_every_field_of_an_office_is_read():
    found = office("authority: Health, staff: 2, hours: c, cost: 75 CNY per hour", calendars=CALENDAR)
    assert found == Office(id="a", authority="Health", staff=2, hours="c", cost=75.0)


def test_officers_are_told_apart():
    found = office("staff: [{name: Li, speed: 1.2, hours: c}, Wang]", calendars=CALENDAR)
    assert found.staff == (Officer("Li", 1.2, "c"), Officer("Wang"))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("staff: []", "staff-empty"),
        ("staff: [{speed: 1}]", "key-missing"),
        ("staff: [{name: Li, speed: 0}]", "number-not-above"),
        ("staff: [Li, Li]", "listed-twice"),
        ("staff: some", "number-wanted"),
        ("hours: c", "unknown-name"),
        ("cost: 75 per hour", "hourly-cost-wanted"),
    ],
)
def test_a_field_that_cannot_be_is_refused(fields, code):
    assert errors(offices=f"{{a: {{{fields}}}}}") == [code]


@pytest.mark.parametrize("name", ["applicant", "system", "done"])
def test_reserved_names_are_refused(name):
    assert "reserved-name" in errors(offices=f"{{a: {{}}, {name}: {{}}}}")
