"""The README's transcripts and tables, made from the program itself: `python -m tests.house.readme` writes them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from regflow.analysis.rules import RULES

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
_TRANSCRIPT = re.compile(r"(<!-- transcript: (?P<command>.+?) -->\n)```text\n.*?```\n(<!-- end -->)", re.DOTALL)
_RULES = re.compile(r"<!-- rules -->\n.*?<!-- end -->", re.DOTALL)
_LINES_AT_START, _LINES_AT_END = 24, 72


def made_true(text: str) -> str:
    """Return the README with every transcript and table as the program has it now."""
    text = _RULES.sub(lambda _: f"<!-- rules -->\n{_rule_table()}\n<!-- end -->", text)
    return _TRANSCRIPT.sub(lambda found: f"{found[1]}```text\n{_output(found['command'])}\n```\n{found[3]}", text)


def _rule_table() -> str:
    rows = [f"| `{name}` | {(rule.__doc__ or '').splitlines()[0]} |" for name, rule in RULES.items()]
    return "\n".join(["| rule | what it finds |", "|---|---|", *rows])


def _output(command: str) -> str:
    """Return the start and the end of what a command prints, run in a folder that holds the processes alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "processes").symlink_to(ROOT / "processes")
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *command.split()],
            cwd=folder,
            env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
    lines = done.stdout.rstrip().splitlines()
    if len(lines) > _LINES_AT_START + _LINES_AT_END:
        lines = [*lines[:_LINES_AT_START], "", "    (...)", "", *lines[-_LINES_AT_END:]]
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    README.write_text(made_true(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("README.md is true again\n")
