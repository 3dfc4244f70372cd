"""The cells of an Excel file as they are shown: formulas by the value that Excel kept of them, never calculated."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from regflow.errors import Problem, ProcessFileError, RegflowError
from regflow.words import message

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 100 * 1024 * 1024
"""More than any table of steps, less than what would fill the memory of a small machine."""

MOST_ROWS, MOST_COLUMNS = 2000, 60
"""How far into a sheet anything is looked for."""


class Odd(Enum):
    """What stands in a cell and is neither text nor number."""

    DATE = "date"
    TIME = "time"
    TRUTH = "truth"
    FAULT = "fault"
    NOT_CALCULATED = "not-calculated"


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell with something in it.

    Attributes:
        address: As Excel names it, e.g. `B7`.
        value: Text without blanks around it, a number, or something odd.
        merged: The cells that are merged with it, e.g. `B7:B9`; empty where none are.
    """

    address: str
    value: str | float | Odd
    merged: str = ""


Grid = Mapping[tuple[int, int], Spot]
"""The cells that have something in them, by row and column from 1; each of merged cells has what the first has."""


def read_grids(path: Path) -> tuple[Grid, ...]:
    """Return the cells of each sheet that has any.

    Raises:
        RegflowError: if what reads Excel files is not installed.
        ProcessFileError: if the file is no .xlsx file, none that can be read, or far too long for a table of steps.
    """
    if find_spec("openpyxl") is None:
        raise RegflowError(message("excel-missing"), message("excel-missing.help"))
    content = path.read_bytes() if path.is_file() and path.stat().st_size <= MOST_BYTES else None
    if content is None:
        raise _unreadable("table-missing" if not path.is_file() else "table-too-large", path)
    if not _is_small_archive(content):
        raise _unreadable("table-no-xlsx", path)
    shown, written = _sheets(content, path, values=True), _sheets(content, path, values=False)
    if any(_goes_on(sheet) for sheet in shown):
        raise _unreadable("table-too-long", path)
    grids = (_grid(one, other) for one, other in zip(shown, written, strict=True))
    return tuple(grid for grid in grids if grid)


def _unreadable(code: str, path: Path) -> ProcessFileError:
    return ProcessFileError(
        (Problem(message(code, file=str(path)), message(f"{code}.help"), "error", str(path), line=0, column=0),)
    )


def _is_small_archive(content: bytes) -> bool:
    try:
        return sum(entry.file_size for entry in zipfile.ZipFile(BytesIO(content)).infolist()) <= MOST_UNPACKED
    except zipfile.BadZipFile:
        return False


def _sheets(content: bytes, path: Path, *, values: bool) -> list[Any]:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that nobody here asks for
            return list(load_workbook(BytesIO(content), data_only=values).worksheets)
    except Exception as fault:  # the reader has no error of its own for files that break their format
        raise _unreadable("table-no-xlsx", path) from fault


def _goes_on(sheet: Any) -> bool:
    """Tell whether anything stands below the rows that are looked at; cells that only have a look do not count."""
    below = sheet.iter_rows(min_row=MOST_ROWS + 1, max_row=min(sheet.max_row, 10 * MOST_ROWS), max_col=10)
    return sheet.max_row > MOST_ROWS and any(cell.value is not None for row in below for cell in row)


def _grid(shown: Any, written: Any) -> Grid:
    merged = {spot: area for area in shown.merged_cells.ranges for spot in area.cells}
    grid: dict[tuple[int, int], Spot] = {}
    for row in range(1, min(shown.max_row, MOST_ROWS) + 1):
        for column in range(1, min(shown.max_column, MOST_COLUMNS) + 1):
            area = merged.get((row, column))
            first = (area.min_row, area.min_col) if area else (row, column)
            value = _value(shown.cell(*first), written.cell(*first))
            if value is not None:
                address = shown.cell(row, column).coordinate
                grid[row, column] = Spot(address, value, area.coord if area else "")
    return grid


def _value(shown: Any, written: Any) -> str | float | Odd | None:
    match shown.value:
        case None:
            return Odd.NOT_CALCULATED if written.data_type == "f" else None
        case bool():
            return Odd.TRUTH
        case int() | float():
            return float(shown.value)
        case datetime() | date():
            return Odd.DATE
        case time() | timedelta():
            return Odd.TIME
        case _ if shown.data_type == "e":
            return Odd.FAULT
        case _:
            return str(shown.value).strip() or None
