"""A workbook as plain data: sheets of one table each, whose cells are texts and figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Form(Enum):
    """How a figure is shown; what it is stays in the cell, to be calculated with."""

    WHOLE = "whole"
    NUMBER = "number"
    MINUTES = "minutes"
    MONEY = "money"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a cell.

    Attributes:
        value: The number; a share is between 0 and 1.
        form: How it is shown.
        unit: What stands after it, e.g. `min` or a currency; empty where the form says it.
        signed: Whether a plus is shown before what is above zero.
    """

    value: float
    form: Form = Form.WHOLE
    unit: str = ""
    signed: bool = False


Cell: TypeAlias = str | Figure
"""An empty text is an empty cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table under its headings.

    Attributes:
        name: What its tab says.
        headings: One for each column.
        rows: Cells, as many in each row as there are headings.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.headings) for row in self.rows):
            raise ValueError(f"a row of sheet {self.name!r} has not as many cells as there are headings")


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in the order of their tabs.

    Attributes:
        title: Stands in the properties of the file.
        sheets: At least one.
    """

    title: str
    sheets: tuple[Sheet, ...]
