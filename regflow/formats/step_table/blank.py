"""A table to fill in: headings, a few steps as an example, and a sheet that tells what belongs where."""

from __future__ import annotations

from regflow.formats.sheets import Cell, Figure, Sheet, Workbook
from regflow.formats.step_table.headings import CHINESE, ENGLISH, Column, Language
from regflow.words import message, say

COLUMNS = tuple(column for column in Column if column is not Column.NUMBER)
_EXAMPLES = ("apply", "intake", "decide")
_CELLS = (Column.NAME, Column.OFFICE, Column.MINUTES, Column.AFTER, Column.DOCUMENTS, Column.CHECKS, Column.IF_WRONG)


def blank_table(language: Language) -> Workbook:
    """Return the table; read as it is, it gives a valid process file."""
    headings = {column: (ENGLISH if language == "en" else CHINESE)[column][0] for column in COLUMNS}
    steps = tuple(tuple(_example(step, column, language) for column in COLUMNS) for step in _EXAMPLES)
    hints = tuple((headings[column], _said(f"blank-hint-{_code(column)}", language)) for column in COLUMNS)
    return Workbook(
        _said("blank-steps", language),
        (
            Sheet(_said("blank-steps", language), tuple(headings.values()), steps),
            Sheet(
                _said("blank-hints", language), (_said("blank-column", language), _said("blank-hint", language)), hints
            ),
        ),
    )


def _example(step: str, column: Column, language: Language) -> Cell:
    text = _said(f"blank-{step}-{_code(column)}", language) if column in _CELLS else ""
    return Figure(int(text)) if text.isdecimal() else text


def _code(column: Column) -> str:
    return column.name.lower().replace("_", "-")


def _said(code: str, language: Language) -> str:
    return say(message(code), language)
