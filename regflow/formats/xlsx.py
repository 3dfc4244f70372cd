"""Writes workbooks as Excel reads them; no text ever becomes a formula, a link or a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from typing import Any
from unicodedata import east_asian_width

from regflow.errors import RegflowError
from regflow.formats.sheets import Cell, Figure, Form, Sheet, Workbook
from regflow.words import message

LONGEST_TEXT = 32_767
"""UTF-16 units in a cell: Excel refuses files with more."""

LONGEST_NAME = 31
NARROWEST, WIDEST = 8, 48
CREATED = datetime(2000, 1, 1)
"""Stands in every file, so that the same result gives the same bytes."""

_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_A_FORMULA = tuple("=+-@\t")
_PLAIN: Mapping[str, bool] = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_SHOWN: Mapping[Form, str] = {
    Form.WHOLE: "#,##0",
    Form.NUMBER: "#,##0.00",
    Form.MINUTES: "#,##0.0",
    Form.MONEY: "#,##0.00",
    Form.SHARE: "0.0%",
}
_HEADING: Mapping[str, object] = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DCE6F1", "bottom": 1}


@dataclass(frozen=True, slots=True)
class _Look:
    """How a cell is shown: its number format, whether it is text, and whether Excel is to keep it so."""

    number_format: str
    is_text: bool = False
    quoted: bool = False


def refuse_without_writer() -> None:
    """Refuse to go on where what writes workbooks is not installed.

    Raises:
        RegflowError: with the command that installs it.
    """
    if find_spec("xlsxwriter") is None:
        raise RegflowError(message("excel-missing"), message("excel-missing.help"))


def xlsx_bytes(workbook: Workbook) -> bytes:
    """Return the file: frozen headings with a filter, columns as wide as their contents, ready for print on A4."""
    from xlsxwriter.workbook import Workbook as Book

    written = BytesIO()
    book = Book(written, {"in_memory": True, **_PLAIN})
    book.set_properties({"title": _allowed(workbook.title), "author": "regflow", "created": CREATED})
    heading_format, formats = book.add_format(_HEADING), _formats(book, workbook.sheets)
    names = _names(sheet.name for sheet in workbook.sheets)
    for name, sheet in zip(names, workbook.sheets, strict=True):
        page = book.add_worksheet(name)
        _fill(page, sheet, heading_format, formats)
        _lay_out(page, sheet)
    book.close()
    return written.getvalue()


def _formats(book: Any, sheets: Iterable[Sheet]) -> Mapping[_Look, Any]:
    """Return the format of every look that a cell of these sheets has, each declared once."""
    looks = dict.fromkeys(_look(cell) for sheet in sheets for row in sheet.rows for cell in row)
    return {look: book.add_format(_properties(look)) for look in looks}


def _look(cell: Cell) -> _Look:
    if isinstance(cell, Figure):
        return _Look(_number_format(cell))
    return _Look("General", is_text=True, quoted=cell.startswith(_LIKE_A_FORMULA))


def _properties(look: _Look) -> dict[str, object]:
    # Whoever edits a quoted cell in Excel leaves a text, as if he had typed an apostrophe before it.
    return {"num_format": look.number_format, "valign": "top", "text_wrap": look.is_text, "quote_prefix": look.quoted}


def _fill(page: Any, sheet: Sheet, heading_format: Any, formats: Mapping[_Look, Any]) -> None:
    for column, heading in enumerate(sheet.headings):
        page.write_string(0, column, _allowed(heading), heading_format)
    for row, cells in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(cells):
            if isinstance(cell, Figure):
                page.write_number(row, column, cell.value, formats[_look(cell)])
            elif cell:
                page.write_string(row, column, _allowed(cell), formats[_look(cell)])


def _lay_out(page: Any, sheet: Sheet) -> None:
    last = len(sheet.headings) - 1
    for column, heading in enumerate(sheet.headings):
        # The heading bears the button of the filter, which takes the room of three signs.
        widths = [_width(heading) + 3, *(_width(row[column]) for row in sheet.rows)]
        page.set_column(column, column, min(max(*widths, NARROWEST), WIDEST) + 1)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(sheet.rows), last)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&A&R&P / &N")


def _number_format(figure: Figure) -> str:
    shown = _SHOWN[figure.form]
    if figure.unit:
        unit = figure.unit.replace('"', "")
        shown += f'" {unit}"'
    return f"+{shown};-{shown};{shown}" if figure.signed else shown


def _width(cell: Cell) -> int:
    """Return the columns that the widest line of a cell takes; a Chinese character takes two."""
    if isinstance(cell, Figure):
        decimals = _SHOWN[cell.form].partition(".")[2].count("0")
        number = cell.value * 100 if cell.form is Form.SHARE else cell.value
        return len(f"{number:+,.{decimals}f}") + (_width(f" {cell.unit}") if cell.unit else 1)
    return max((sum(1 + (east_asian_width(sign) in "WF") for sign in line) for line in cell.splitlines()), default=0)


def _allowed(text: str) -> str:
    """Return a text as a cell may hold it: what XML forbids is shown as a lack, what is too long is cut."""
    clean = _NOT_IN_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(clean.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return clean
    return clean.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)].decode("utf-16-le", errors="ignore") + "…"


def _names(wanted: Iterable[str]) -> list[str]:
    """Return names that tabs may have, each another."""
    given: list[str] = []
    for name in wanted:
        clean = _NOT_IN_NAME.sub(" ", _allowed(name)).strip(" '")[:LONGEST_NAME] or "-"
        taken, number, free = {one.casefold() for one in given}, 1, clean
        while free.casefold() in taken:
            number += 1
            free = f"{clean[: LONGEST_NAME - 4]} {number}"
        given.append(free)
    return given
