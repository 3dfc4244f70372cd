import re

from regflow.formats.process_yaml import parse_process
from tests.house.readme import README, made_true

TEXT = README.read_text(encoding="utf-8")


def test_what_the_readme_shows_is_what_the_program_prints() -> None:
    assert made_true(TEXT) == TEXT, "run: python -m tests.house.readme"


def test_the_readme_has_the_two_commands() -> None:
    assert re.findall(r"<!-- command: (.+?) -->", TEXT) == ["main-job", "tests"]


def test_the_process_file_of_the_readme_is_valid() -> None:
    example = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert example is not None
    assert parse_process(example[1], "shop.yaml").warnings == ()
