"""The two languages of the format are one to one."""

import pytest

from regflow.formats.keys import KEYS, SYNONYMS
from regflow.formats.vocabulary import (
    CHINESE_SYNONYMS,
    KEY_WORDS,
    NEUTRAL_VALUES,
    VALUE_WORDS,
    WORDS,
    english_of,
    language_of_word,
    spelt,
)
from regflow.model.step import RESERVED, Kind

ALL_KEYS = {key for keys in KEYS.values() for key in keys}


def test_every_key_of_the_format_has_a_chinese_one_and_no_other_word_has():
    assert {topic: tuple(words) for topic, words in KEY_WORDS.items()} == dict(KEYS)


def test_every_value_of_which_there_are_only_a_few_has_a_chinese_one():
    assert set(VALUE_WORDS["kind-word"]) == {kind.value for kind in Kind}
    assert set(VALUE_WORDS["worker-word"]) | set(VALUE_WORDS["result-word"]) == RESERVED


@pytest.mark.parametrize("table", WORDS)
def test_within_a_table_no_word_means_two_things(table):
    chinese = tuple(WORDS[table].values())
    assert len(set(chinese)) == len(chinese)
    assert [word for english, word in WORDS[table].items() if word != english and word in WORDS[table]] == []


@pytest.mark.parametrize(("table", "english"), [(table, word) for table, words in WORDS.items() for word in words])
def test_a_word_turned_into_chinese_and_back_is_the_same(table, english):
    chinese = spelt(table, english, "zh")
    assert english_of(table, chinese) == english_of(table, english) == english
    assert spelt(table, english, "en") == english
    assert language_of_word(table, chinese) == ("zh" if chinese != english else None)


def test_only_the_name_of_the_program_is_the_same_in_both_languages():
    same = {(table, word) for table, words in WORDS.items() for word, chinese in words.items() if word == chinese}
    assert same == {("process", "regflow")}
    assert language_of_word("process", "regflow") is None


@pytest.mark.parametrize("word", sorted(NEUTRAL_VALUES))
def test_what_belongs_to_yaml_or_to_no_language_is_not_english(word):
    assert {language_of_word(table, word) for table, words in VALUE_WORDS.items() if word in words} == {None}


@pytest.mark.parametrize("synonyms", [SYNONYMS, CHINESE_SYNONYMS], ids=["English", "Chinese"])
def test_a_word_of_other_programs_means_a_key_that_there_is(synonyms):
    assert set(synonyms) <= ALL_KEYS
