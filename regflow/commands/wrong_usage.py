"""What is wrong with a command line, as a message: the framework's own words are English."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, cast

import typer

from regflow.words import Message, message, say

UsageError = cast("type[Exception]", typer.BadParameter.__base__)
"""What the framework raises for every fault of a command line; it exports no name for it."""

_KNOWN: tuple[tuple[str, str], ...] = (
    (r"No such command '(?P<command>.+?)'", "usage-no-command"),
    (r"Missing command", "usage-command-missing"),
    (r"unexpected extra argument\S* \((?P<words>.+)\)", "usage-too-much"),
    (r"Option '(?P<option>.+)' requires", "usage-value-missing"),
    (r"Option '(?P<option>.+)' does not take", "usage-no-value-wanted"),
    (r"valid integer", "usage-whole-number-wanted"),
    (r"(?:greater than or equal to |in the range x>=)(?P<least>[\d.]+\d|\d)", "usage-at-least"),
    (r"(?:less than or equal to |in the range x<=)(?P<most>[\d.]+\d|\d)", "usage-at-most"),
    (r"'(?P<file>.+)' is a file", "usage-folder-wanted"),
)
"""Sentences of the framework that a user can meet, and what says the same in every language."""


class WrongUsage(typer.BadParameter):  # named for the exit it leads to, as the framework's own is
    """A value after an option that cannot be used, told by a message of the catalogue."""

    def __init__(self, what: Message, option: str | None = None) -> None:
        super().__init__(say(what), param_hint=option)
        self.what = what


def fault_of(error: Any) -> tuple[Message, Message]:
    """Return what is wrong with a command line, and the next move."""
    see = message("usage-see", program=error.ctx.command_path if error.ctx else "regflow")
    match type(error).__name__:
        case "NoSuchOption":
            near = tuple(sorted(error.possibilities or ()))
            what = message("usage-no-option", option=error.option_name)
            return what, _did_you_mean(near, see)
        case "MissingParameter":
            return message("usage-missing", name=_parameter(error)), see
    what = error.what if isinstance(error, WrongUsage) else _known(error.message)
    if what.code == "usage-no-command":
        typed = str(dict(what.values)["command"])
        shown = [name for name, command in error.ctx.command.commands.items() if not command.hidden]
        return what, _did_you_mean(tuple(get_close_matches(typed, shown)), see)
    parameter = _parameter(error)
    return (message("usage-at", option=parameter, what=what) if parameter else what), see


def _did_you_mean(near: tuple[str, ...], otherwise: Message) -> Message:
    return message("did-you-mean", names=near) if near else otherwise


def _known(sentence: str) -> Message:
    """Return the message for a sentence of the framework; the sentence itself where it is not known."""
    if "not one of" in sentence:
        return message("usage-one-of", choices=tuple(re.findall(r"'([^']*)'", sentence.partition("not one of")[2])))
    for pattern, code in _KNOWN:
        if found := re.search(pattern, sentence):
            return message(code, **found.groupdict())
    return message("plain", text=sentence)


def _parameter(error: Any) -> str:
    """Return the option or the argument that an error is about, as the user writes it; empty for none."""
    if hint := getattr(error, "param_hint", None):
        return str(hint)
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return str(max(parameter.opts, key=len))
