"""Process files to start from: valid, commented examples, each in English and in Chinese."""

from __future__ import annotations

import json
from importlib.resources import files

from regflow.formats.schema import schema
from regflow.formats.vocabulary import KeyLanguage

KINDS = ("registration", "permit", "loan", "publication")
"""What there are examples of."""

SCHEMA_FILE = {"en": "regflow.schema.json", "zh": "regflow.schema.zh.json"}
"""What the schema beside a process file is called, by the language of the file."""


def example_file(kind: str, language: KeyLanguage) -> str:
    """Return the text of the example of a kind; its first line tells editors which schema to use."""
    example = files("regflow").joinpath("formats", "examples", f"{kind}.{language}.yaml").read_text(encoding="utf-8")
    return with_schema(example, language)


def with_schema(text: str, language: KeyLanguage) -> str:
    """Return the text of a file with a first line that tells editors which schema to use."""
    return f"# yaml-language-server: $schema={SCHEMA_FILE[language]}\n{text}"


def schema_file(language: KeyLanguage) -> str:
    """Return the text of the schema of files written in a language."""
    return json.dumps(schema(language), ensure_ascii=False, indent=2) + "\n"
