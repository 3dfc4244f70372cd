import io
import sys

import pytest

from regflow.commands.options import Saying
from regflow.commands.streams import give, give_document, give_form, note, page_of, tell
from regflow.words import message

PLAIN = Saying(lang="en")


class Screen(io.TextIOWrapper):
    """A terminal with an encoding."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="")

    def isatty(self) -> bool:
        return True

    def shown(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()


def test_a_pipe_gets_eighty_columns_without_colour(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    page = page_of(PLAIN)
    assert (page.width, page.colour) == (80, False)


@pytest.mark.parametrize(
    ("environment", "saying", "coloured"),
    [
        ({}, PLAIN, True),
        ({"NO_COLOR": "1"}, PLAIN, False),
        ({"NO_COLOR": ""}, PLAIN, True),
        ({"TERM": "dumb"}, PLAIN, False),
        ({}, Saying(lang="en", no_color=True), False),
    ],
)
def test_a_terminal_has_colours_unless_they_are_not_wanted(monkeypatch, environment, saying, coloured):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen())
    assert page_of(saying).colour is coloured


@pytest.mark.parametrize(("columns", "width"), [("20", 60), ("100", 100), ("400", 120)])
def test_a_terminal_gets_the_columns_that_can_be_read(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "stdout", Screen())
    assert page_of(PLAIN).width == width


def test_a_console_that_cannot_print_a_sign_gets_a_plain_one(monkeypatch):
    screen = Screen("cp1252")
    monkeypatch.setattr(sys, "stdout", screen)
    give("a → b ± 1")
    assert screen.shown() == "a -> b ± 1\n".encode("cp1252")


def test_a_document_loses_no_sign_on_such_a_console(monkeypatch):
    screen = Screen("cp1252")
    monkeypatch.setattr(sys, "stdout", screen)
    give_document("check", {"name": "登记"})
    assert b'"\\u767b\\u8bb0"' in screen.shown()


def test_results_and_remarks_go_different_ways(capsys):
    give("result")
    tell("remark")
    assert capsys.readouterr() == ("result\n", "remark\n")


def test_the_quiet_hear_no_notes(capsys):
    note(message("plain", text="by the way"), Saying(lang="en", quiet=True))
    assert capsys.readouterr().err == ""
    note(message("plain", text="by the way"), PLAIN)
    assert capsys.readouterr().err == "by the way\n"


def test_a_form_for_programs_is_in_utf_8_on_any_console(monkeypatch):
    screen = Screen("cp1252")
    monkeypatch.setattr(sys, "stdout", screen)
    give_form('<?xml version="1.0" encoding="UTF-8"?>印章\n')
    assert screen.shown().decode("utf-8").endswith("印章\n")
