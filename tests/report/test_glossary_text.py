import pytest

from regflow.report.glossary_text import NAMES, glossary_page, term_page
from regflow.report.manual import contents, explanation
from regflow.report.page import Page
from regflow.report.wrapping import columns_of
from regflow.words import LANGUAGES
from regflow.words.glossary import TERMS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_has_every_word_within_the_width(language):
    text = glossary_page(Page(language=language))
    assert all(term.words[other] in text for term in TERMS for other in LANGUAGES)
    assert max(map(columns_of, text.splitlines())) <= 80


@pytest.mark.parametrize("name", NAMES)
def test_the_manual_shows_the_glossary(name):
    assert explanation(name, Page()) == glossary_page(Page())


def test_the_list_of_the_manual_names_the_glossary():
    assert "  glossary " in contents(Page())


@pytest.mark.parametrize("word", ["cycle time", "办理用时", "Cycle Time"])
def test_a_word_can_be_asked_for_in_any_language(word):
    assert "一件申请从提交到决定的时间。" in explanation(word, Page(language="zh"))
    assert "Arrival to decision" in explanation(word, Page())


def test_a_key_that_is_a_word_too_is_explained_as_both():
    text = explanation("decision", Page())
    assert text.index("process.decision") < text.index("decision · 决定")


def test_what_is_no_word_has_no_page():
    assert term_page("token", Page()) == ""
