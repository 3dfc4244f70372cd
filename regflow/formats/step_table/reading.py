"""Finds the table in an Excel file, reads its rows and sees that they fit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from regflow.formats.semantics.circles import circles
from regflow.formats.step_table.grid import Grid, read_grids
from regflow.formats.step_table.headings import NEEDED, Column, column_of, folded, language_of, nearest_heading
from regflow.formats.step_table.rows import CellProblems, StepRow, StepTable, rows_of, waits_for

_LAST_ROW_OF_HEADINGS = 30


def read_step_table(path: Path) -> StepTable:
    """Return the table of steps in an Excel file: of the first sheet that has its headings.

    Raises:
        RegflowError: if what reads Excel files is not installed.
        ProcessFileError: with every problem of the file, each named by its cell.
    """
    grids = read_grids(path)
    with_headings = (grid for grid in grids if _row_of_headings(grid) is not None)
    return step_table(next(with_headings, grids[0] if grids else {}), str(path))


def step_table(grid: Grid, file: str) -> StepTable:
    """Return the table of steps in the cells of a sheet; `file` is the name for messages.

    Raises:
        ProcessFileError: with every problem, each named by its cell.
    """
    problems = CellProblems(file)
    table = _table(grid, file, problems)
    problems.refuse()
    return table


@dataclass(frozen=True, slots=True)
class _Head:
    """The row of headings.

    Attributes:
        row: Its number.
        places: Per kind of column the number of the column.
        unused: Headings of others.
    """

    row: int
    places: Mapping[Column, int]
    unused: tuple[str, ...]


def _table(grid: Grid, file: str, problems: CellProblems) -> StepTable:
    head = _head(grid, problems)
    rows = tuple(rows_of(grid, head.row, head.places, problems))
    if not rows and not problems.found:
        problems.add(f"A{head.row + 1}", "table-no-rows")
    letters = {column: _letters(grid, head.row, place) for column, place in head.places.items()}
    headings = tuple(str(grid[head.row, place].value) for place in head.places.values())
    table = StepTable(file, _title(grid, head.row), language_of(headings), rows, letters, head.unused)
    if not problems.found:
        table = _fitting(table, problems)
    return table


def _head(grid: Grid, problems: CellProblems) -> _Head:
    """Return the headings, with complaints about those that cannot be used."""
    row = _row_of_headings(grid)
    if row is None:
        problems.add("A1", "table-no-headings")
        return _Head(_LAST_ROW_OF_HEADINGS, {}, ())
    places: dict[Column, int] = {}
    unused: list[str] = []
    for place, column in _columns(grid, row).items():
        spot = grid[row, place]
        heading = str(spot.value)
        if column is None:
            near = nearest_heading(heading)
            if near is not None:
                problems.add(spot.address, "table-heading-misspelt", heading=heading, near=near)
            unused.append(heading)
        elif column in places:
            other = grid[row, places[column]].address
            problems.add(spot.address, "table-heading-twice", heading=heading, other=other)
        else:
            places[column] = place
    return _Head(row, places, tuple(unused))


def _row_of_headings(grid: Grid) -> int | None:
    """Return the first row that has the headings a table cannot do without."""
    rows = range(1, _LAST_ROW_OF_HEADINGS + 1)
    return next((row for row in rows if set(NEEDED) <= set(_columns(grid, row).values())), None)


def _columns(grid: Grid, row: int) -> dict[int, Column | None]:
    """Return by the number of a column what its cell in this row says that it holds."""
    return {place: column_of(str(spot.value)) for (at, place), spot in sorted(grid.items()) if at == row}


def _letters(grid: Grid, row: int, place: int) -> str:
    return grid[row, place].address.rstrip("0123456789")


def _title(grid: Grid, below: int) -> str:
    """Return the first text above the headings."""
    above = (spot.value for (row, _), spot in sorted(grid.items()) if row < below)
    return next((" ".join(value.split()) for value in above if isinstance(value, str)), "")


def _fitting(table: StepTable, problems: CellProblems) -> StepTable:
    """Return the table with every step that another names, by its name."""
    _refuse_same_names(table, problems)
    named = {folded(row.name): row.name for row in table.rows}
    numbered = {folded(row.number): row.name for row in table.rows if row.number}
    rows = tuple(_named(row, table, {**numbered, **named}, problems) for row in table.rows)
    if not problems.found:
        _refuse_circles(rows, table, problems)
    return replace(table, rows=rows)


def _refuse_same_names(table: StepTable, problems: CellProblems) -> None:
    first: dict[str, StepRow] = {}
    for row in table.rows:
        other = first.setdefault(folded(row.name), row)
        if other is not row:
            problems.add(table.cell(Column.NAME, row), "table-same-name", step=row.name, row=other.row)


def _named(row: StepRow, table: StepTable, known: Mapping[str, str], problems: CellProblems) -> StepRow:
    def step(name: str, column: Column) -> str:
        found = known.get(folded(name))
        if found is None:
            near = get_close_matches(folded(name), known, n=1, cutoff=0.5)
            help_code = "table-unknown-step.help" if near else "table-unknown-step.help-none"
            place = table.cell(column, row)
            problems.add(place, "table-unknown-step", help=help_code, step=name, near=known[near[0]] if near else "")
        return found or name

    after = None if row.after is None else tuple(dict.fromkeys(step(name, Column.AFTER) for name in row.after))
    answer = row.if_wrong
    if answer is not None and answer[1]:
        answer = (answer[0], step(answer[1], Column.IF_WRONG))
    return replace(row, after=after, if_wrong=answer)


def _refuse_circles(rows: tuple[StepRow, ...], table: StepTable, problems: CellProblems) -> None:
    by_name = {row.name: row for row in rows}
    for circle in circles(waits_for(rows)):
        place = table.cell(Column.AFTER, by_name[circle[0]])
        problems.add(place, "table-circle", circle=" → ".join((*circle, circle[0])))
