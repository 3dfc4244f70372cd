"""What the gate compares with: a git reference, a folder or a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from regflow.errors import RegflowError
from regflow.formats.baseline import Baseline, name_in_baseline, read_baseline
from regflow.formats.former_files import FormerTree, process_files
from regflow.formats.former_folder import FolderTree, SingleFile
from regflow.formats.git import GitMissingError, is_reference, repository_of, tree_at
from regflow.words import message


@dataclass(frozen=True, slots=True)
class Former:
    """What was before.

    Attributes:
        name: As the user named it.
        tree: The files.
        baseline: The baseline that they come from, if they do.
    """

    name: str
    tree: FormerTree
    baseline: Baseline | None = None


def former_in_baseline(paths: Sequence[Path], file: Path) -> Former:
    """Return the files as a baseline holds them.

    Raises:
        RegflowError: if it cannot be used, or is a baseline of other files.
    """
    baseline = read_baseline(file)
    named = [path for path in paths if not path.is_dir()]
    below = [one for path in paths if path.is_dir() for one in process_files(path)]
    others = [path for path in named if name_in_baseline(file, path) not in baseline.files]
    if below and not any(name_in_baseline(file, one) in baseline.files for one in below):
        others += [path for path in paths if path.is_dir()]
    if others:
        values = {"file": file.as_posix(), "path": others[0].as_posix()}
        help = message("baseline-other.help", files=tuple(baseline.files))
        raise RegflowError(message("baseline-other", **values), help)
    return Former(file.as_posix(), baseline, baseline)


def former_at(paths: Sequence[Path], against: str) -> Former:
    """Return the files as they were at a reference, in a folder or in a file.

    What is written as a path (`./x`, `/x`, `x/`) is one; else a reference that git knows goes before a path of that
    name.

    Raises:
        RegflowError: if there is no such thing, or no shared history.
    """
    return Former(against, _tree(paths, against))


def _tree(paths: Sequence[Path], against: str) -> FormerTree:
    path = Path(against)
    is_path = against.startswith((".", "/", "~")) or against.endswith("/") or path.is_absolute()
    if is_path and path.exists():
        return _tree_in(path, paths)
    root = _repository_of(paths[0], path)
    if root is not None and is_reference(root, against):
        return tree_at(root, against)
    if path.exists():
        return _tree_in(path, paths)
    if root is None:
        raise RegflowError(message("gate-against-missing", against=against), message("gate-against-missing.help"))
    return tree_at(root, against)


def _repository_of(start: Path, against: Path) -> Path | None:
    """Return the repository of a path; none where git is missing and something else can be compared with."""
    try:
        return repository_of(start)
    except GitMissingError:
        if against.exists():
            return None
        raise


def _tree_in(path: Path, paths: Sequence[Path]) -> FormerTree:
    if path.is_dir():
        return FolderTree(path, tuple(paths))
    if len(paths) > 1 or paths[0].is_dir():
        raise RegflowError(message("gate-one-file"), message("gate-one-file.help"))
    return SingleFile(path)
