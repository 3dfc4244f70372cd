from datetime import date

from regflow.formats.holidays import known_countries, public_holidays


def test_china_is_known_and_nowhere_else_is_made_up():
    assert known_countries() == ("CN",)
    assert public_holidays("XX") is None


def test_the_years_that_are_known_are_whole():
    holidays = public_holidays("CN")
    first, last = date.fromordinal(holidays.first_day), date.fromordinal(holidays.last_day)
    assert ((first.month, first.day), (last.month, last.day)) == ((1, 1), (12, 31))
    assert all(holidays.first_day <= day <= holidays.last_day for day in holidays.closed | holidays.make_up)


def test_make_up_days_are_weekend_days():
    assert all(date.fromordinal(day).weekday() >= 5 for day in public_holidays("CN").make_up)
