"""What stands in a cell of a workbook: names, lists, figures, spans of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regflow.estimation.interval import Interval
from regflow.formats.sheets import Cell, Figure, Form, Sheet
from regflow.model.by_trait import ByTrait, Share
from regflow.model.duration import Duration, Span, Unit
from regflow.model.text import Text
from regflow.report.amounts import Amount
from regflow.report.page import Page
from regflow.words import Message, message
from regflow.words.saying import money, percent

FORMS: Mapping[Amount, Form] = {
    Amount.TIME: Form.MINUTES,
    Amount.SHARE: Form.SHARE,
    Amount.COUNT: Form.NUMBER,
    Amount.MONEY: Form.MONEY,
}
EMPTY = ""


def sheet(name: str, headings: Sequence[str], rows: Iterable[tuple[Cell, ...]], page: Page) -> Sheet:
    """Return a sheet whose name and headings are codes of the catalogue."""
    return Sheet(page.say(message(name)), tuple(page.say(message(one)) for one in headings), tuple(rows))


def without_empty_columns(full: Sheet) -> Sheet:
    """Return a sheet without the columns in which no row has anything; of an empty sheet all of them."""
    kept = [at for at in range(len(full.headings)) if not full.rows or any(row[at] != EMPTY for row in full.rows)]
    rows = tuple(tuple(row[at] for at in kept) for row in full.rows)
    return Sheet(full.name, tuple(full.headings[at] for at in kept), rows)


def listed(entries: Iterable[str], page: Page) -> str:
    """Return names one after the other."""
    return page.say(message("book-list", entries=tuple(entries)))


def named(kind: str, identifiers: Iterable[str], page: Page) -> str:
    """Return the names of things one after the other, identifiers where they have none."""
    return listed((page.name(kind, one) for one in identifiers), page)


def lines(said: Iterable[Message], page: Page) -> str:
    """Return sentences, each on a line of its own."""
    return "\n".join(map(page.say, said))


def name_in(name: Text | None, page: Page) -> str:
    """Return a name in the page's language; empty where there is none."""
    return name.said_in(page.language) if name else EMPTY


def yes_or_no(holds: bool, page: Page) -> str:
    """Return whether something holds, in a word."""
    return page.say(message("book-yes" if holds else "book-no"))


def quantity(value: float | None, kind: Amount, page: Page, currency: str | None = None) -> Cell:
    """Return a number in the unit of what it counts; an empty cell where there is none."""
    return EMPTY if value is None else Figure(value, FORMS[kind], _unit(kind, page, currency))


def mean(figure: Interval | None, kind: Amount, page: Page, currency: str | None = None) -> Cell:
    """Return the estimate of a figure."""
    return quantity(figure.mean if figure else None, kind, page, currency)


def reach(figure: Interval | None, kind: Amount, page: Page, currency: str | None = None) -> Cell:
    """Return how far the interval of a figure reaches to each side."""
    return quantity(figure.half_width if figure else None, kind, page, currency)


def difference(value: float | None, kind: Amount, page: Page, currency: str | None = None) -> Cell:
    """Return a difference, with its sign."""
    if value is None:
        return EMPTY
    return Figure(value, FORMS[kind], _unit(kind, page, currency), signed=True)


def _unit(kind: Amount, page: Page, currency: str | None) -> str:
    if kind is Amount.TIME:
        return page.say(message("book-minutes"))
    return money(currency, page.language) if kind is Amount.MONEY and currency else EMPTY


def span(length: Span | None, page: Page) -> Cell:
    """Return the mean of a length of time; by trait a text, and an empty cell where it is nothing."""
    if isinstance(length, ByTrait):
        each = tuple(message("book-by-value", value=value, amount=_mean(one)) for value, one in length.values)
        return page.say(message("book-list", entries=each))
    if length is None or length.is_zero:
        return EMPTY
    if length.unit is Unit.WORKING_DAYS:
        return Figure(length.law.mean, Form.NUMBER, page.say(message("book-working-days")))
    return Figure(length.law.mean, Form.MINUTES, page.say(message("book-minutes")))


def _mean(length: Duration) -> Message:
    code = "book-mean-days" if length.unit is Unit.WORKING_DAYS else "book-mean-minutes"
    return message(code, mean=length.law.mean)


def share(part: Share | None, page: Page) -> Cell:
    """Return a share; by trait a text, and an empty cell where it is unknown."""
    if isinstance(part, ByTrait):
        each = tuple(message("book-by-value", value=value, amount=percent(one)) for value, one in part.values)
        return page.say(message("book-list", entries=each))
    return EMPTY if part is None else Figure(part, Form.SHARE)
