"""Files as they stand in another folder, or as one other file, for want of a repository."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from regflow.formats.file_text import read_bytes


@dataclass(frozen=True, slots=True)
class FolderTree:
    """A folder that holds the files as they were.

    Attributes:
        root: The folder.
        given: The paths of today that are compared with it.
    """

    root: Path
    given: tuple[Path, ...]

    def names(self) -> tuple[str, ...]:
        """Return every file by its path from the folder, with forward slashes."""
        return tuple(path.relative_to(self.root).as_posix() for path in sorted(self.root.rglob("*")) if path.is_file())

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; None where there is none of that name."""
        return read_bytes(self.root / name) if (self.root / name).is_file() else None

    def earlier(self, name: str) -> Iterator[tuple[str, bytes]]:  # noqa: ARG002  # a folder has no history
        """Yield nothing: a folder has no history."""
        yield from ()

    def name_of(self, given: Path, path: Path) -> str | None:
        """Return the name that a path has here: at the same place below the folder, else from the path given on."""
        if self._is_laid_out_alike(given):
            return path.as_posix()
        return path.name if given == path and not given.is_dir() else path.relative_to(given).as_posix()

    def is_left(self, name: str) -> bool:
        """Tell whether there is a file of this name at, or below, a path of today."""
        return any(
            Path(name).exists() if self._is_laid_out_alike(one) else (one / name).exists() or one.name == name
            for one in self.given
        )

    def _is_laid_out_alike(self, given: Path) -> bool:
        return not given.is_absolute() and ".." not in given.parts and (self.root / given).exists()

    @property
    def is_cut(self) -> bool:
        """Tell that nothing was left out."""
        return False


@dataclass(frozen=True, slots=True)
class SingleFile:
    """One file that is what another one was.

    Attributes:
        path: The file.
    """

    path: Path

    def names(self) -> tuple[str, ...]:
        """Return the one name there is."""
        return (self.path.as_posix(),)

    def read(self, name: str) -> bytes | None:
        """Return the content of the file."""
        return read_bytes(self.path) if name == self.path.as_posix() else None

    def earlier(self, name: str) -> Iterator[tuple[str, bytes]]:  # noqa: ARG002  # a file has no history
        """Yield nothing: a file has no history."""
        yield from ()

    def name_of(self, given: Path, path: Path) -> str | None:  # noqa: ARG002  # every path is compared with this one
        """Return the one name there is."""
        return self.path.as_posix()

    def is_left(self, name: str) -> bool:  # noqa: ARG002  # it is compared with, wherever it lies
        """Tell that the file is not gone."""
        return True

    @property
    def is_cut(self) -> bool:
        """Tell that nothing was left out."""
        return False
