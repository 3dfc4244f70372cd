"""The page behind `--help`, in the language of the command line: the framework writes its own in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from regflow.report.page import Page, paragraph, parts
from regflow.report.wrapping import columns_of
from regflow.words import Message, message

_WIDEST_NAME = 30
"""Columns for options with their values; what is longer has a line of its own."""


def help_text(code: str, default: str = "") -> str:
    """Return what the framework keeps as a help text: a code of the catalogue, said when the page is asked for.

    Args:
        code: A code of the catalogue.
        default: What holds without the option, spelled as a user would.

    >>> help_text("option-budget", default="5min")
    'option-budget 5min'
    """
    return f"{code} {default}".rstrip()


def help_page(context: Any, page: Page) -> str:
    """Return the help of a command, or of the program."""
    command = context.command
    parameters = [one for one in command.get_params(context) if not getattr(one, "hidden", False)]
    arguments = [one for one in parameters if one.param_type_name == "argument"]
    options = [one for one in parameters if one.param_type_name == "option"]
    return parts(
        paragraph(page.say(message("usage", command=context.command_path, rest=_rest(command, arguments))), page),
        paragraph(page.say(_said(command.help)), page, indent=2, first="  "),
        _section("usage-arguments", [(_argument(one), _explained(one, page)) for one in arguments], page),
        _section("usage-options", [(_option(one), _explained(one, page)) for one in options], page),
        _section("usage-commands", list(_commands(command, page)), page),
        f"  {page.say(_said(command.epilog))}",  # unbroken, to be copied
    )


def _rest(command: Any, arguments: Iterable[Any]) -> Message:
    """Return what is written after a command's name."""
    if hasattr(command, "commands"):
        return message("usage-of-program")
    words = [_argument(one) + ("..." if one.nargs != 1 else "") for one in arguments]
    return message("usage-of-command", arguments=" ".join(("", *words)))


def _said(text: str | None) -> Message:
    """Return the message that the framework keeps as a help text."""
    return message(text.split(" ")[0]) if text else message("plain", text="")


def _argument(argument: Any) -> str:
    return str(argument.metavar or argument.name.upper())


def _option(option: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    if option.is_flag:
        return names
    return f"{names} {option.metavar or ('NUMBER' if _least(option) is not None else option.name.upper())}"


def _least(parameter: Any) -> float | None:
    """Return the least number that a parameter may be; None where it is no number or may be any."""
    least = getattr(parameter, "min", getattr(getattr(parameter, "type", None), "min", None))
    return None if least is None else float(least)


def _explained(parameter: Any, page: Page) -> str:
    """Return what a parameter is for, then in brackets what holds without it and what it has to be."""
    if parameter.name == "help":
        return page.say(message("option-help"))
    code, _, default = (parameter.help or "plain").partition(" ")
    default = default or _default(parameter)
    notes = [message("usage-default", default=default)] if default else []
    least = _least(parameter)
    notes += [message("usage-least", least=least)] if least else []
    notes += [message("usage-required")] if parameter.required else []
    return page.say(message("usage-notes", text=message(code), notes=tuple(notes)) if notes else message(code))


def _default(parameter: Any) -> str:
    """Return what holds without an option; empty where nothing does or where it is not to be shown."""
    value = parameter.default
    if not getattr(parameter, "show_default", False) or value is None or isinstance(value, bool) or value == "":
        return ""
    return str(value.value if isinstance(value, Enum) else value)


def _commands(command: Any, page: Page) -> Iterator[tuple[str, str]]:
    for name, one in getattr(command, "commands", {}).items():
        if not one.hidden:
            yield name, page.say(_said(one.help))


def _section(code: str, rows: list[tuple[str, str]], page: Page) -> str:
    """Return rows of a name and what it means, under a title; empty without any."""
    if not rows:
        return ""
    width = min(_WIDEST_NAME, max(columns_of(name) for name, _ in rows)) + 4
    lines = [page.say(message(code))]
    for name, text in rows:
        if columns_of(name) + 4 <= width:
            lines.append(paragraph(text, page, indent=width, first=f"  {name}"))
        else:
            lines += [f"  {name}", paragraph(text, page, indent=width, first=" " * width)]
    return "\n".join(lines)
