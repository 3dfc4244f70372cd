"""What the gate compares with: a git reference, a folder or a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regflow.errors import RegflowError
from regflow.formats.former_files import FormerTree
from regflow.formats.former_folder import FolderTree, SingleFile
from regflow.formats.git import is_reference, repository_of, tree_at
from regflow.words import message


def former_tree(paths: Sequence[Path], against: str) -> FormerTree:
    """Return the files as they were.

    What is written as a path (`./x`, `/x`, `x/`) is one; else a reference that git knows goes before a path of that
    name.

    Raises:
        RegflowError: if there is no such thing, or no shared history.
    """
    path = Path(against)
    is_path = against.startswith((".", "/", "~")) or against.endswith("/") or path.is_absolute()
    if is_path and path.exists():
        return _tree_in(path, paths)
    root = repository_of(paths[0])
    if root is not None and is_reference(root, against):
        return tree_at(root, against)
    if path.exists():
        return _tree_in(path, paths)
    if root is None:
        raise RegflowError(message("gate-against-missing", against=against), message("gate-against-missing.help"))
    return tree_at(root, against)


def _tree_in(path: Path, paths: Sequence[Path]) -> FormerTree:
    if path.is_dir():
        return FolderTree(path, tuple(paths))
    if len(paths) > 1 or paths[0].is_dir():
        raise RegflowError(message("gate-one-file"), message("gate-one-file.help"))
    return SingleFile(path)
