import re

import pytest

from regflow.commands import COMMANDS
from regflow.commands.help_page import help_text
from regflow.report.wrapping import columns_of
from regflow.words import LANGUAGES
from tests.commands.files import run

NAMES = ["", *(command.__name__ for command in COMMANDS)]
CHOICES = re.compile(r"[\w-]+(?:\|[\w-]+)+|[A-Z]{2,}")


def page(name: str, language: str) -> str:
    result = run(*([name] if name else []), "--lang", language, "--help")
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_a_chinese_help_is_english(name):
    lines = [line for line in page(name, "zh").splitlines() if "regflow " not in line]
    assert [line for line in lines if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", CHOICES.sub("", line))] == []
    assert sum(bool(re.search("[\u4e00-\u9fff]", line)) for line in lines) > len(lines) / 2


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_help_has_every_part_in_its_language(name, language):
    text, words = page(name, language), LANGUAGES[language]
    assert text.startswith(words["usage"].split("{")[0])
    assert words["usage-options"] in text
    assert words["option-help"] in text
    assert text.rstrip().endswith(words[f"example-{name or 'regflow'}"])


@pytest.mark.parametrize("name", NAMES)
def test_a_help_is_no_wider_than_eighty_columns_but_for_what_is_copied(name):
    lines = [line for line in page(name, "zh").splitlines() if "regflow " not in line]
    assert max(map(columns_of, lines)) <= 80


@pytest.mark.parametrize(
    ("option", "note"),
    [("--cases", "[default: 2000; at least 10]"), ("--budget", "[default: 5min]"), ("--jobs", "[at least 1]")],
)
def test_an_option_tells_what_holds_without_it_and_what_it_has_to_be(option, note):
    text = " ".join(page("streamline", "en").split())
    assert note in text[text.index(f" {option} ") :].split(" --", 2)[1]


def test_an_option_that_is_a_number_says_so():
    assert "--seed NUMBER" in page("gate", "en")


def test_what_has_to_be_given_is_said_to_be_required():
    assert "A process file in YAML. [required]" in page("simulate", "en")
    assert "[required]" not in page("explain", "en")


def test_a_flag_takes_no_value_and_tells_no_default():
    assert re.search(r"^  --quiet +No notes", page("check", "en"), re.MULTILINE)


def test_the_program_lists_its_commands_with_what_they_do():
    assert re.search(r"^  analyse +指出何处冗余", page("", "zh"), re.MULTILINE)


def test_a_help_text_is_a_code_until_it_is_asked_for():
    assert help_text("option-seed") == "option-seed"
