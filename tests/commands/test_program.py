import os
import subprocess
import sys

import pytest

from tests.commands.files import run

LOCALE = ("REGFLOW_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def help_in(*words: str, **environment: str) -> str:
    """Return the first line of a help page where only these variables are set."""
    kept = {name: value for name, value in os.environ.items() if name not in LOCALE}
    command = [sys.executable, "-c", "from regflow.commands import main; main()", *words, "--help"]
    settings = kept | environment | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=settings)
    return done.stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("words", "environment", "chinese"),
    [
        ((), {"LANG": "zh_CN.UTF-8"}, True),
        ((), {"LANG": "en_GB.UTF-8", "REGFLOW_LANG": "zh"}, True),
        (("--lang", "en"), {"REGFLOW_LANG": "zh"}, False),
        (("check", "--lang=zh"), {"LANG": "en_GB.UTF-8"}, True),
        ((), {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, False),
    ],
)
def test_help_is_in_the_language_of_the_option_then_of_the_environment(words, environment, chinese):
    assert help_in(*words, **environment).startswith("用法：" if chinese else "Usage: ")


@pytest.mark.parametrize("words", [("--lang", "zh", "explain"), ("explain", "--lang", "zh")])
def test_the_language_may_be_told_before_a_command_and_after_it(words):
    assert run(*words).stdout.startswith("规则")


def test_the_language_after_a_command_counts_more_than_the_one_before_it():
    assert run("--lang", "zh", "explain", "--lang", "en").stdout.startswith("Rules")
