"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from regflow.errors import OutputExistsError, RegflowError, reason_of
from regflow.words import message


def write_whole(path: Path, content: str | bytes | Iterable[str] | Iterable[bytes], force: bool) -> None:
    """Write a file so that at every moment its name stands for the former content or for all of the new one.

    The content goes to a file beside it, to the disk, and then under the name. A file that is replaced keeps its
    permissions; behind a link it is the file linked to; a device or pipe is written to directly.

    Args:
        path: The file.
        content: Text is written in UTF-8 with its line ends as they are; parts of it are written as they come.
        force: Whether a file that is there may be replaced.

    Raises:
        OutputExistsError: if the file is there and may not be replaced.
        RegflowError: if it cannot be written.
    """
    data = _in_bytes(content)
    target = path.resolve() if path.is_symlink() else path
    try:
        mode = _mode_of(target)
        if mode is not None and not stat.S_ISREG(mode):
            _write_through(target, mode, data, path)
            return
        if mode is not None and not force:
            raise _exists(path)
        _write_beside(target, mode, data, force, path)
    except OSError as fault:
        raise _failure(fault, path, target) from fault


def _in_bytes(content: str | bytes | Iterable[str] | Iterable[bytes]) -> Iterable[bytes]:
    if isinstance(content, bytes):
        return (content,)
    parts: Iterable[str] | Iterable[bytes] = (content,) if isinstance(content, str) else content
    return (part.encode("utf-8") if isinstance(part, str) else part for part in parts)


def _mode_of(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _write_through(target: Path, mode: int, data: Iterable[bytes], path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise RegflowError(message("output-is-folder", file=str(path)), message("output-is-folder.help"))
    with target.open("wb") as file:
        file.writelines(data)


def _write_beside(target: Path, mode: int | None, data: Iterable[bytes], force: bool, path: Path) -> None:
    beside = target.with_name(f".regflow-{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        if not force and target.exists():  # somebody else was faster
            raise _exists(path)
        beside.replace(target)
        _settle(target.parent)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _settle(folder: Path) -> None:
    """Have the new name itself written to the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _exists(path: Path) -> OutputExistsError:
    return OutputExistsError(message("output-exists", file=str(path)), message("output-exists.help"))


def _failure(fault: OSError, path: Path, target: Path) -> RegflowError:
    if not target.parent.is_dir():
        values = {"file": str(path), "folder": str(target.parent)}
        return RegflowError(message("output-folder-missing", **values), message("output-folder-missing.help"))
    if isinstance(fault, PermissionError):
        return RegflowError(message("output-forbidden", file=str(path)), message("output-forbidden.help"))
    what = message("output-failed", file=str(path), reason=reason_of(fault))
    return RegflowError(what, message("output-failed.help"))
