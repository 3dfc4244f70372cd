"""Signs that hold a file together are mended; texts, comments and whatever can be doubted are not."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regflow.formats.layout.lines import lines_of
from regflow.formats.layout.plain_data import plain_data
from regflow.formats.mending.lines_mended import mended_text
from regflow.formats.starting import KINDS, example_file
from tests.formats.styled_yaml import styled_files

WHOLE = [*(example_file(kind, language) for kind in KINDS for language in ("en", "zh"))]
SHIPPED = [path.read_text(encoding="utf-8") for path in sorted(Path("processes").glob("*.yaml"))]
SIGNS = st.text(alphabet="a步:：,，、{}[]【】｛｝“”\"'# \u3000\t\n-－|>１%％岗位 ", max_size=60)
WIDE = {":": "：", ",": "，", "[": "【", "]": "】", "{": "｛", "}": "｝"}
TOKENS = {
    yaml.ValueToken: ":",
    yaml.FlowEntryToken: ",",
    yaml.FlowSequenceStartToken: "[",
    yaml.FlowMappingStartToken: "{",
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("步骤：", "步骤:"),
        ("步骤：\r\n", "步骤:\r\n"),
        ("名称：登记", "名称: 登记"),
        ("名称：　登记", "名称: 登记"),
        ("名称:登记", "名称: 登记"),
        ("by:desk", "by: desk"),
        ("受理：   # 说明：略", "受理:   # 说明：略"),
        ("受理：{岗位：窗口}", "受理: {岗位: 窗口}"),
        ('"受理"：{岗位：窗口}', '"受理": {岗位: 窗口}'),
        ("　　岗位: 窗口", "    岗位: 窗口"),
        ("\t岗位: 窗口", "  岗位: 窗口"),
        ("\u00a0\u00a0岗位: 窗口", "  岗位: 窗口"),
        ("－ 属实", "- 属实"),
        ("- 审查要点：属实", "- 审查要点: 属实"),
        ("前置: [甲，乙；丙、丁]", "前置: [甲, 乙, 丙, 丁]"),
        ("前置：【甲，乙】", "前置: [甲, 乙]"),
        ("前置：［甲，\n  乙］", "前置: ［甲，\n  乙］"),
        ("前置: [甲，\n  乙］", "前置: [甲,\n  乙]"),
        ("甲: {岗位: 窗口，工时：５分钟，核查：【属实】}", "甲: {岗位: 窗口, 工时: 5分钟, 核查: [属实]}"),
        ("甲: {有误率：１２．５％}", "甲: {有误率: 12.5%}"),
        ("时限: ２０个工作日", "时限: 20个工作日"),
        ("周一: “09：00-12：00，13:30－17:00”", '周一: "09:00-12:00,13:30-17:00"'),
        ("名称: “甲，乙”", '名称: "甲，乙"'),
        ("名称: ‘甲’", "名称: '甲'"),
    ],
)  # fmt: skip
def test_what_holds_a_file_together_is_mended(typed, meant):
    assert mended_text(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "依据: 条例第三条，第四条：见说明",
        "某甲：某乙",
        "说明：|\n  正文：岗位：窗口【一】".replace("说明：", "说明: "),
        "说明: >-\n  岗位：窗口\n\n  步骤：\n",
        "说明: 一段文字\n  岗位：窗口",
        '名称: "岗位：窗口，【一】"',
        "名称: '一''二：三，四'",
        '名称: "一\n  岗位：二，三"',
        "# 岗位：窗口，【一】\t",
        "名称: 甲 # 岗位：乙，丙",
        "甲: {依据: 条例第三条，第四条}",
        "甲: {依据: 【重要】条例}",
        "甲: {依据: 见【重要】}",
        "名称: 【重要】通知",
        "名称: “甲”和“乙”",
        "名称: 第１号窗口",
        "步骤１: {}",
        "受理：请看说明",
        "时间: 09:00-12:00",
        "网址: http://example.org/a:b",
    ],
)
def test_what_may_be_a_text_is_left_alone(text):
    assert mended_text(text) == text


@pytest.mark.parametrize("text", WHOLE + SHIPPED, ids=lambda text: text[30:60])
def test_a_file_in_order_is_left_alone(text):
    assert mended_text(text) == text
    assert mended_text(text.replace("\n", "\r\n")) == text.replace("\n", "\r\n")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(styled_files())
def test_a_file_in_order_is_left_alone_whatever_its_style(styled):
    assert mended_text(styled.text.removeprefix("\ufeff")) == styled.text.removeprefix("\ufeff")


@settings(max_examples=300, deadline=None)
@given(SIGNS)
def test_mending_twice_is_mending_once_and_no_line_comes_or_goes(text):
    once = mended_text(text)
    assert mended_text(once) == once
    assert len(lines_of(once)) == len(lines_of(text))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([example_file(kind, "zh") for kind in KINDS]), st.data())
def test_a_file_typed_with_a_chinese_keyboard_says_what_was_meant(text, data):
    typed = list(text)
    for place in data.draw(st.sets(st.sampled_from(holding_signs(text)), min_size=1, max_size=12)):
        typed[place] = WIDE[text[place]]
        if text[place] in ":," and text[place + 1] == " " and data.draw(st.booleans()):
            typed[place + 1] = ""
    assert plain_data(mended_text("".join(typed))) == plain_data(text)


def holding_signs(text):
    """Give the places of the signs that hold a file together, closing brackets by their opening ones."""
    tokens = [token for token in yaml.scan(text) if type(token) in TOKENS]
    return [token.start_mark.index for token in tokens if text[token.start_mark.index] in ":,"]
