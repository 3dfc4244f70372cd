"""Every key of the format has a page in each language, found by its name in either."""

import pytest

from regflow.errors import RegflowError
from regflow.formats.key_examples import example_of
from regflow.formats.keys import KEYS, MANUAL
from regflow.formats.vocabulary import KEY_WORDS, VALUE_WORDS
from regflow.report.key_pages import key_pages, known_words, page_list, page_names
from regflow.report.manual import explanation
from regflow.report.page import Page
from regflow.report.wrapping import columns_of
from regflow.words import LANGUAGES, message, say

EVERY_KEY = [(topic, key) for topic, keys in KEYS.items() for key in keys]
LABELS = ("label-holds", "label-without", "label-place", "label-example")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "key"), EVERY_KEY)
def test_a_key_is_explained_in_full_in_each_language(topic, key, language):
    text = key_pages(f"{MANUAL[topic]}.{key}", Page(language=language))
    assert [say(message(label), language) for label in LABELS if say(message(label), language) not in text] == []
    assert f"{key}: {example_of(topic, key, 'en')}" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "key"), EVERY_KEY)
def test_a_key_asked_for_in_chinese_is_shown_in_chinese(topic, key, language):
    chinese = KEY_WORDS[topic][key]
    if chinese != key:
        text = key_pages(chinese, Page(language=language))
        assert f"{chinese}: {example_of(topic, key, 'zh')}" in text
        assert f".{key}" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*page_names("en"), *page_names("zh")])
def test_a_page_on_a_table_can_be_asked_for_by_either_name(name, language):
    assert key_pages(name, Page(language=language)).startswith(name)


@pytest.mark.parametrize("word", [word for words in VALUE_WORDS.values() for pair in words.items() for word in pair])
def test_a_word_for_a_value_leads_to_the_keys_that_hold_it(word):
    assert word in key_pages(word, Page())


def test_a_key_asked_for_with_its_page_is_that_key_alone():
    assert key_pages("步骤.时限", Page()).count(".时限 (") == 1
    assert key_pages("时限", Page()).count(".时限 (") == 2


def test_what_a_key_may_hold_is_told_from_the_grammar():
    assert "`submission`, `check`, `approval`, `issue`, `payment`, `notice` or `work`" in " ".join(
        key_pages("kind", Page()).split()
    )
    assert "Without it    `work`" in key_pages("kind", Page())
    assert "Without it    `办理`" in key_pages("类型", Page())
    assert "Stands at     steps.NAME.checks.NAME.catches" in key_pages("catches", Page())


def test_what_nobody_knows_has_no_page_and_the_nearest_is_named():
    assert key_pages("wrok", Page()) == ""
    with pytest.raises(RegflowError) as caught:
        explanation("前制", Page())
    assert "前置" in say(caught.value.help)
    assert {"work", "工时", "驳回", "durations", "时长"} <= set(known_words())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_but_an_example_is_wider_than_the_page(language):
    page = Page(language=language)
    example = say(message("label-example"), language)
    lines = [line for topic in page_names("en") for line in key_pages(topic, page).splitlines()]
    assert [line for line in (*lines, *page_list(page)) if columns_of(line) > 80 and example not in line] == [
        line for line in page_list(page) if "\n" in line
    ]
