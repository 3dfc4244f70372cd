"""`regflow schema`: JSON Schema (draft-07) of process files, for editors."""

from __future__ import annotations

from regflow.commands.options import Saying
from regflow.commands.streams import give_form
from regflow.formats.starting import schema_file
from regflow.formats.vocabulary import key_language


def schema(saying: Saying) -> None:
    """Print the schema of files with keys in the language asked for."""
    give_form(schema_file(key_language(saying.lang)))
