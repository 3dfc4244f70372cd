"""`regflow new FILE`: a commented process file to start from, and the schema that lets editors help with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.exporting import refuse_unusable, write_workbook
from regflow.commands.help_page import help_text
from regflow.commands.options import Exporting, Saying
from regflow.commands.streams import give, give_document, note
from regflow.commands.writing import usable_out
from regflow.commands.wrong_usage import WrongUsage
from regflow.formats.atomic import write_whole
from regflow.formats.starting import SCHEMA_FILE, example_file, schema_file, with_schema
from regflow.formats.step_table import blank_table, process_text, read_step_table
from regflow.formats.vocabulary import KeyLanguage, key_language
from regflow.words import message, say


class Kind(Enum):
    """What the example is of."""

    REGISTRATION = "registration"
    PERMIT = "permit"
    LOAN = "loan"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Starting:
    """What a new file is made of."""

    kind: Annotated[
        Kind | None, typer.Option("--kind", show_default=False, help=help_text("option-kind", default="registration"))
    ] = None
    from_xlsx: Annotated[
        Path | None,
        typer.Option("--from-xlsx", metavar="TABLE.xlsx", show_default=False, help=help_text("option-from-xlsx")),
    ] = None
    table: Annotated[
        Path | None, typer.Option("--table", metavar="TABLE.xlsx", show_default=False, help=help_text("option-table"))
    ] = None
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a new file, and the language of its keys."""

    text: str
    language: KeyLanguage


def new(
    starting: Starting,
    saying: Saying,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help=help_text("argument-new"), show_default=False)
    ] = None,
) -> None:
    """Write an example, or what a table of steps says, with the schema beside it unless one is there."""
    if starting.table is not None:
        _write_blank_table(starting.table, saying, force=starting.force)
    if file is None and starting.table is not None:
        return
    if file is None:
        raise WrongUsage(message("new-nothing"), "FILE")
    if starting.from_xlsx is not None and starting.kind is not None:
        raise WrongUsage(message("new-from-two"), "--from-xlsx")
    made = (
        _made_of(starting.from_xlsx, file, starting, saying) if starting.from_xlsx else _example(starting.kind, saying)
    )
    write_whole(file, made.text, starting.force)
    _tell(file, _schema_beside(file, made.language), made.language, starting, saying)


def _tell(file: Path, beside: Path, language: KeyLanguage, starting: Starting, saying: Saying) -> None:
    table = starting.from_xlsx
    if saying.as_json:
        kind = None if table else (starting.kind or Kind.REGISTRATION).value
        body = {"file": str(file), "kind": kind, "language": language, "schema_file": str(beside)}
        give_document("new", {**body, "table": str(table) if table else None})
    elif table:
        give(say(message("made-from-table", table=str(table), file=str(file), schema=str(beside)), saying.lang))
    else:
        give(say(message("new-written", file=str(file), schema=str(beside)), saying.lang))


def _example(kind: Kind | None, saying: Saying) -> _Text:
    language = key_language(saying.lang)
    return _Text(example_file((kind or Kind.REGISTRATION).value, language), language)


def _made_of(table: Path, file: Path, starting: Starting, saying: Saying) -> _Text:
    """Return what a table of steps says, in the language of its headings."""
    usable_out(file, table, force=starting.force)
    read = read_step_table(table)
    text = process_text(read)
    if read.unused:
        note(message("table-unused", headings=read.unused), saying)
    return _Text(with_schema(text, read.language), read.language)


def _write_blank_table(table: Path, saying: Saying, *, force: bool) -> None:
    refuse_unusable(Exporting(xlsx=table, force=force), ())
    write_workbook(blank_table(key_language(saying.lang)), table, force=force)
    note(message("blank-written", file=str(table)), saying)


def _schema_beside(file: Path, language: KeyLanguage) -> Path:
    """Return the schema in the folder of a file, written now if there was none: an editor may lack the internet."""
    beside = file.parent / SCHEMA_FILE[language]
    if not beside.exists():
        write_whole(beside, schema_file(language), force=False)
    return beside
