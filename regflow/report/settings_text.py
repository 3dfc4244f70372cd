"""What process files are judged by, and where each setting comes from: in words and as data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from regflow.comparison.gate.held import FileSettings
from regflow.comparison.gate.settings import Accepted
from regflow.formats.setting_values import OFF, Setting
from regflow.report.amounts import Amount, amount
from regflow.report.json_parts import Json
from regflow.report.page import Column, Page, heading, paragraph, parts, table
from regflow.words import message, say
from regflow.words.saying import percent

_COLUMNS = tuple(Column(message(f"column-{name}"), number=False) for name in ("setting", "value", "source"))


def settings_text(files: Mapping[str, FileSettings], page: Page) -> str:
    """Return the settings of every file as a table; files that are judged alike share one."""
    alike: dict[str, list[str]] = {}
    for file, settings in files.items():
        alike.setdefault(_settings(settings, page), []).append(file)
    return parts(
        *(parts(heading(message("settings-of", files=tuple(names)), page), shown) for shown, names in alike.items())
    )


def settings_json(files: Mapping[str, FileSettings], language: str) -> dict[str, Json]:
    """Return the body of the document."""
    return {
        "files": [
            {
                "file": file,
                "settings_file": None if one.path is None else str(one.path),
                "settings": {
                    key: {"value": held.value, "source": say(held.source, language)} for key, held in one.held.items()
                },
                "accepted": [_accepted_json(entry) for entry in one.accepted],
            }
            for file, one in files.items()
        ]
    }


def _settings(settings: FileSettings, page: Page) -> str:
    rows = [(key, _shown(key, held.value), page.say(held.source)) for key, held in settings.held.items()]
    return parts(table(_COLUMNS, rows, page), *(paragraph(_accepted(one, page), page) for one in settings.accepted))


def _shown(key: str, value: Setting) -> str:
    """Return a value as a settings file has it."""
    if value is None:
        return OFF if key.startswith("margins.") else "auto"
    if key == "precision" or key.startswith("margins."):
        return percent(float(value))
    if key == "budget":
        return amount(float(value), Amount.TIME)
    return date.fromordinal(int(value)).isoformat() if key == "start" else str(value)


def _accepted(one: Accepted, page: Page) -> str:
    at = message("accepted-at-step", step=one.step) if one.step else message("accepted-at-none")
    margin = message("accepted-margin", margin=one.margin) if one.margin else message("accepted-at-none")
    values = {"kind": one.kind, "reason": one.reason, "until": one.until.isoformat(), "file": one.file}
    return page.say(message("accepted-entry", at=at, margin=margin, line=one.line, **values))


def _accepted_json(one: Accepted) -> Json:
    return {
        "kind": one.kind,
        "step": one.step,
        "margin": one.margin,
        "reason": one.reason,
        "until": one.until.isoformat(),
        "file": one.file,
        "line": one.line,
    }
