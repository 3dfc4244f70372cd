"""The values of settings, read alike from a settings file, the environment and the command line."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from regflow.errors import RegflowError
from regflow.formats.layout.problem_sheet import nearest
from regflow.words import Message, message

Setting: TypeAlias = str | int | float | None
"""A value as it is used; None where something is switched off or left to the program."""

OFF = "off"
SEVERITIES = ("error", "warning", "note", OFF)
ENGINES = ("simpy", "fast", "auto")

_SHARE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(%?)\s*")
_TIME = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(min|h)\s*")
_MINUTES = {"min": 1.0, "h": 60.0}


class SettingError(RegflowError):
    """A value that a setting cannot have."""


@dataclass(frozen=True, slots=True)
class SettingKeys:
    """Which settings there are.

    Attributes:
        measures: What may have a margin.
        weighed: What may have a severity: layers and kinds.
        fixed: Kinds among them whose severity cannot be changed.
    """

    measures: tuple[str, ...]
    weighed: tuple[str, ...]
    fixed: Collection[str]

    @property
    def all(self) -> tuple[str, ...]:
        """Return every key in full, with the table it is in."""
        margins = (f"margins.{one}" for one in self.measures)
        return (*PLAIN, *margins, *(f"severity.{one}" for one in self.weighed if one not in self.fixed))


def setting_of(key: str, raw: object, keys: SettingKeys) -> Setting:
    """Return the value of a setting.

    Args:
        key: In full, e.g. `margins.cycle_time`.
        raw: A text, or what TOML took it for.

    Raises:
        SettingError: if there is no such setting, or it cannot have this value.
    """
    if key not in keys.all:
        raise unknown_setting(key, keys.all)
    table, _, _ = key.rpartition(".")
    reader = {"margins": margin_of, "severity": _severity_of}.get(table) or PLAIN[key]
    try:
        return reader(raw)
    except ValueError as fault:
        said = message(str(fault), key=key, value=str(raw))
        raise SettingError(message("setting-value", key=key, value=str(raw)), said) from None


def unknown_setting(key: str, known: Collection[str]) -> SettingError:
    """Return the error about a key that there is not, with the nearest one that there is."""
    near = nearest(key, tuple(known))
    help: Message = message("unknown-setting.near", near=near) if near else message("unknown-setting.help")
    return SettingError(message("unknown-setting", key=key), help)


def share_of(raw: object) -> float:
    """Return a share above 0, written `5%` or 0.05.

    Raises:
        ValueError: with the code of what to write instead.
    """
    written = _SHARE.fullmatch(str(raw)) if isinstance(raw, str | int | float) and not isinstance(raw, bool) else None
    share = float(written[1]) / (100 if written[2] else 1) if written else 0.0
    if not 0 < share <= 10:
        raise ValueError("setting-share")
    return share


def margin_of(raw: object) -> float | None:
    """Return a margin: a share, or None for `off`."""
    if raw == OFF:
        return None
    try:
        return share_of(raw)
    except ValueError:
        raise ValueError("setting-margin") from None


def _severity_of(raw: object) -> str:
    if raw not in SEVERITIES:
        raise ValueError("setting-severity")
    return str(raw)


def _count_of(least: int) -> Callable[[object], int]:
    def read(raw: object) -> int:
        text = str(raw).strip()
        if isinstance(raw, bool) or not text.isdecimal() or int(text) < least:
            raise ValueError("setting-count")
        return int(text)

    return read


def _minutes_of(raw: object) -> float:
    written = _TIME.fullmatch(raw) if isinstance(raw, str) else None
    if not written or float(written[1]) == 0:
        raise ValueError("setting-time")
    return float(written[1]) * _MINUTES[written[2]]


def _day_of(raw: object) -> int:
    if isinstance(raw, date):
        return raw.toordinal()
    try:
        return date.fromisoformat(str(raw).strip()).toordinal()
    except ValueError:
        raise ValueError("setting-date") from None


def _warm_up_of(raw: object) -> int | None:
    return None if raw == "auto" else _count_of(0)(raw)


def _engine_of(raw: object) -> str:
    if raw not in ENGINES:
        raise ValueError("setting-engine")
    return str(raw)


def _text_of(raw: object) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError("setting-text")
    return raw.strip()


PLAIN: Mapping[str, Callable[[object], Setting]] = {
    "against": _text_of,
    "cases": _count_of(10),
    "replications": _count_of(2),
    "precision": share_of,
    "budget": _minutes_of,
    "seed": _count_of(0),
    "start": _day_of,
    "warm_up": _warm_up_of,
    "engine": _engine_of,
    "jobs": _count_of(1),
    "states": _count_of(1),
}
"""Settings outside of tables, each with its reader."""
