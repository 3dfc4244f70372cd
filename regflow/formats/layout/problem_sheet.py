"""The sheet on which every stage of reading writes what is wrong."""

from __future__ import annotations

from typing import Literal, TypeAlias

from regflow.errors import Problem
from regflow.formats.layout.lines import lines_of
from regflow.formats.layout.nodes import Node, Scalar
from regflow.formats.layout.place import NodePath, Place
from regflow.formats.layout.typing_traps import Trap, traps_between
from regflow.words import Value, message

Severity: TypeAlias = Literal["error", "warning"]


class ProblemSheet:
    """All problems of one file; knows which parts are broken, so that nothing is blamed twice."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._lines = lines_of(text)
        self._problems: list[Problem] = []
        self._broken: set[NodePath] = set()
        self._silent: set[int] = set()

    def error(self, node: Node, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down that a node is wrong.

        Where it has a sign that only looks like one of the keyboard's, that sign is the problem instead.
        """
        self._broken.add(node.path)
        if isinstance(node, Scalar):
            traps = tuple(traps_between(self.text[node.start : node.end], node.place))
            if traps:
                for trap in traps:
                    self.trap(trap)
                return
        self._write("error", node.place, code, help, values)

    def error_at(self, place: Place, path: NodePath, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down that something is wrong (or missing) at a place."""
        self._broken.add(path)
        self._write("error", place, code, help, values)

    def warning_at(self, place: Place, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down what is allowed and yet hardly meant."""
        self._write("warning", place, code, help, values)

    def trap(self, trap: Trap) -> None:
        """Write down a sign that only looks like YAML's own."""
        values: dict[str, Value] = {"sign": trap.sign, "instead": trap.instead}
        self._problems.append(self.make("error", trap.place, trap.code, None, values))

    def spoil(self, path: NodePath) -> None:
        """Take a part for broken of which nothing more need be said, such as a field whose key is misspelt."""
        self._broken.add(path)

    def silence(self, line: int) -> None:
        """Let nothing but traps be said of a line that was mended before it was read."""
        self._silent.add(line)

    def is_broken(self, *path: str) -> bool:
        """Tell whether an error was found at a path, below it or around it."""
        return any(broken[: len(path)] == path[: len(broken)] for broken in self._broken)

    @property
    def has_errors(self) -> bool:
        """Tell whether the file must be refused."""
        return any(problem.severity == "error" for problem in self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all problems in the order of the file, each once."""
        return tuple(sorted(dict.fromkeys(self._problems), key=lambda problem: (problem.line, problem.column)))

    def make(self, severity: Severity, place: Place, code: str, help: str | None, values: dict[str, Value]) -> Problem:
        """Return a problem at a place without writing it down."""
        source = self._lines[place.line - 1] if 1 <= place.line <= len(self._lines) else ""
        return Problem(
            message=message(code, **values),
            help=message(help or f"{code}.help", **values),
            severity=severity,
            file=self.file,
            line=place.line,
            column=place.column,
            length=place.length,
            source=source,
        )

    def _write(self, severity: Severity, place: Place, code: str, help: str | None, values: dict[str, Value]) -> None:
        if place.line not in self._silent:
            self._problems.append(self.make(severity, place, code, help, values))
