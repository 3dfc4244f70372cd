"""The pieces of code in a sentence of the catalogue, which are English, as a Chinese file would write them."""

from __future__ import annotations

import re

from regflow.formats.language.phrases import in_chinese_phrases
from regflow.formats.vocabulary import KEY_WORDS, PAGE_WORDS, WORDS, KeyLanguage

_FIRST = ("step", "reaction", "outcome", "process", "cases", "office", "criterion")
"""Tables whose words come before those of the others where an English word has several Chinese ones."""

_WORDS = {
    english: chinese
    for table in reversed(tuple(dict.fromkeys((*_FIRST, *WORDS))))
    for english, chinese in WORDS[table].items()
}
_PAGES = {**_WORDS, **KEY_WORDS["process"], **PAGE_WORDS}
_CODE = re.compile(r"`[^`]*`")
_PAGE = re.compile(r"(regflow explain )([a-z_]+)")
_WORD = re.compile(r"(?<![\w.-])(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?![\w.-])", re.ASCII)
_KEPT = "regflow"


def page_word(page: str, language: KeyLanguage) -> str:
    """Return the name of a page of the manual in the words of a language.

    >>> page_word("steps", "zh"), page_word("durations", "zh")
    ('步骤', '时长')
    """
    return page if language == "en" else _PAGES.get(page, page)


def in_file_words(sentence: str, language: KeyLanguage) -> str:
    """Return a sentence with the keys and values between backticks, and pages of the manual, in a file's words.

    >>> in_file_words("add `if_wrong: {return: STEP}`; see: regflow explain if_wrong", "zh")
    'add `有误时: {退回: STEP}`; see: regflow explain 有误时'
    """
    if language == "en":
        return sentence
    sentence = _CODE.sub(lambda code: _said(code[0]), sentence)
    return _PAGE.sub(lambda page: page[1] + page_word(page[2], language), sentence)


def _said(code: str) -> str:
    if code.startswith(f"`{_KEPT} "):  # a command line, not a piece of a file
        return code
    return _WORD.sub(lambda word: _WORDS[word[1]], in_chinese_phrases(code))
