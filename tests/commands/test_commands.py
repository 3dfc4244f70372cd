"""The table of contents: what every command has, and how fast the light ones start."""

import subprocess
import sys

import pytest

from regflow import __version__
from regflow.commands import COMMANDS
from regflow.words import en
from tests.commands.files import run, written

NAMES = [command.__name__ for command in COMMANDS]
HEAVY = {"pandas", "scipy", "simpy", "numba", "xlsxwriter", "openpyxl"}
EVERYWHERE = ("--format", "--lang", "--quiet", "--no-color", "--debug")
SIMULATING = (
    *("--cases", "--replications", "--precision", "--seed", "--start", "--warm-up"),
    *("--engine", "--jobs", "--cluster", "--anyway", "--log"),
)


def test_the_version_is_told():
    result = run("--version")
    assert (result.exit_code, result.stdout.strip()) == (0, f"regflow {__version__}")


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_every_command_ends_with_an_example(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert " ".join(result.stdout.split()).endswith(en.TEXTS[f"example-{name}"])
    assert all(option in result.stdout for option in EVERYWHERE)


@pytest.mark.parametrize("name", ["simulate", "compare", "streamline"])
def test_every_simulating_command_has_all_options_of_a_run(name):
    said = run(name, "--help").stdout
    assert all(option in said for option in SIMULATING)
    assert all((option in said) == (name != "simulate") for option in ("--tolerance", "--budget"))


def test_all_commands_are_listed_and_other_spellings_are_not():
    said = run("--help").stdout
    assert all(f"  {name} " in said for name in NAMES)
    assert "analyze" not in said
    assert "optimize" not in said


def test_an_unknown_command_is_wrong_usage():
    assert run("analyses").exit_code == 2


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "{file}"), ("simulate", "--help")])
def test_light_commands_load_nothing_heavy(tmp_path, arguments):
    words = [word.format(file=written(tmp_path)) for word in arguments]
    program = (
        "import sys\n"
        "from regflow.commands import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    sys.stderr.write(' '.join({name.split('.')[0] for name in sys.modules}))\n"
    )
    command = [sys.executable, "-c", program, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stderr.split()) == set()
    assert "regflow" in done.stderr.split()
