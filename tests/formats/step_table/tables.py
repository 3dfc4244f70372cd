"""Tables of steps as the cells of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from regflow.errors import ProcessFileError
from regflow.formats.step_table.grid import Grid, Odd, Spot
from regflow.formats.step_table.reading import step_table
from regflow.formats.step_table.rows import StepRow, StepTable
from regflow.formats.step_table.text import process_text

HEADINGS = ("Name", "Office", "Minutes", "After", "Documents", "Checks")
Value = str | float | Odd | None


def grid(*rows: Sequence[Value]) -> Grid:
    """Return the cells of a sheet with these rows; None is an empty cell."""
    return {
        (row, column): Spot(f"{get_column_letter(column)}{row}", value)
        for row, cells in enumerate(rows, 1)
        for column, value in enumerate(cells, 1)
        if value is not None
    }


def table(*rows: Sequence[Value], headings: Sequence[Value] = HEADINGS) -> StepTable:
    """Return the table under these headings."""
    return step_table(grid(headings, *rows), "table.xlsx")


def only(*cells: Value, headings: Sequence[Value] = HEADINGS) -> StepRow:
    """Return the one step of a table."""
    (row,) = table(cells, headings=headings).rows
    return row


def problems(*rows: Sequence[Value], headings: Sequence[Value] = HEADINGS) -> list[tuple[str, str]]:
    """Return cell and code of each problem, whether of reading the table or of making a process of it."""
    try:
        process_text(table(*rows, headings=headings))
    except ProcessFileError as fault:
        return [(str(dict(one.message.values)["cell"]), one.code) for one in fault.problems]
    return []


def saved(folder: Path, *rows: Sequence[object], name: str = "table.xlsx") -> Path:
    """Return an Excel file with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(folder / name)
    return folder / name
