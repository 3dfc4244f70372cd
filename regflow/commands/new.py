"""`regflow new FILE`: a commented process file to start from, and the schema that lets editors help with it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.commands.options import Saying
from regflow.commands.streams import give, give_document
from regflow.formats.atomic import write_whole
from regflow.formats.starting import SCHEMA_FILE, example_file, schema_file
from regflow.formats.vocabulary import KeyLanguage, key_language
from regflow.words import message, say


class Kind(Enum):
    """What the example is of."""

    REGISTRATION = "registration"
    PERMIT = "permit"
    LOAN = "loan"
    PUBLICATION = "publication"


def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=help_text("argument-new"), show_default=False)],
    saying: Saying,
    kind: Annotated[Kind, typer.Option("--kind", help=help_text("option-kind"))] = Kind.REGISTRATION,
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False,
) -> None:
    """Write an example in the language asked for, with the schema beside it unless one is there."""
    language = key_language(saying.lang)
    write_whole(file, example_file(kind.value, language), force)
    beside = _schema_beside(file, language)
    if saying.as_json:
        body = {"file": str(file), "kind": kind.value, "language": language, "schema_file": str(beside)}
        give_document("new", body)
    else:
        give(say(message("new-written", file=str(file), schema=str(beside)), saying.lang))


def _schema_beside(file: Path, language: KeyLanguage) -> Path:
    """Return the schema in the folder of a file, written now if there was none: an editor may lack the internet."""
    beside = file.parent / SCHEMA_FILE[language]
    if not beside.exists():
        write_whole(beside, schema_file(language), force=False)
    return beside
