"""The options of the gate that are settings as well: flags go before the environment, and that before the file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.comparison.gate.held import FileSettings, Held
from regflow.comparison.gate.settings import DEFAULTS, SETTING_KEYS, Accepted
from regflow.errors import RegflowError
from regflow.formats.file_text import text_of
from regflow.formats.former_files import FormerTree
from regflow.formats.setting_values import PLAIN, SettingError, setting_of, unknown_setting
from regflow.formats.settings_toml import SettingsFile, parse_settings, read_settings, settings_file_above
from regflow.words import Message, message

ENVIRONMENT = "REGFLOW_"
_TABLES = {"MARGIN_": "margins.", "SEVERITY_": "severity."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gating:
    """Settings as flags; they are read as they would be in a settings file, where they have the same names."""

    against: Annotated[str | None, typer.Option("--against", metavar="REF", help=help_text("option-against"))] = None
    cases: Annotated[str | None, typer.Option("--cases", metavar="NUMBER", help=help_text("option-cases"))] = None
    replications: Annotated[
        str | None, typer.Option("--replications", metavar="NUMBER", help=help_text("option-gate-replications"))
    ] = None
    precision: Annotated[
        str | None, typer.Option("--precision", metavar="SHARE", help=help_text("option-gate-precision"))
    ] = None
    budget: Annotated[str | None, typer.Option("--budget", metavar="TIME", help=help_text("option-gate-budget"))] = None
    seed: Annotated[str | None, typer.Option("--seed", metavar="NUMBER", help=help_text("option-seed"))] = None
    start: Annotated[str | None, typer.Option("--start", metavar="DATE", help=help_text("option-start"))] = None
    warm_up: Annotated[
        str | None, typer.Option("--warm-up", metavar="CASES|auto", help=help_text("option-warm-up"))
    ] = None
    engine: Annotated[
        str | None, typer.Option("--engine", metavar="simpy|fast|auto", help=help_text("option-engine"))
    ] = None
    jobs: Annotated[str | None, typer.Option("--jobs", metavar="NUMBER", help=help_text("option-jobs"))] = None
    states: Annotated[str | None, typer.Option("--states", metavar="NUMBER", help=help_text("option-states"))] = None
    margin: Annotated[
        list[str] | None, typer.Option("--margin", metavar="MEASURE=SHARE", help=help_text("option-margin"))
    ] = None
    severity: Annotated[
        list[str] | None, typer.Option("--severity", metavar="KIND=LEVEL", help=help_text("option-severity"))
    ] = None


def settings_for(process: Path, gating: Gating, below: Mapping[str, Held] = MappingProxyType({})) -> FileSettings:
    """Return what holds for a process file.

    Args:
        below: Settings that go before the defaults and nothing else.

    Raises:
        RegflowError: if the settings file, the environment or a flag says what cannot be understood.
    """
    path = settings_file_above(process)
    read = None if path is None else read_settings(path, SETTING_KEYS)
    held = {key: Held(value, message("source-default")) for key, value in DEFAULTS.items()}
    held |= below
    held |= dict(_from_file(read, process))
    held |= dict(_from_environment(os.environ))
    held |= dict(_from_flags(gating))
    return FileSettings(held, accepted_in(read, process), path)


def accepted_in(read: SettingsFile | None, process: Path) -> tuple[Accepted, ...]:
    """Return the known losses that a settings file accepts for a process file."""
    found = () if read is None else read.accepted_for(process)
    file = "" if read is None else _shown(read.path)
    return tuple(Accepted(one.name, one.step, one.margin, one.reason, one.until, file, one.line) for one in found)


def accepted_before(process: Path, settings: FileSettings, tree: FormerTree) -> tuple[Accepted, ...]:
    """Return the known losses that the settings file accepted before the change; none where it cannot be read."""
    return () if settings.path is None else accepted_in(_settings_before(settings.path, tree), process)


def refuse_accepted_of_nothing(files: Sequence[Path], tree: FormerTree) -> None:
    """Refuse known losses of process files that nobody knows: a misspelt one would never be missed.

    Raises:
        RegflowError: which names the first.
    """
    known = {file.absolute() for file in files}
    for path in dict.fromkeys(map(settings_file_above, files)):
        if path is None:
            continue
        before = _settings_before(path, tree)
        told = {entry.process for entry in before.accepted} if before else set()
        for entry in read_settings(path, SETTING_KEYS).accepted:
            file = path.parent / entry.process
            if not file.exists() and file not in known and entry.process not in told:
                what = message("accepted-of-nothing", file=_shown(path), line=entry.line, process=entry.process)
                raise RegflowError(what, message("accepted-no-process.help"))


def _settings_before(path: Path, tree: FormerTree) -> SettingsFile | None:
    name = tree.name_of(path, path)
    content = None if name is None else tree.read(name)
    if content is None:
        return None
    try:
        return parse_settings(text_of(content, str(name)), path, SETTING_KEYS)
    except RegflowError:
        return None


def _from_file(read: SettingsFile | None, process: Path) -> Iterator[tuple[str, Held]]:
    if read is not None:
        for one in read.settings_for(process):
            code = "source-file-process" if one.processes else "source-file"
            said = message(code, file=_shown(read.path), line=one.line, processes=one.processes)
            yield one.key, Held(one.value, said)


def _shown(path: Path) -> str:
    """Return the name of a settings file from where the user is."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _from_environment(environment: Mapping[str, str]) -> Iterator[tuple[str, Held]]:
    """Yield what the environment sets: `REGFLOW_SEED`, `REGFLOW_MARGIN_CYCLE_TIME`, `REGFLOW_SEVERITY_NEW_VISIT`."""
    names = {_variable(key): key for key in SETTING_KEYS.all}
    for variable, raw in sorted(environment.items()):
        in_table = any(variable.startswith(ENVIRONMENT + prefix) for prefix in _TABLES)
        if variable in names:
            held = _read(names[variable], raw, message("source-environment", name=variable))
            yield names[variable], held
        elif in_table:
            raise unknown_setting(variable, tuple(names))


def _variable(key: str) -> str:
    for prefix, table in _TABLES.items():
        if key.startswith(table):
            return ENVIRONMENT + prefix + key.removeprefix(table).upper().replace("-", "_")
    return ENVIRONMENT + key.upper()


def _from_flags(gating: Gating) -> Iterator[tuple[str, Held]]:
    for field in fields(gating):
        given = getattr(gating, field.name)
        flag = "--" + field.name.replace("_", "-")
        if field.name in PLAIN and given is not None:
            yield field.name, _read(field.name, given, message("source-option", name=flag))
        for one in given if isinstance(given, list) else ():
            name, _, raw = one.partition("=")
            key = f"margins.{name}" if field.name == "margin" else f"severity.{name}"
            yield key, _read(key, raw, message("source-option", name=f"{flag} {name}"))


def _read(key: str, raw: str, source: Message) -> Held:
    try:
        return Held(setting_of(key, raw, SETTING_KEYS), source)
    except SettingError as error:
        raise RegflowError(message("setting-from", source=source, what=error.message), error.help) from None
