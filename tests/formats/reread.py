"""Workbooks as another program reads them."""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook as Book
from openpyxl import load_workbook


def reread(data: bytes) -> Book:
    """Return what openpyxl makes of a file."""
    return load_workbook(BytesIO(data))


def values(book: Book, name: str) -> list[list[object]]:
    """Return what stands in a sheet, row by row, the headings first."""
    return [[cell.value for cell in row] for row in book[name].iter_rows()]


def table(book: Book, name: str) -> list[dict[str, object]]:
    """Return the rows of a sheet by heading."""
    headings, *rows = values(book, name)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]
