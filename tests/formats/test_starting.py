"""What a new file begins with is right, useful and the same in both languages."""

from dataclasses import fields, is_dataclass
from enum import Enum

import pytest
from jsonschema import Draft7Validator

from regflow.formats.layout.plain_data import plain_data
from regflow.formats.process_yaml import check_text
from regflow.formats.schema import schema
from regflow.formats.starting import KINDS, SCHEMA_FILE, example_file, schema_file
from regflow.model.process import Process
from regflow.model.text import Text

LANGUAGES = ("en", "zh")
OF_TEXTS = {"name", "about", "source", "basis", "authority", "evidence", "result", "held_by"}
"""Fields that say something to people and may differ between two languages."""


def process_of(kind, language):
    return check_text(example_file(kind, language), "x.yaml").process_file.process


def bones(value, names):
    """Give a part of a process with each name replaced by the place at which it first stood."""
    if isinstance(value, Text):
        return None
    if is_dataclass(value):
        own = [field for field in fields(value) if field.compare and field.name not in OF_TEXTS]
        return [bones(getattr(value, field.name), names) for field in own]
    if isinstance(value, tuple):
        return [bones(one, names) for one in value]
    return names.setdefault(value, len(names)) if isinstance(value, str) and not isinstance(value, Enum) else value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_has_no_fault_and_nothing_to_be_warned_of(kind, language):
    assert check_text(example_file(kind, language), "x.yaml").problems == ()


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_tell_the_same_process(kind):
    english, chinese = process_of(kind, "en"), process_of(kind, "zh")
    assert isinstance(english, Process)
    assert bones(english, {}) == bones(chinese, {})


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_have_a_comment_on_the_same_lines(kind):
    lines = [example_file(kind, language).splitlines() for language in LANGUAGES]
    assert len(lines[0]) == len(lines[1])
    assert [
        number for number, (one, other) in enumerate(zip(*lines, strict=True)) if ("#" in one) != ("#" in other)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_editors_are_told_the_schema_and_the_example_keeps_to_it(kind, language):
    text = example_file(kind, language)
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA_FILE[language]}\n")
    assert list(Draft7Validator(schema(language)).iter_errors(plain_data(text))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_chinese_example_is_chinese_throughout(kind):
    assert check_text(example_file(kind, "zh"), "x.yaml").process_file.language == "zh"
    names = [step.id for step in process_of(kind, "zh").steps]
    assert [name for name in names if name.isascii()] == []


def test_the_schema_file_is_the_schema_in_signs_that_people_can_read():
    assert plain_data(schema_file("zh")) == schema("zh")
    assert "步骤" in schema_file("zh")
