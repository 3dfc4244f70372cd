"""The command line that gives the same result again."""

from __future__ import annotations

import shlex
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any


def command_line(command: str, arguments: tuple[str, ...], *groups: Any) -> str:
    """Return the command with its arguments and every option of the groups that is not at its default."""
    words = ["regflow", command, *arguments]
    for group in groups:
        for field in fields(group):
            value = getattr(group, field.name)
            if value != field.default:
                words += _option(f"--{field.name.replace('_', '-')}", value)
    return shlex.join(words)


def _option(flag: str, value: Any) -> list[str]:
    match value:
        case True:
            return [flag]
        case list():
            return [word for one in value for word in (flag, str(one))]
        case Enum():
            return [flag, str(value.value)]
        case int() if flag == "--start":
            return [flag, date.fromordinal(value).isoformat()]
        case float() if flag == "--budget":
            return [flag, f"{value:.6g}min"]
        case float():
            return [flag, f"{value:.6g}"]
        case _:
            return [flag, str(value)]
