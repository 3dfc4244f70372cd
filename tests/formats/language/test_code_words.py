"""Code in the sentences of the catalogue is shown as the file writes it."""

import re

import pytest

from regflow.formats.language.code_words import in_file_words
from regflow.words import LANGUAGES


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("name it under `hours`", "name it under `办公时间`"),
        ("add `if_wrong: {return: STEP}`", "add `有误时: {退回: STEP}`"),
        ("write `every tue 14:00` or `40 per working day`", "write `每周二 14:00` or `每个工作日40件`"),
        ("see: regflow explain durations", "see: regflow explain 时长"),
        ("`regflow new FILE` writes a file", "`regflow new FILE` writes a file"),
        ("'name' stays, and so do `Asia/Shanghai` and `name_of_mine`", None),
    ],
)
def test_only_code_and_pages_change(said, shown):
    assert in_file_words(said, "zh") == (shown or said)
    assert in_file_words(said, "en") == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_problem_tells_an_official_with_chinese_keys_to_type_an_english_one(language):
    keys = r"\b(if_wrong|only_if|brings|issues|amends|after|by|work|takes|hours|staff|week|cases|steps)\b"
    texts = [text for code, text in LANGUAGES[language].items() if code.endswith(".help")]
    left = [
        code for text in texts for code in re.findall("`[^`]*`", in_file_words(text, "zh")) if re.search(keys, code)
    ]
    assert left == []
