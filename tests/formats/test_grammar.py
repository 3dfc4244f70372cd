"""The grammar names nothing that is not there."""

import pytest

from regflow.formats.grammar import GRAMMAR
from regflow.formats.keys import KEYS, MANUAL
from regflow.formats.shapes import Fields, Name, OneWord, shapes_in
from regflow.formats.vocabulary import VALUE_WORDS

TABLES = ("calendars", "offices", "documents", "criteria", "steps", "authorities")


ALL = [part for keys in GRAMMAR.values() for key in keys.values() for part in shapes_in(key.shape)]


def test_every_kind_of_table_is_reached_from_the_top_and_has_its_page():
    assert {shape.topic for shape in ALL if isinstance(shape, Fields)} | {"process"} == set(GRAMMAR) == set(MANUAL)


def test_keys_are_those_of_the_grammar():
    assert {topic: tuple(keys) for topic, keys in GRAMMAR.items()} == dict(KEYS)


@pytest.mark.parametrize("shape", [shape for shape in ALL if isinstance(shape, OneWord)])
def test_a_word_is_one_of_a_table_of_words(shape):
    assert shape.words in VALUE_WORDS


@pytest.mark.parametrize("shape", [shape for shape in ALL if isinstance(shape, Name)])
def test_a_name_is_one_of_a_table_of_the_file(shape):
    assert shape.table in TABLES
