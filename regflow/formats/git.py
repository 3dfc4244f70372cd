"""Files as they stood at a commit, read through the git program."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from regflow.errors import RegflowError
from regflow.words import message

PROGRAM = "git"
_OF_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})


class GitMissingError(RegflowError):
    """There is no git program."""


@dataclass(frozen=True, slots=True)
class GitTree:
    """All files of a repository at one commit.

    Attributes:
        root: Top folder of the work tree.
        commit: Full name of the commit.
    """

    root: Path
    commit: str

    def names(self) -> tuple[str, ...]:
        """Return every file by its path from the top, with forward slashes."""
        listed = _git(self.root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", self.commit)
        return tuple(_decoded(name) for name in listed.split(b"\0") if name)

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; None where there is none of that name."""
        asked = _run(self.root, "cat-file", "blob", f"{self.commit}:{name}")
        if asked.returncode == 0:
            return asked.stdout
        listed = _git(self.root, "ls-tree", "-z", "--full-tree", self.commit, "--", name)
        if listed:  # it is there, and cannot be read: a partial clone without its server
            raise _failed(asked)
        return None

    def earlier(self, name: str) -> Iterator[tuple[str, bytes]]:
        """Yield what a file was in earlier commits, the latest first, each with the name of the commit."""
        listed = _git(self.root, "log", "--format=%H", self.commit, "--", f":(top,literal){name}")
        for commit in listed.decode("ascii").split():
            content = GitTree(self.root, commit).read(name)
            if content is not None:
                yield commit, content

    def name_of(self, given: Path, path: Path) -> str | None:  # noqa: ARG002  # where a path lies tells its name
        """Return the name that a path of the work tree has here; None where it lies outside."""
        return name_in(self.root, path)

    def is_left(self, name: str) -> bool:
        """Tell whether the work tree still has a file of this name."""
        return (self.root / name).exists()

    @property
    def is_cut(self) -> bool:
        """Tell whether the history was fetched in part only."""
        return _is_shallow(self.root)


def repository_of(path: Path) -> Path | None:
    """Return the top folder of the work tree that a path lies in; None outside of any.

    Raises:
        RegflowError: if there is no git program, or it refuses to look at the repository.
    """
    folder = next(one for one in (path.absolute(), *path.absolute().parents) if one.is_dir())
    asked = _run(folder, "rev-parse", "--show-toplevel")
    if asked.returncode == 0:
        return Path(_decoded(asked.stdout.rstrip(b"\r\n")))
    if b"not a git repository" in asked.stderr:
        return None
    raise _failed(asked)


def is_reference(root: Path, reference: str) -> bool:
    """Tell whether git knows a commit by this name."""
    return not reference.startswith("-") and _commit_of(root, reference) is not None


def tree_at(root: Path, reference: str) -> GitTree:
    """Return the files at the last commit that a reference and the work tree share: what others changed since is not
    counted.

    Raises:
        RegflowError: if git knows no such commit or there is no shared history; says what to fetch.
    """
    if not is_reference(root, reference):
        raise _unknown(root, reference)
    if _commit_of(root, "HEAD") is None:
        raise RegflowError(message("git-no-commit"), message("git-no-commit.help"))
    asked = _run(root, "merge-base", reference, "HEAD")
    shared = asked.stdout.decode("ascii").split()
    if asked.returncode == 0 and shared:
        return GitTree(root, shared[0])
    if asked.returncode not in (0, 1):
        raise _failed(asked)
    code = "git-shallow" if _is_shallow(root) else "git-unrelated"
    raise RegflowError(message(code, reference=reference), message(f"{code}.help", reference=reference))


def name_in(root: Path, path: Path) -> str | None:
    """Return the path of a file from the top of the repository; None where it lies outside."""
    plain = Path(os.path.normpath(path.absolute()))
    top, there = root.resolve(), plain.parent.resolve() / plain.name
    return there.relative_to(top).as_posix() if there.is_relative_to(top) else None


def _commit_of(root: Path, reference: str) -> str | None:
    asked = _run(root, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}")
    return asked.stdout.decode("ascii").split()[0] if asked.returncode == 0 and asked.stdout.strip() else None


def _unknown(root: Path, reference: str) -> RegflowError:
    if _is_shallow(root):
        return RegflowError(
            message("git-shallow", reference=reference), message("git-shallow.help", reference=reference)
        )
    remote, _, branch = reference.partition("/")
    if branch and remote in _decoded(_git(root, "remote")).split():
        help = message("git-unknown-remote.help", remote=remote, branch=branch)
    else:
        help = message("git-unknown.help", reference=reference)
    return RegflowError(message("git-unknown", reference=reference), help)


def _is_shallow(root: Path) -> bool:
    return _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _git(folder: Path, *arguments: str) -> bytes:
    done = _run(folder, *arguments)
    if done.returncode != 0:
        raise _failed(done)
    return done.stdout


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git without a shell, in the language of its documentation, and without taking locks."""
    command = [PROGRAM, "-C", str(folder), "-c", "core.quotepath=off", "--no-pager", *arguments]
    # Inside a hook git names its own folders, relative to where the hook runs; here it is to look for them itself.
    own = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    quiet = {**own, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(command, capture_output=True, check=False, env=quiet, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        raise GitMissingError(message("git-missing"), message("git-missing.help")) from None


def _failed(done: subprocess.CompletedProcess[bytes]) -> RegflowError:
    said = " ".join(done.stderr.decode("utf-8", errors="replace").split())
    return RegflowError(message("git-failed", said=said), message("git-failed.help"))


def _decoded(name: bytes) -> str:
    return os.fsdecode(name)
