"""The Chinese texts are Chinese: no English left over, and the signs of a Chinese sentence."""

import re

import pytest

from regflow.words import LANGUAGES
from regflow.words.zh import TEXTS
from regflow.words.zh.rule_pages import PAGES

HAN = "\u4e00-\u9fff"
CODE = re.compile(r"`[^`]*`|\"[^\"]*\"|\{\{.*?\}\}|\{[^{}]*\}|regflow [\w{} ./*%<>-]+|(?:git|pip) [a-z][\w :-]*")
"""What is to be typed or is filled in, in whatever signs it has."""

GAP = "□"
"""What stands in its place."""

LINES_OF_FILES = ("made-",)
"""Codes of what is written into a process file, whose signs are those of YAML."""

SENTENCES = {code: CODE.sub(GAP, text) for code, text in TEXTS.items() if not code.startswith(LINES_OF_FILES)}
PAGE_SENTENCES = {
    f"{rule}, {label}": CODE.sub(GAP, text)
    for rule, sections in PAGES.items()
    for label, text in sections.items()
    if label != "Source"  # what is quoted there is quoted in its own language
}
ALL = {**SENTENCES, **PAGE_SENTENCES}


def found(pattern: str, texts: dict[str, str]) -> dict[str, str]:
    """Return what a pattern finds, by code."""
    return {code: hit[0] for code, text in texts.items() if (hit := re.search(pattern, text))}


def test_no_english_is_left_over():
    spelled = "40 per working day|60 CNY per hour"  # values of a file, spelled as they are written there
    texts = {code: re.sub(spelled, GAP, text) for code, text in ALL.items()}
    assert found(r"[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}", texts) == {}


WORDS = [code for code, text in LANGUAGES["en"].items() if re.search("[a-z]{3} [a-z]{2}", text)]


@pytest.mark.parametrize("code", WORDS)
def test_a_sentence_is_said_in_chinese(code):
    assert re.search(f"[{HAN}]", TEXTS[code]) or code.startswith("example-")


def test_the_signs_of_a_chinese_sentence_are_full_width():
    assert found(rf"[{HAN}][,;:!?()]|[,;!?()][{HAN}]", ALL) == {}


def test_no_blank_stands_between_chinese_words():
    ours = {code: text for code, text in ALL.items() if not code.startswith("usage-of-")}
    assert found(rf"[{HAN}] +[{HAN}]", ours) == {}


def test_a_blank_parts_a_chinese_word_from_a_latin_one_or_a_number():
    assert found(rf"[{HAN}][A-Za-z0-9]|[A-Za-z0-9%][{HAN}]", SENTENCES) == {}


def test_a_sentence_that_ends_in_english_ends_in_chinese():
    ends = {code: (text[-1:] == ".", TEXTS[code][-1:] == "。") for code, text in LANGUAGES["en"].items() if " " in text}
    assert [code for code, (english, chinese) in ends.items() if english != chinese] == []


def test_the_terms_of_officials_are_there():
    said = "".join(ALL.values()) + "".join(sections["Source"] for sections in PAGES.values())
    terms = ("审批", "受理", "补正", "驳回", "并联审批", "告知承诺", "办理时限", "一窗受理")
    assert [term for term in terms if term not in said] == []
