"""Results as a workbook beside what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regflow.commands.options import Exporting, Saying
from regflow.commands.streams import note
from regflow.commands.writing import usable_out
from regflow.errors import RegflowError
from regflow.formats.atomic import write_whole
from regflow.formats.sheets import Workbook
from regflow.formats.xlsx import refuse_without_writer, xlsx_bytes
from regflow.words import message


def refuse_unusable(exporting: Exporting, inputs: Sequence[Path]) -> None:
    """Refuse a workbook that could not be written, before any work is done for it.

    Raises:
        RegflowError: if its name is none of a workbook, it is an input, it is there already and may not be replaced,
            or what writes it is not installed.
    """
    file = exporting.xlsx
    if file is None:
        return
    if file.suffix.lower() != ".xlsx":
        raise RegflowError(message("xlsx-form", file=str(file)), message("xlsx-form.help", stem=file.stem))
    for one in inputs:
        usable_out(file, one, force=exporting.force)
    refuse_without_writer()


def export(workbook: Workbook, exporting: Exporting, saying: Saying) -> None:
    """Write a workbook where it is asked for, and tell so."""
    if exporting.xlsx is not None:
        write_workbook(workbook, exporting.xlsx, force=exporting.force)
        note(message("xlsx-written", file=str(exporting.xlsx)), saying)


def write_workbook(workbook: Workbook, file: Path, *, force: bool) -> None:
    """Write a workbook whole or not at all."""
    write_whole(file, xlsx_bytes(workbook), force)
