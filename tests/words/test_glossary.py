"""One word for one thing: the catalogue uses the words of the glossary and no others."""

import pytest

from regflow.formats.vocabulary import KEY_WORDS, VALUE_WORDS
from regflow.words import LANGUAGES
from regflow.words.glossary import TERMS, Term
from regflow.words.zh import rule_pages

CHINESE = "\n".join(
    (
        *LANGUAGES["zh"].values(),
        *(text for sections in rule_pages.PAGES.values() for text in sections.values()),
    )
)
NAMES = [term.words["en"] for term in TERMS]


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_a_term_has_a_word_and_a_meaning_in_every_language(term: Term):
    assert all(term.words[language] and term.meanings[language] for language in LANGUAGES)


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_the_chinese_word_of_a_term_is_used(term: Term):
    assert term.words["zh"] in CHINESE


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_another_chinese_word_for_a_term_is_used_nowhere(term: Term):
    assert [(word, code) for word in term.never for code, text in LANGUAGES["zh"].items() if word in text] == []
    assert [word for word in term.never if word in CHINESE] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_means_two_things(language):
    words = [term.words[language] for term in TERMS]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("code", [code for code in LANGUAGES["en"] if code.startswith("sureness-")])
def test_a_verdict_is_called_what_the_glossary_calls_it(code):
    term = next(one for one in TERMS if one.words["en"] == LANGUAGES["en"][code])
    assert LANGUAGES["zh"][code] == term.words["zh"]


KEYS = {
    "case": ("process", "cases"),
    "office": ("process", "offices"),
    "document": ("process", "documents"),
    "criterion": ("process", "criteria"),
    "obligation": ("process", "obligations"),
    "trait": ("cases", "traits"),
    "authority": ("check-duty", "by"),
    "officer": ("by", "officer"),
    "check": ("step", "checks"),
    "condition": ("step", "only_if"),
    "harm": ("criterion", "harm"),
    "basis": ("step-duty", "basis"),
    "return": ("reaction", "return"),
    "fix": ("reaction", "fix"),
}
"""Words of the field that are keys of a process file."""


@pytest.mark.parametrize("word", KEYS)
def test_a_word_of_the_glossary_is_the_key_of_a_chinese_file(word):
    table, key = KEYS[word]
    term = next(one for one in TERMS if one.words["en"] == word)
    assert term.words["zh"] == KEY_WORDS[table][key]


@pytest.mark.parametrize("result", ["done", "pass", "wrong", "skipped"])
def test_a_result_is_called_what_a_chinese_file_calls_it(result):
    assert LANGUAGES["zh"][f"result-{result}"] == VALUE_WORDS["result-word"][result]
