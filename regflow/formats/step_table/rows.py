"""The rows of a table as steps, each cell read by what its column holds; every problem of a cell is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from regflow.errors import Problem, ProcessFileError
from regflow.formats.step_table.entries import (
    Answer,
    Time,
    answer_in,
    kind_in,
    listed,
    means_nothing,
    one_line,
    time_in,
)
from regflow.formats.step_table.grid import Grid, Odd, Spot
from regflow.formats.step_table.headings import Column, Language
from regflow.model.step import Kind
from regflow.words import Value, message

T = TypeVar("T")

MAY_BE_MERGED = frozenset({Column.OFFICE, Column.KIND, Column.LAW})
"""What is the same for several rows under each other may stand in one cell for all of them."""

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as the table has it.

    Attributes:
        row: Number of its row.
        number: What stands under the number; empty where nothing does.
        name: Its name, as written.
        office: Who does it, as written.
        time: How long it takes; None where the table does not say.
        after: Names or numbers of the steps it waits for; None where the table does not say.
        documents, checks, issues: Names, as written.
        if_wrong: What follows where a check fails and the step named with it; None where the table does not say.
        kind: What sort of work it is; None where the table does not say.
        law: Legal basis; empty where the table names none.
    """

    row: int
    number: str
    name: str
    office: str
    time: Time | None = None
    after: tuple[str, ...] | None = None
    documents: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    if_wrong: tuple[Answer, str] | None = None
    kind: Kind | None = None
    law: str = ""


@dataclass(frozen=True, slots=True)
class StepTable:
    """A table of steps in which every cell was understood.

    Attributes:
        file: As the user named it.
        title: What stands above the headings; empty where nothing does.
        language: Of most headings.
        rows: The steps in their order.
        columns: Per kind of column the letters of its cells, for problems.
        unused: Headings of columns that hold something else.
    """

    file: str
    title: str
    language: Language
    rows: tuple[StepRow, ...]
    columns: Mapping[Column, str]
    unused: tuple[str, ...] = ()

    def cell(self, column: Column, row: StepRow) -> str:
        """Return the address of a cell of a step."""
        return f"{self.columns[column]}{row.row}"


class CellProblems:
    """All that is wrong with the cells of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.found: list[Problem] = []

    def add(self, cell: str, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down a problem of a cell."""
        said = message(code, cell=cell, **values)
        self.found.append(
            Problem(said, message(help or f"{code}.help", **values), "error", self._file, line=0, column=0)
        )

    def refuse(self) -> None:
        """Refuse the file where anything is wrong with it.

        Raises:
            ProcessFileError: with all problems.
        """
        if self.found:
            raise ProcessFileError(tuple(sorted(self.found, key=_place)))


def _place(problem: Problem) -> tuple[int, int, str]:
    """Return the row of the cell of a problem, then what orders its columns as in a sheet."""
    address = str(dict(problem.message.values)["cell"])
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), len(letters), letters


def waits_for(rows: Sequence[StepRow]) -> dict[str, tuple[str, ...]]:
    """Return by name the names of the steps that each waits for: where the table does not say, the step above it."""
    above: tuple[str, ...] = ()
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.name] = above if row.after is None else row.after
        above = (row.name,)
    return found


def rows_of(grid: Grid, below: int, places: Mapping[Column, int], problems: CellProblems) -> Iterator[StepRow]:
    """Yield the steps below the headings; a row in which no column of steps has anything is passed over."""
    last = max((row for row, _ in grid), default=0)
    for row in range(below + 1, last + 1):
        spots = {column: grid[row, place] for column, place in places.items() if (row, place) in grid}
        if any(not spot.merged or column not in MAY_BE_MERGED for column, spot in spots.items()):
            found = _Row(row, spots, problems).step()
            if found is not None:
                yield found


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the table that is being read."""

    row: int
    spots: Mapping[Column, Spot]
    problems: CellProblems

    def step(self) -> StepRow | None:
        name = self._text(Column.NAME)
        if Column.NAME not in self.spots:
            first = next(iter(self.spots.values()))
            self.problems.add(first.address, "table-no-name")
        elif len(name) > LONGEST_NAME:
            self.problems.add(self.spots[Column.NAME].address, "table-long-name", most=LONGEST_NAME)
        office = self._text(Column.OFFICE)
        if name and Column.OFFICE not in self.spots:
            self.problems.add(self.spots[Column.NAME].address, "table-no-office", step=name)
        step = StepRow(
            row=self.row,
            number=self._text(Column.NUMBER),
            name=name,
            office=office,
            time=self._read(Column.MINUTES, time_in, "table-no-time"),
            after=self._after(),
            documents=listed(self._text(Column.DOCUMENTS)),
            checks=listed(self._text(Column.CHECKS)),
            issues=listed(self._text(Column.ISSUES)),
            if_wrong=self._read(Column.IF_WRONG, answer_in, "table-no-answer"),
            kind=self._read(Column.KIND, kind_in, "table-no-kind"),
            law=one_line(self._text(Column.LAW)),
        )
        return step if name and office else None

    def _after(self) -> tuple[str, ...] | None:
        text = self._text(Column.AFTER)
        if not text:
            return None
        return () if means_nothing(text) else listed(text)

    def _read(self, column: Column, reader: Callable[[str], T | None], code: str) -> T | None:
        text = self._text(column)
        if not text or means_nothing(text):
            return None
        found = reader(text)
        if found is None:
            self.problems.add(self.spots[column].address, code, text=one_line(text)[:60])
        return found

    def _text(self, column: Column) -> str:
        """Return the text of a cell; empty where there is none, or something odd that is a problem."""
        spot = self.spots.get(column)
        if spot is None:
            return ""
        if spot.merged and (column not in MAY_BE_MERGED or not _is_upright(spot.merged)):
            if spot.merged.startswith(f"{spot.address}:"):
                self.problems.add(spot.address, "table-merged", area=spot.merged)
            return ""
        match spot.value:
            case Odd():
                self.problems.add(spot.address, f"table-{spot.value.value}")
                return ""
            case float():
                return f"{spot.value:.10g}"
            case str():
                return (
                    spot.value if column in (Column.DOCUMENTS, Column.CHECKS, Column.ISSUES) else one_line(spot.value)
                )


def _is_upright(area: str) -> bool:
    """Tell whether merged cells stand under each other: `B7:B9`."""
    first, _, last = area.partition(":")
    return first.rstrip("0123456789") == last.rstrip("0123456789")
