"""Whole results in Chinese: nothing of them is English but what the user wrote and what is to be typed."""

import re

import pytest

from regflow.analysis.rules import RULES
from regflow.formats.keys import MANUAL
from tests.commands.files import QUICK, run, written

NAMED = """\
regflow: 1
name: {en: Small permit, zh: 小额许可}
limit: 10 working days
cases:
  arrive: {every: {mean: 20 min}}
  traits: {地段: {城区: 40%, 郊区: 60%}}
offices:
  desk: {name: {en: Front desk, zh: 受理窗口}, authority: 镇政府, staff: 2, cost: 60 CNY per hour}
  hall: {name: 业务科, authority: 镇政府, staff: 1}
documents:
  form: {name: 申请表}
  letter: {name: 附函}
  permit: {name: 许可证, delivered: true}
criteria:
  form_true: {name: 申请表属实, about: [form], wrong: 10%}
obligations:
  complete: true
  checks:
    - {criterion: form_true, by: 镇政府, basis: "《许可条例》第三条"}
steps:
  submit: {name: 提交, kind: submission, by: applicant, work: 10 min, brings: [form, letter]}
  first_look: {name: 初审, by: desk, work: {mean: 8 min}, checks: [form_true], if_wrong: reject}
  second_look: {name: 复审, by: hall, work: {mean: 5 min}, checks: [form_true], if_wrong: reject}
  visit: {name: 现场核查, by: hall, only_if: {地段: 郊区}, work: 9 min, checks: [form_true], if_wrong: reject}
  sign: {name: 科长签字, kind: approval, by: hall, work: 2 min}
  grant: {name: 发证, kind: issue, by: desk, work: 4 min, issues: [permit]}
"""
SHORT = "".join(line for line in NAMED.splitlines(keepends=True) if "second_look" not in line)
TYPED = re.compile(r"regflow [^\n]*|`[^`]*`|^ +--> .*|^\d+ \| .*|^ +示例 .*", re.MULTILINE)
ENGLISH = re.compile(r"[A-Za-z]{2,}[ ,:]+[A-Za-z]{2,}[ ,:]+[A-Za-z]{2,}")

COMMANDS = [
    ("check", "{file}"),
    ("check", "{wrong}"),
    ("analyse", "{file}"),
    ("check", "{wrong}", "--format", "markdown"),
    ("analyse", "{file}", "--format", "markdown"),
    ("simulate", "{file}", *QUICK),
    ("compare", "{file}", "{short}", *QUICK),
    ("streamline", "{file}", "--waterfall", *QUICK),
    ("streamline", "{file}", "--no-compare", "--accept", "conditional"),
]


@pytest.fixture
def files(tmp_path):
    wrong = NAMED.replace("criterion: form_true", "criterion: form_treu").replace("work: 4 min", "work: 4 days")
    return {
        "file": written(tmp_path, NAMED),
        "short": written(tmp_path, SHORT, "short.yaml"),
        "wrong": written(tmp_path, wrong, "wrong.yaml"),
    }


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_chinese_result_has_no_english_sentence(files, words):
    result = run(*(word.format(**files) for word in words), "--lang", "zh")
    assert result.exception is None or isinstance(result.exception, SystemExit)
    said = TYPED.sub("", result.stdout + result.stderr)
    assert ENGLISH.findall(said) == []
    assert re.search("[\u4e00-\u9fff]", said)


@pytest.mark.parametrize("words", COMMANDS[3:], ids=" ".join)
def test_a_chinese_result_calls_things_by_their_names(files, words):
    said = run(*(word.format(**files) for word in words), "--lang", "zh").stdout
    left = re.findall(r"(?<![（\w])(?:first_look|second_look|form_true|letter)(?!\w)", TYPED.sub("", said))
    assert left == []


def test_an_english_result_calls_things_by_their_identifiers(files):
    said = run("analyse", files["file"], "--lang", "en").stdout
    assert "second_look" in said
    assert "复审" not in said


@pytest.mark.parametrize("topic", [*RULES, *sorted(set(MANUAL.values()))])
def test_a_chinese_manual_page_has_no_english_sentence_outside_its_example_and_its_source(topic):
    said = run("explain", topic, "--lang", "zh").stdout.split("示例，改动前")[0].split("出处\n")[0]
    said = re.sub(r"^ *示例 .*$|\{[^}]*\}", "", said, flags=re.MULTILINE)
    left = ENGLISH.findall(TYPED.sub("", said))
    assert [text for text in left if not re.search(r"working|hour|log_sd|false_alarm|hourly", text)] == []
