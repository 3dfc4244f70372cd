import re

import pytest

from regflow.commands.wrong_usage import _KNOWN
from regflow.words import LANGUAGES
from tests.commands.files import run

FAULTS = [
    (("streamlne",), "没有名为“streamlne”的命令。", "是否应为 streamline？"),
    (("qqq",), "没有名为“qqq”的命令。", "参见：regflow --help"),
    (("simulate", "x.yaml", "--caes", "3"), "没有名为“--caes”的选项。", "是否应为 --cases"),
    (("simulate", "x.yaml", "--qqq"), "没有名为“--qqq”的选项。", "参见：regflow simulate --help"),
    (("simulate",), "缺少 FILE。", "参见：regflow simulate --help"),
    (("simulate", "x", "y"), "此处不应再有内容：y。", "参见"),
    (("simulate", "x", "--cases"), "选项 --cases 需要一个值。", "参见"),
    (("simulate", "x", "--quiet=3"), "选项 --quiet 不带值。", "参见"),
    (("simulate", "x", "--cases", "a"), "--cases：此处应当是整数。", "参见"),
    (("simulate", "x", "--cases", "3"), "--cases：最小为 10。", "参见"),
    (("simulate", "x", "--engine", "foo"), "--engine：可选 simpy、fast 或 auto。", "参见"),
    (("simulate", "x", "--precision", "3"), "--precision：“3”不是 0 到 1 之间的比例", "参见"),
    (("streamline", "x", "--accept", "no"), "--accept：此处不能用“no”", "参见"),
    (
        ("streamline", "x", "--apply", "repeted-check"),
        "--apply：没有名为“repeted-check”的规则。是否应为 repeated-check",
        "参见",
    ),
    (("analyse", "x", "--format", "foo"), "--format：此处没有“foo”这种格式", "参见"),
    (("demo", "--into", "pyproject.toml"), "--into：此处应当是文件夹", "参见"),
]


@pytest.mark.parametrize(("words", "what", "help"), FAULTS, ids=[" ".join(words) for words, _, _ in FAULTS])
def test_every_fault_of_a_command_line_is_told_in_the_language_asked_for(words, what, help):
    result = run("--lang", "zh", *words)
    said = "".join(result.stderr.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert said.startswith("错误：" + "".join(what.split()))
    assert "办法：" + "".join(help.split()) in said
    assert not re.search(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", result.stderr)


@pytest.mark.parametrize("words", [words for words, _, _ in FAULTS], ids=" ".join)
def test_every_fault_of_a_command_line_is_told_in_english_too(words):
    said = run(*words).stderr
    assert said.startswith("error: ")
    assert "\nhelp: " in said


def test_a_language_that_is_not_spoken_is_refused_with_those_that_are():
    result = run("explain", "--lang", "tlh")
    assert result.exit_code == 2
    assert "There is no language 'tlh'; there is en or zh." in " ".join(result.stderr.split())


def test_every_sentence_of_the_framework_has_its_message():
    assert {code for _, code in _KNOWN} <= set(LANGUAGES["en"])


def test_a_command_line_without_a_command_is_wrong():
    result = run("--lang", "zh")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, "错误：缺少命令。")


def test_the_program_alone_shows_its_help():
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: regflow [OPTIONS] COMMAND")
