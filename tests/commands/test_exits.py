import subprocess
import sys

import pytest
import typer

from regflow.commands import exits
from regflow.commands.exits import errors_as_exits
from regflow.commands.options import Saying
from regflow.errors import Overload, OverloadError, RegflowError
from regflow.words import message
from tests.commands.files import run, written

PLAIN = Saying(lang="en")
FAULT = message("plain", text="it is so")


def left_with(error: BaseException, saying: Saying = PLAIN) -> int:
    with pytest.raises(typer.Exit) as caught, errors_as_exits(saying):
        raise error
    return caught.value.exit_code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RegflowError(FAULT), 2),
        (OverloadError(FAULT, (Overload("a", 1.5, 2, 3),)), 1),
        (FileNotFoundError(2, "no", "x.yaml"), 2),
        (PermissionError(13, "no", "x.yaml"), 2),
        (IsADirectoryError(21, "no", "x.yaml"), 2),
        (OSError(28, "no space left", "x.yaml"), 2),
        (ValueError("a fault of our own"), 2),
        (RecursionError("too deep"), 2),
        (BrokenPipeError(32, "pipe"), 0),
        (KeyboardInterrupt(), 130),
        (typer.Exit(1), 1),
    ],
)
def test_every_error_has_its_exit(error, code):
    assert left_with(error) == code


def test_a_fault_of_our_own_shows_no_traceback_unless_asked(capsys):
    left_with(ValueError("boom"))
    assert "Traceback" not in capsys.readouterr().err
    left_with(ValueError("boom"), Saying(lang="en", debug=True))
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_says_nothing(capsys):
    left_with(KeyboardInterrupt())
    assert capsys.readouterr() == ("", "")


def test_errors_go_to_standard_error_alone(capsys):
    left_with(RegflowError(FAULT, message("plain", text="do that")))
    out, err = capsys.readouterr()
    assert (out, err) == ("", "error: it is so\nhelp: do that\n")


def test_a_folder_given_as_a_file_is_named_as_what_it_is(tmp_path):
    result = run("analyse", str(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [("check", "{file}"), ("explain",), ("--help",)])
def test_a_broken_pipe_is_no_error(tmp_path, arguments):
    words = [word.format(file=written(tmp_path)) for word in arguments]
    command = [sys.executable, "-c", "from regflow.commands import main; main()", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read()
        process.wait(30)
    assert (process.returncode, said) == (exits.FINE, b"")
