"""Small git repositories with a process in them, made for a test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.commands.files import SMALL

QUICK = ("--cases", "50", "--replications", "4", "--engine", "simpy", "--jobs", "1")


def git(folder: Path, *arguments: str) -> str:
    """Return what git says; nobody's own settings count."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    person = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**own, **person, **alone}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def repository(folder: Path, text: str = SMALL, name: str = "processes/permit.yaml") -> Path:
    """Return a repository whose branch `main` holds one process, with the branch `change` checked out."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    put(folder, text, name)
    commit(folder, "first")
    git(folder, "checkout", "--quiet", "-b", "change")
    return folder


def put(folder: Path, text: str, name: str = "processes/permit.yaml") -> Path:
    """Return a file of the work tree with this text."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def commit(folder: Path, subject: str) -> None:
    """Commit everything in the work tree."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", subject)
