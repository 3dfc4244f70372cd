"""Exceptions that stand in a process file: `# regflow: allow NAME reason="..." until=YYYY-MM-DD`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

import yaml

from regflow.errors import Problem
from regflow.formats.layout.lines import lines_of, place_of
from regflow.formats.layout.place import Place, SourceMap
from regflow.formats.layout.problem_sheet import nearest
from regflow.formats.process_yaml import ProcessFile
from regflow.words import Value, message

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*regflow:[ \t]*(\S+)[ \t]*([^\r\n]*)", re.MULTILINE)
_FIELD = re.compile(r"(reason|until)[ \t]*=[ \t]*(?:\"([^\"]*)\"|“([^”]*)”|([^\s\"“]+))[ \t]*")
_WORD = "allow"


@dataclass(frozen=True, slots=True)
class Allowance:
    """One exception.

    Attributes:
        name: What it lets through: a rule or a kind of difference.
        step: Identifier of the step it stands at; None: at none, so that it is of the whole process.
        reason: Why.
        until: The last day on which it holds.
        line, column: Where it stands, from 1.
    """

    name: str
    step: str | None
    reason: str
    until: date
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Allowances:
    """The exceptions of a file.

    Attributes:
        found: Those that can be understood, expired or not, in the order of the file.
        problems: Those that cannot, and those that are expired.
    """

    found: tuple[Allowance, ...]
    problems: tuple[Problem, ...]


def allowances_of(read: ProcessFile, names: Collection[str], today: date) -> Allowances:
    """Return the exceptions of a file.

    One belongs to the step on whose line it stands, in whose lines it stands, or above whose key it stands; else to
    the whole process.

    Args:
        names: Everything that may be let through.
        today: The day on which it is read.
    """
    found: list[Allowance] = []
    problems: list[Problem] = []
    for comment in _comments(read.text):
        place = place_of(read.text, comment.start(), len(comment[0].rstrip()))
        understood = _understood(comment, place, _Scene(read, tuple(names)))
        if isinstance(understood, Problem):
            problems.append(understood)
        elif understood is not None:
            found.append(understood)
            if understood.until < today:
                scene = _Scene(read, tuple(names))
                problems.append(
                    scene.problem(place, "allow-expired", name=understood.name, until=str(understood.until))
                )
    return Allowances(tuple(found), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a comment is read against."""

    read: ProcessFile
    names: tuple[str, ...]

    def problem(self, place: Place, code: str, /, **values: Value) -> Problem:
        source = lines_of(self.read.text)[place.line - 1]
        what, help = message(code, **values), message(f"{code}.help", **values)
        return Problem(what, help, "error", self.read.file, place.line, place.column, place.length, source)


def _comments(text: str) -> Iterator[re.Match[str]]:
    """Yield the comments that speak to this program; signs within a text of the file are none."""
    candidates = list(_COMMENT.finditer(text))
    if not candidates:
        return
    texts = [
        (event.start_mark.index, event.end_mark.index)
        for event in yaml.parse(text, Loader=_PARSER)
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark
    ]
    for one in candidates:
        if not any(start < one.start() < end for start, end in texts):
            yield one


def _understood(comment: re.Match[str], place: Place, scene: _Scene) -> Allowance | Problem | None:
    """Return the exception, what is wrong with it, or None where the comment is none: a note of a change."""
    if comment[1] != _WORD:
        meant = get_close_matches(comment[1].lower().rstrip(":"), (_WORD,), cutoff=0.7)
        return scene.problem(place, "allow-misspelt", word=comment[1]) if meant else None
    name, _, rest = comment[2].strip().partition(" ")
    if not name or "=" in name:
        return scene.problem(place, "allow-no-name")
    if name not in scene.names:
        near = nearest(name, scene.names)
        code = "allow-unknown-near" if near else "allow-unknown"
        return scene.problem(place, code, name=name, near=near or "")
    fields = {one[1]: one[2] or one[3] or one[4] or "" for one in _FIELD.finditer(rest)}
    if left := _FIELD.sub("", rest).strip():
        return scene.problem(place, "allow-unclear", text=left)
    if not fields.get("reason", "").strip():
        return scene.problem(place, "allow-no-reason", name=name)
    if "until" not in fields:
        return scene.problem(place, "allow-no-until", name=name)
    try:
        until = date.fromisoformat(fields["until"])
    except ValueError:
        return scene.problem(place, "allow-no-date", text=fields["until"])
    step = _step_at(comment.start(), scene.read)
    return Allowance(name, step, fields["reason"].strip(), until, place.line, place.column)


def _step_at(start: int, read: ProcessFile) -> str | None:
    """Return the step to which a comment belongs."""
    place, lines = place_of(read.text, start), lines_of(read.text)
    steps = _steps(read.source_map)
    if lines[place.line - 1][: place.column - 1].strip():
        return _around(place.line, steps, read)
    below = next((number for number in range(place.line + 1, len(lines) + 1) if _is_content(lines[number - 1])), 0)
    key = steps.get(below)
    if key is not None and place.column <= read.source_map.place("steps", key).column:
        return key
    return _around(place.line, steps, read)


def _steps(source_map: SourceMap) -> dict[int, str]:
    """Return the steps by the line of their key; of several on one line the last."""
    return {place.line: path[1] for path, place in source_map.places.items() if len(path) == 2 and path[0] == "steps"}


def _around(line: int, steps: dict[int, str], read: ProcessFile) -> str | None:
    """Return the step in whose lines a line lies."""
    tables = sorted(place.line for path, place in read.source_map.places.items() if len(path) == 1)
    first = read.source_map.place("steps").line
    end = next((one for one in tables if one > first), len(lines_of(read.text)) + 1)
    above = [one for one in steps if one <= line < end]
    return steps[max(above)] if above and line >= first else None


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
