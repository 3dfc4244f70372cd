"""A change in a Chinese file is the same change, written in Chinese."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regflow.errors import ChangeError
from regflow.formats.edit_yaml import edit
from regflow.formats.language.translating import in_language, language_of_text
from regflow.formats.process_yaml import check_text, parse_process
from regflow.formats.starting import KINDS, example_file
from regflow.model.change import DropCheck, MeetMoreOften, MergeSteps, MoveStep, NarrowStep, RelaxOrder, RemoveStep
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.step import Batch, Meetings
from regflow.rewrite import apply
from tests.formats.styled_yaml import styled_files
from tests.formats.test_edit_yaml import some_change

TWO_DAYS = Duration(Fixed(2), Unit.WORKING_DAYS)
IN_ENGLISH = re.compile(
    r"\b(after|only_if|checks|if_wrong|outcomes|share|return|size|at_most|work|min|h|every|meets|batch|decision)\b"
)


def process_of(text):
    return parse_process(text, "x.yaml").process


def both(english, chinese, change):
    """Give what one change makes of a file in English and of the same in Chinese."""
    return [
        edit(text, before, apply(before, change), {})
        for text in (english, chinese)
        for before in [process_of(text)]
    ]  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(styled_files(), st.data())
def test_whatever_the_style_and_the_change_the_chinese_file_says_the_same(styled, data):
    before = process_of(styled.text)
    _, after = some_change(data, before)
    chinese = edit(in_language(styled.text, "zh"), before, after, {})
    assert language_of_text(chinese) == "zh"
    assert process_of(chinese) == after
    assert [one.code for one in check_text(chinese, "x").problems if one.code.startswith("mixed")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_step_of_an_example_can_be_left_out_in_either_language_alike(kind):
    english = example_file(kind, "en")
    chinese = in_language(english, "zh")
    done = 0
    for step in process_of(english).steps:
        try:
            one, other = both(english, chinese, RemoveStep(step.id))
        except ChangeError:
            continue
        assert in_language(one, "zh") == other
        done += 1
    assert done > 0


@pytest.mark.parametrize(
    ("change", "written"),
    [
        (MoveStep("身份复核", "科长签字"), "    前置: [地址核查]\n"),
        (DropCheck("受理初审", ("身份真实",)), "核查: [名称不重复]"),
        (RelaxOrder("受理初审", "地址核查"), "前置: [提交申请]"),
        (NarrowStep("身份复核", Condition(((Clause("场所", ("租赁",)),),))), "条件: {场所: 租赁}"),
        (NarrowStep("地址核查", Condition(((Clause("受理初审", ("pass",)),),))), "条件: {受理初审: 通过}"),
        (MergeSteps("身份复核", "科长签字"), "工时: 7分钟"),
        (MeetMoreOften("核准", meets=Meetings(((1, 600.0),))), "会议: 每周二 10:00"),
        (MeetMoreOften("核准", batch=Batch(5, TWO_DAYS)), "批量: {件数: 5, 最长等待: 2个工作日}"),
    ],
    ids=lambda one: type(one).__name__,
)  # fmt: skip
def test_what_a_change_writes_is_in_chinese(change, written):
    text = example_file("registration", "zh")
    before = process_of(text)
    try:
        after = apply(before, change)
    except ChangeError as refused:
        pytest.fail(str(refused))
    edited = edit(text, before, after, {})
    assert written in edited.replace('"', "")
    own = {line for line in edited.splitlines() if line not in text.splitlines()}
    assert [line for line in own if IN_ENGLISH.search(line)] == []


def test_lines_that_a_change_is_not_about_keep_every_byte():
    text = example_file("registration", "zh").replace("\n", "\r\n")
    before = process_of(text)
    edited = edit("\ufeff" + text, before, apply(before, RemoveStep("身份复核")), {})
    kept = edited.removeprefix("\ufeff").split("\n")
    assert edited.startswith("\ufeff#")
    assert [line.strip() for line in text.split("\n") if line not in kept] == [
        "身份复核:                         # 同一张身份证，第二个岗位再看一遍",
        "核查: [身份真实]",
        "前置: [身份复核, 地址核查]",
    ]
