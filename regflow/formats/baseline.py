"""Baselines: process files as they were, with what they measured, kept in one file where there is no repository.

The text of each process is kept whole: measures alone could show that something became slower, but not that a
guarantee is lost, nor could both sides be run on the same luck. The measures are the record of what it came to.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from regflow import __version__
from regflow.errors import RegflowError
from regflow.formats.file_text import read_bytes
from regflow.formats.setting_values import Setting
from regflow.words import message

SCHEMA = "regflow/baseline/1"
_FAMILY = SCHEMA.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class BaselineFile:
    """One process file in a baseline.

    Attributes:
        name: Its path from the baseline's folder, with forward slashes.
        text: Its content.
        settings: How it was measured, by key; the seed among them.
        measures: Per measure one figure a replication; empty where it could not be measured.
    """

    name: str
    text: str
    settings: Mapping[str, Setting]
    measures: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline, which is also a tree of files as they were.

    Attributes:
        path: The file it stands in.
        files: By name.
    """

    path: Path
    files: Mapping[str, BaselineFile]

    def names(self) -> tuple[str, ...]:
        """Return every file by its name."""
        return tuple(self.files)

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; None where there is none of that name."""
        return self.files[name].text.encode() if name in self.files else None

    def earlier(self, name: str) -> Iterator[tuple[str, bytes]]:  # noqa: ARG002  # a baseline has no history
        """Yield nothing: a baseline has no history."""
        yield from ()

    def name_of(self, given: Path, path: Path) -> str | None:  # noqa: ARG002  # where a path lies tells its name
        """Return the name that a path has here."""
        return name_in_baseline(self.path, path)

    def is_left(self, name: str) -> bool:
        """Tell whether there still is a file of this name."""
        return (self.path.parent / name).exists()

    @property
    def is_cut(self) -> bool:
        """Tell that nothing was left out."""
        return False


def name_in_baseline(baseline: Path, path: Path) -> str:
    """Return the path of a file from the folder of a baseline, with forward slashes."""
    return PurePath(os.path.relpath(path.absolute(), baseline.absolute().parent)).as_posix()


def baseline_text(files: Iterator[BaselineFile]) -> str:
    """Return the text of a baseline."""
    entries = [
        {
            "file": one.name,
            "sha256": _hash(one.text),
            "settings": dict(one.settings),
            "measures": {name: list(figures) for name, figures in one.measures.items()},
            "text": one.text,
        }
        for one in files
    ]
    body = {"schema": SCHEMA, "regflow": __version__, "files": entries}
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def read_baseline(path: Path) -> Baseline:
    """Return a baseline.

    Raises:
        RegflowError: if it is none, of another version of the format, or was changed by hand.
    """
    try:
        document = json.loads(read_bytes(path).decode("utf-8"))
        schema = str(document["schema"])
    except (ValueError, KeyError, TypeError):
        raise _none(path) from None
    if schema != SCHEMA:
        if not schema.startswith(_FAMILY):
            raise _none(path)
        what = message("baseline-version", file=str(path), schema=schema, known=SCHEMA)
        raise RegflowError(what, message("baseline-version.help", file=str(path)))
    try:
        files = [_file(entry) for entry in document["files"]]
    except (KeyError, TypeError, AttributeError, ValueError):
        raise RegflowError(message("baseline-changed", file=str(path)), message("baseline-changed.help")) from None
    return Baseline(path, {one.name: one for one in files})


def _none(path: Path) -> RegflowError:
    return RegflowError(message("baseline-none", file=str(path)), message("baseline-none.help", file=str(path)))


def _file(entry: Mapping[str, Any]) -> BaselineFile:
    if _hash(entry["text"]) != entry["sha256"]:
        raise ValueError
    measures = {str(name): tuple(map(float, figures)) for name, figures in entry["measures"].items()}
    return BaselineFile(str(entry["file"]), entry["text"], dict(entry["settings"]), measures)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
