"""A file keeps to the words of one language, and is read the same in both."""

import pytest

from regflow.formats.process_yaml import check_text, parse_process
from regflow.words import say

CHINESE = """\
regflow: 1
名称: 小许可
岗位: {窗口: {人员: 2}}
材料: {表: {}, 证: {交付: 是}}
步骤:
  受理: {类型: 提交, 岗位: 申请人, 提交材料: [表]}
  "审批": {岗位: 窗口, 工时: 20分钟, 查阅材料: [表]}
  发证: {类型: 发证, 岗位: 窗口, 出具材料: [证]}
"""


def problems(text):
    return [(one.code, one.line, one.column) for one in check_text(text, "x.yaml").problems]


def helps(text):
    return [say(one.help) for one in check_text(text, "x.yaml").problems]


def test_a_chinese_file_is_read_and_names_stand_where_they_stood():
    read = parse_process(CHINESE, "x.yaml")
    assert (read.language, read.warnings) == ("zh", ())
    assert [(step.id, step.kind.value, step.by) for step in read.process.steps] == [
        ("受理", "submission", "applicant"),
        ("审批", "work", "窗口"),
        ("发证", "issue", "窗口"),
    ]
    assert read.source_map.place("steps", "审批", "work").line == 7
    assert read.source_map.place("steps", "审批", "work").column == 18


def test_an_english_word_in_a_chinese_file_is_refused_with_both_places():
    text = CHINESE.replace("岗位: 窗口, 出具材料", "by: 窗口, 出具材料").replace("类型: 提交", "类型: submission")
    found = check_text(text, "x.yaml").problems
    assert [(one.code, one.line, one.column) for one in found] == [
        ("mixed-languages-zh", 6, 12),
        ("mixed-languages-zh", 8, 16),
    ]
    assert all("'名称' on line 2" in say(one.message) for one in found)
    assert ["write '提交'" in say(found[0].help), "write '岗位'" in say(found[1].help)] == [True, True]


def test_a_chinese_key_in_an_english_file_is_refused_with_both_places():
    text = "regflow: 1\nname: x\nsteps:\n  a: {岗位: system, kind: work, 类型: 办理}\n"
    assert problems(text) == [
        ("mixed-languages-en", 4, 7),
        ("mixed-languages-en", 4, 31),
        ("mixed-languages-en", 4, 35),
    ]
    assert "'name' on line 2" in say(check_text(text, "x.yaml").problems[0].message)


def test_an_english_file_may_give_its_own_things_chinese_names_of_any_kind():
    text = (
        "regflow: 1\nname: x\noffices: {申请人: {}}\nsteps:\n"
        "  提交: {by: 申请人, outcomes: {完成: 5%}}\n  审批: {by: 申请人, only_if: {提交: [完成, done]}}\n"
    )
    read = parse_process(text, "x.yaml").process
    assert read.step_by_id["审批"].only_if.any_of[0][0].values == ("完成", "done")


@pytest.mark.parametrize("name", ["申请人", "系统", "完成", "通过", "有误", "跳过", "applicant", "done"])
def test_a_chinese_file_reserves_the_words_of_both_languages(name):
    text = CHINESE.replace("岗位: {窗口: {人员: 2}}", f"岗位: {{窗口: {{人员: 2}}, {name}: {{}}}}")
    assert problems(text)[0][:2] == ("reserved-name", 3)


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("工时间: 3分钟", "工时"),
        ("窗口: x", "岗位"),
        ("用时: 3分钟", "工时"),
        ("前制: []", "前置"),
        ("产出: []", "出具材料"),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest_chinese_one(wrong, near):
    text = CHINESE.replace("岗位: 窗口, 工时: 20分钟", f"岗位: 窗口, {wrong}")
    assert [one[:2] for one in problems(text)] == [("unknown-key", 7)]
    assert f"'{near}'" in helps(text)[0]


@pytest.mark.parametrize(
    ("wrong", "code", "named"),
    [
        ("类型: 审匹", "unknown-word", "'审批'"),
        ("岗位: 申请者", "unknown-name", "'申请人'"),
        ("总用时: 1天", "takes-with-parts", "工时"),
        ("核查: ", "value-missing", "'核查'"),
        ("批量: {最长等待: 1天}", "key-missing", "'件数'"),
        ("等待: {最短: 3分钟}", "unknown-law", "最短"),
    ],
)
def test_messages_name_words_as_the_file_writes_them(wrong, code, named):
    base = CHINESE.replace("岗位: 窗口, 工时", "工时") if wrong.startswith("岗位") else CHINESE
    text = base.replace("工时: 20分钟", f"工时: 20分钟, {wrong}")
    found = check_text(text, "x.yaml").problems[0]
    assert found.code == code
    assert named in say(found.message) + say(found.help)


def test_a_chinese_file_may_say_true_as_yaml_does():
    assert problems(CHINESE.replace("是", "true")) == []


def test_quotes_do_not_hide_a_key_and_do_not_save_a_name():
    assert problems(CHINESE.replace("岗位: 申请人", '"岗位": "申请人"')) == []
