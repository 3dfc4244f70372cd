"""Public holidays and make-up working days of the countries that are known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from regflow.model.calendar import PublicHolidays


def public_holidays(country: str) -> PublicHolidays | None:
    """Return the public holidays of a country by its code; None where they are not known."""
    known = _KNOWN.get(country)
    return None if known is None else known()


def known_countries() -> tuple[str, ...]:
    """Return the codes of the countries whose holidays are known."""
    return tuple(_KNOWN)


@cache
def _chinese() -> PublicHolidays:
    """Return the arrangements of the State Council, for the years that the package lists."""
    from chinese_calendar import constants

    listed = tuple(constants.holidays)
    return PublicHolidays(
        country="CN",
        first_day=date(min(listed).year, 1, 1).toordinal(),
        last_day=date(max(listed).year, 12, 31).toordinal(),
        closed=frozenset(day.toordinal() for day in listed),
        make_up=frozenset(day.toordinal() for day in constants.workdays),
    )


_KNOWN: Mapping[str, Callable[[], PublicHolidays]] = {"CN": _chinese}
