"""The settings file: `regflow.toml`, or `[tool.regflow]` of `pyproject.toml`, nearest above a process file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from regflow.errors import Problem, SettingsFileError
from regflow.formats.file_text import read_bytes, text_of
from regflow.formats.layout.place import NodePath, Place
from regflow.formats.setting_values import Setting, SettingError, SettingKeys, setting_of, share_of, unknown_setting
from regflow.formats.toml_lines import place_of_key, places_in
from regflow.words import Message, message

OWN, SHARED = "regflow.toml", "pyproject.toml"
_TABLES = ("margins", "severity")
_ENTRY_KEYS = ("process", "measure", "margin", "kind", "step", "reason", "until")
_PLACE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True)
class FileSetting:
    """One setting as a settings file has it.

    Attributes:
        key: In full, e.g. `margins.cycle_time`.
        value: As it is used.
        line: Line in the file, from 1.
        processes: Pattern of the process files it is for; empty: for all.
    """

    key: str
    value: Setting
    line: int
    processes: str = ""


@dataclass(frozen=True, slots=True)
class AcceptedEntry:
    """A known loss that a settings file accepts.

    Attributes:
        process: The process file, by its path from the settings file.
        name: The measure, or the kind of difference.
        step: Identifier of the step; None: the whole process.
        margin: How much worse the measure may be; None for other kinds.
        reason: Why.
        until: The last day on which it holds.
        line: Line in the file, from 1.
    """

    process: str
    name: str
    step: str | None
    margin: float | None
    reason: str
    until: date
    line: int


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What a settings file says.

    Attributes:
        path: The file.
        settings: In its order, those for all processes first.
        accepted: Known losses.
    """

    path: Path
    settings: tuple[FileSetting, ...]
    accepted: tuple[AcceptedEntry, ...]

    def settings_for(self, process: Path) -> tuple[FileSetting, ...]:
        """Return what holds for a process file: what is for all, then what is for it, later ones going before."""
        name = self.name_of(process)
        return tuple(one for one in self.settings if not one.processes or fnmatchcase(name, one.processes))

    def accepted_for(self, process: Path) -> tuple[AcceptedEntry, ...]:
        """Return the known losses of a process file."""
        name = self.name_of(process)
        return tuple(one for one in self.accepted if one.process == name)

    def name_of(self, process: Path) -> str:
        """Return the path of a process file from the settings file, with forward slashes."""
        top, there = self.path.parent.resolve(), process.absolute().parent.resolve() / process.name
        return there.relative_to(top).as_posix() if there.is_relative_to(top) else there.as_posix()


def settings_file_above(process: Path) -> Path | None:
    """Return the nearest settings file in the folders above a process file, up to the top of the repository."""
    for folder in process.absolute().parents:
        if (folder / OWN).is_file():
            return folder / OWN
        if (folder / SHARED).is_file() and re.search(r"(?m)^\s*\[+\s*tool\s*\.\s*regflow\b", _plain(folder / SHARED)):
            return folder / SHARED
        if (folder / ".git").exists():
            return None
    return None


def read_settings(path: Path, keys: SettingKeys) -> SettingsFile:
    """Return what a settings file says.

    Raises:
        SettingsFileError: with everything in it that cannot be understood.
    """
    return parse_settings(text_of(read_bytes(path), str(path)), path, keys)


def parse_settings(text: str, path: Path, keys: SettingKeys) -> SettingsFile:
    """Return what the text of a settings file says; `path` is its name.

    Raises:
        SettingsFileError: with everything in it that cannot be understood.
    """
    reading = _Reading(text, path, keys)
    try:
        root = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise SettingsFileError((reading.syntax(fault),)) from fault
    if path.name == SHARED:
        root = root.get("tool", {}).get("regflow", {})
        reading.above = ("tool", "regflow")
    settings = tuple(reading.settings(root))
    accepted = tuple(reading.accepted(root.get("accepted", [])))
    if reading.problems:
        raise SettingsFileError(tuple(reading.problems))
    return SettingsFile(path, settings, accepted)


class _Reading:
    """The reading of one settings file: what is wrong is written down, so that all of it can be told at once."""

    def __init__(self, text: str, path: Path, keys: SettingKeys) -> None:
        self.problems: list[Problem] = []
        self.above: NodePath = ()
        self._lines = text.splitlines()
        self._places = places_in(text)
        self._path = path
        self._keys = keys

    def settings(self, root: Mapping[str, Any]) -> Iterator[FileSetting]:
        """Give the settings for all processes, then those for some."""
        outer = {key: value for key, value in root.items() if key not in ("processes", "accepted")}
        yield from self._table(outer, (), "")
        for pattern, table in self._tables_in(root, "processes"):
            yield from self._table(table, ("processes", pattern), pattern)

    def accepted(self, entries: object) -> Iterator[AcceptedEntry]:
        """Give the known losses."""
        if not isinstance(entries, list):
            self._complain(("accepted",), message("accepted-no-list"), message("accepted-no-list.help"))
            return
        for number, entry in enumerate(entries):
            try:
                yield self._entry(entry, ("accepted", str(number)))
            except SettingError as error:
                self._complain(("accepted", str(number)), error.message, error.help)

    def syntax(self, fault: tomllib.TOMLDecodeError) -> Problem:
        """Return what TOML itself complains of."""
        found = _PLACE.search(str(fault))
        place = Place(int(found[1]), int(found[2])) if found else Place(max(1, len(self._lines)), 1)
        said = str(fault).partition(" (at")[0]
        return self._problem(place, message("settings-syntax", said=said), message("settings-syntax.help"))

    def _table(self, table: Mapping[str, Any], path: NodePath, processes: str) -> Iterator[FileSetting]:
        for key, value in table.items():
            if key in _TABLES and isinstance(value, dict):
                for inner, one in value.items():
                    yield from self._setting(f"{key}.{inner}", one, (*path, key, inner), processes)
            else:
                yield from self._setting(key, value, (*path, key), processes)

    def _setting(self, key: str, raw: object, path: NodePath, processes: str) -> Iterator[FileSetting]:
        try:
            if processes and key == "against":
                raise SettingError(message("setting-for-all", key=key), message("setting-for-all.help", key=key))
            value = setting_of(key, raw, self._keys)
        except SettingError as error:
            self._complain(path, error.message, error.help)
            return
        yield FileSetting(key, value, self._place(path).line, processes)

    def _tables_in(self, root: Mapping[str, Any], key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        tables = root.get(key, {})
        for name, table in tables.items() if isinstance(tables, dict) else [("", None)]:
            if isinstance(table, dict):
                yield name, table
            else:
                self._complain((key, name), message("processes-no-table"), message("processes-no-table.help"))

    def _entry(self, entry: object, path: NodePath) -> AcceptedEntry:
        if not isinstance(entry, dict):
            raise SettingError(message("accepted-no-list"), message("accepted-no-list.help"))
        for key in entry:
            if key not in _ENTRY_KEYS:
                raise unknown_setting(key, _ENTRY_KEYS)
        name = self._name(entry)
        reason, process = entry.get("reason"), entry.get("process")
        if not isinstance(process, str) or not process:
            raise SettingError(message("accepted-no-process"), message("accepted-no-process.help"))
        if not isinstance(reason, str) or not reason.strip():
            raise SettingError(message("accepted-no-reason"), message("accepted-no-reason.help"))
        step = entry.get("step")
        margin = None if "measure" not in entry else _margin(entry)
        line = self._place(path).line
        return AcceptedEntry(process, name, step, margin, reason.strip(), _until(entry), line)

    def _name(self, entry: Mapping[str, object]) -> str:
        if ("measure" in entry) == ("kind" in entry):
            raise SettingError(message("accepted-no-name"), message("accepted-no-name.help"))
        key = "measure" if "measure" in entry else "kind"
        name = str(entry[key])
        kinds = [one for one in self._keys.weighed if one not in self._keys.fixed and one not in self._keys.measures]
        known = self._keys.measures if key == "measure" else tuple(kinds)
        if name not in known:
            raise unknown_setting(name, known)
        if key == "measure" and "step" in entry:
            raise SettingError(message("accepted-measure-step"), message("accepted-measure-step.help"))
        return name

    def _place(self, path: NodePath) -> Place:
        return place_of_key(self._places, (*self.above, *path))

    def _complain(self, path: NodePath, what: Message, help: Message | None) -> None:
        self.problems.append(self._problem(self._place(path), what, help))

    def _problem(self, place: Place, what: Message, help: Message | None) -> Problem:
        source = self._lines[place.line - 1] if place.line <= len(self._lines) else ""
        return Problem(what, help, "error", str(self._path), place.line, place.column, place.length, source)


def _margin(entry: Mapping[str, object]) -> float:
    try:
        return share_of(entry.get("margin"))
    except ValueError:
        raise SettingError(message("accepted-no-margin"), message("accepted-no-margin.help")) from None


def _until(entry: Mapping[str, object]) -> date:
    until = entry.get("until")
    try:
        return until if isinstance(until, date) else date.fromisoformat(str(until))
    except ValueError:
        raise SettingError(message("accepted-no-until"), message("accepted-no-until.help")) from None


def _plain(path: Path) -> str:
    return read_bytes(path).decode("utf-8", errors="replace")
