"""The sheet on which every stage of reading writes what is wrong."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Literal, TypeAlias

from regflow.errors import Problem
from regflow.formats.layout.lines import lines_of
from regflow.formats.layout.nodes import Node, Scalar
from regflow.formats.layout.place import NodePath, Place
from regflow.formats.layout.typing_traps import Trap, traps_between
from regflow.formats.vocabulary import KeyLanguage, spelt
from regflow.words import Value, message

Severity: TypeAlias = Literal["error", "warning"]

_MOST_GUESSES = 30_000
"""How many words are compared in search of the one that was meant: a fraction of a second's work."""


class ProblemSheet:
    """All problems of one file; knows which parts are broken, so that nothing is blamed twice.

    Attributes:
        language: The language in which the file writes its keys, once that is known.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.language: KeyLanguage = "en"
        self._guesses = _MOST_GUESSES
        self._lines = lines_of(text)
        self._problems: list[Problem] = []
        self._broken: set[NodePath] = set()
        self._around_broken: set[NodePath] = set()
        self._silent: set[int] = set()

    def error(self, node: Node, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down that a node is wrong.

        Where it has a sign that only looks like one of the keyboard's, that sign is the problem instead.
        """
        self.spoil(node.path)
        if isinstance(node, Scalar):
            traps = tuple(traps_between(self.text[node.start : node.end], node.place))
            if traps:
                for trap in traps:
                    self.trap(trap)
                return
        self._write("error", node.place, code, help, values)

    def error_at(self, place: Place, path: NodePath, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down that something is wrong (or missing) at a place."""
        self.spoil(path)
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
        self._around_broken.update(path[:length] for length in range(len(path) + 1))

    def spelt(self, table: str, *words: str) -> tuple[str, ...]:
        """Return English words of the format as the file writes them; `table` is a key of `WORDS`."""
        return tuple(spelt(table, word, self.language) for word in words)

    def nearest(self, word: str, known: tuple[str, ...]) -> str | None:
        """Return the known word that is spelt most alike; None where none is, or when guessing has taken long enough.

        A file of a hundred thousand unknown words needs no hundred thousand guesses.
        """
        if self._guesses < len(known):
            return None
        self._guesses -= len(known)
        return nearest(word, known)

    def silence(self, line: int) -> None:
        """Let nothing but traps be said of a line that was mended before it was read."""
        self._silent.add(line)

    def is_broken(self, *path: str) -> bool:
        """Tell whether an error was found at a path, below it or around it."""
        return path in self._around_broken or any(path[:length] in self._broken for length in range(len(path) + 1))

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
            keys=self.language,
        )

    def _write(self, severity: Severity, place: Place, code: str, help: str | None, values: dict[str, Value]) -> None:
        if place.line not in self._silent:
            self._problems.append(self.make(severity, place, code, help, values))


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that is spelt most alike, or None where none is near.

    >>> nearest("resourse", ("resource", "wait"))
    'resource'
    """
    lower = {one.lower(): one for one in known}
    alike = 0.6 if word.isascii() else 0.5  # of two Chinese signs one has to be right
    found = get_close_matches(word.lower(), lower, n=1, cutoff=alike)
    return lower[found[0]] if found else None
