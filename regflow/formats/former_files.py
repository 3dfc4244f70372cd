"""Process files as they are and as they were: which belong together, which are new, renamed or gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Protocol

from regflow.errors import RegflowError
from regflow.formats.file_text import read_bytes
from regflow.words import message

SUFFIXES = (".yaml", ".yml")
SIMILAR = 0.5
"""Share of lines that a renamed file has in common with what it was; git takes the same."""

_MARK = re.compile(rb"^[\"']?regflow[\"']?[ \t]*:", re.MULTILINE)


class FormerTree(Protocol):
    """All files as they were."""

    def names(self) -> tuple[str, ...]:
        """Return every file by its name, with forward slashes."""

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; None where there is none of that name."""

    def earlier(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Yield still earlier contents of a file, the latest first, each with a name for its state."""

    def name_of(self, given: Path, path: Path) -> str | None:
        """Return the name under which a path below (or at) a path that the user gave stands here."""

    def is_left(self, name: str) -> bool:
        """Tell whether there still is a file of this name."""

    @property
    def is_cut(self) -> bool:
        """Tell whether earlier states were fetched in part only."""


@dataclass(frozen=True, slots=True)
class FilePair:
    """One file as it is and as it was.

    Attributes:
        file: Its name now, as the user gave the folder, with forward slashes; of one that is gone its name before.
        name: Its name in the former tree; None where it is new.
        earlier_name: That name where it was renamed, else None.
        before, after: The contents; None where there is none.
    """

    file: str
    name: str | None
    earlier_name: str | None
    before: bytes | None
    after: bytes | None


def is_process(content: bytes) -> bool:
    """Tell whether a file says that it is a process: it has the key `regflow`."""
    return _MARK.search(content.removeprefix(b"\xef\xbb\xbf")) is not None


def process_files(path: Path) -> tuple[Path, ...]:
    """Return the file of a path, or every process file below a folder."""
    files = tuple(_files(path))
    return files if not path.is_dir() else tuple(one for one in files if is_process(read_bytes(one)))


def file_pairs(given: Sequence[Path], tree: FormerTree) -> tuple[FilePair, ...]:
    """Return every process file at or below the paths, as it is and as it was, in the order of their names.

    A file that is named counts as a process whatever is in it; in a folder only those count that say so now or said
    so before. A new file that has half its lines from one that is gone is that one, renamed.

    Raises:
        ProcessFileError: if a file cannot be read.
        RegflowError: if there is no process file at or below one of the paths, or it lies outside the tree.
    """
    for path in given:
        if tree.name_of(path, path) is None:
            raise RegflowError(message("gate-outside", path=path.as_posix()), message("gate-outside.help"))
    there = tuple(_there(given, tree))
    paired = [one for one in there if one.before is not None]
    added = [one for one in there if one.before is None]
    origins = _gone(tree) if added else {}
    gone = {name: replace(one, before=origins.get(name) or one.before) for name, one in _removed(given, tree)}
    renamed, left = _renamed(added, {**origins, **{name: one.before for name, one in gone.items() if one.before}})
    moved = {one.earlier_name for one in renamed}
    removed = [one for name, one in gone.items() if name not in moved]
    pairs = tuple(sorted((*paired, *renamed, *left, *removed), key=lambda one: one.file))
    for path in given:
        if not any(_lies_in(one.file, path) for one in pairs):
            raise RegflowError(message("gate-nothing", path=path.as_posix()), message("gate-nothing.help"))
    return pairs


def _lies_in(file: str, path: Path) -> bool:
    return Path(file) == path or Path(file).is_relative_to(path)


def _there(given: Sequence[Path], tree: FormerTree) -> Iterator[FilePair]:
    seen: set[Path] = set()
    for start in given:
        for path in _files(start):
            if path.absolute() in seen:
                continue
            seen.add(path.absolute())
            name = tree.name_of(start, path)
            before, after = None if name is None else tree.read(name), read_bytes(path)
            if not start.is_dir() or is_process(after) or (before is not None and is_process(before)):
                yield FilePair(path.as_posix(), name if before is not None else None, None, before, after)


def _files(start: Path) -> Iterator[Path]:
    if not start.is_dir():
        if start.exists():
            yield start
        return
    for path in sorted(start.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(start).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            yield path


def _gone(tree: FormerTree) -> dict[str, bytes]:
    """Return every process file, wherever it was, that is no longer there."""
    names = (name for name in tree.names() if name.lower().endswith(SUFFIXES) and not tree.is_left(name))
    contents = ((name, tree.read(name)) for name in names)
    return {name: content for name, content in contents if content is not None and is_process(content)}


def _removed(given: Sequence[Path], tree: FormerTree) -> Iterator[tuple[str, FilePair]]:
    """Yield the process files below the paths that are no longer there."""
    names = [name for name in tree.names() if not tree.is_left(name)]
    for start in given:
        top = tree.name_of(start, start)
        if top is None:
            continue
        for name in names:
            if name == top and not start.exists():
                yield name, FilePair(start.as_posix(), name, None, tree.read(name), None)
            elif (top in ("", ".") or name.startswith(f"{top}/")) and name.lower().endswith(SUFFIXES):
                content = tree.read(name)
                if content is not None and is_process(content):
                    below = name if top in ("", ".") else name[len(top) + 1 :]
                    yield name, FilePair((start / below).as_posix(), name, None, content, None)


def _renamed(added: Iterable[FilePair], origins: dict[str, bytes]) -> tuple[list[FilePair], list[FilePair]]:
    """Return which new files are renamed ones, and which are new indeed; the most alike find each other first."""
    waiting = {one.file: one for one in added}
    alike = sorted(
        (
            (_likeness(content, one.after or b""), name, one.file)
            for one in waiting.values()
            for name, content in origins.items()
        ),
        key=lambda entry: (-entry[0], entry[1:]),
    )
    found: list[FilePair] = []
    taken: set[str] = set()
    for likeness, name, file in alike:
        if likeness >= SIMILAR and file in waiting and name not in taken:
            taken.add(name)
            found.append(replace(waiting.pop(file), name=name, earlier_name=name, before=origins[name]))
    return found, list(waiting.values())


def _likeness(one: bytes, other: bytes) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one.splitlines(), other.splitlines(), autojunk=False).ratio()
