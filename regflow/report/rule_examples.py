"""The example on a rule's manual page: a small process file before, and the same file after the change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

from regflow.formats.process_yaml import parse_process

_ENTRY = re.compile(r"^  \S", re.MULTILINE)
_BLOCK = re.compile(r"^\S", re.MULTILINE)
_VERSION = re.compile(r"\Aregflow: 1\n")
_NAME = re.compile(r"^name: .+\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A process in which a rule finds something.

    Attributes:
        before: The file.
        after: The file once the change is made; None where the rule proposes none.
    """

    before: str
    after: str | None

    def name(self, language: str) -> str:
        """Return what the example is about."""
        return parse_process(self.before, "").process.name.said_in(language)


def example_of(rule: str) -> RuleExample | None:
    """Return the example of a rule; None where there is none."""
    folder = files("regflow").joinpath("report", "examples")
    before, after = folder.joinpath(f"{rule}.yaml"), folder.joinpath(f"{rule}.after.yaml")
    if not before.is_file():
        return None
    return RuleExample(
        before.read_text(encoding="utf-8"), after.read_text(encoding="utf-8") if after.is_file() else None
    )


def shown_before(example: RuleExample) -> str:
    """Return the file without what says nothing of the process."""
    return _NAME.sub("", _VERSION.sub("", example.before)).rstrip("\n")


def shown_after(example: RuleExample) -> str:
    """Return the tables in which the file differs after the change, entries that do not differ as `name: ...`.

    >>> print(shown_after(RuleExample("steps:\\n  a: {}\\n  b: {}\\n", "steps:\\n  a: {}\\n  b: {by: x}\\n")))
    steps:
      a: ...
      b: {by: x}
    """
    before = set(_cut(example.before, _BLOCK))
    return "\n".join(
        _shortened(block, example.before) for block in _cut(example.after or "", _BLOCK) if block not in before
    )


def _shortened(block: str, before: str) -> str:
    """Return a table with only those entries in full that the file before does not have word for word."""
    head, *entries = _cut(block, _ENTRY)
    known = {entry for one in _cut(before, _BLOCK) for entry in _cut(one, _ENTRY)[1:]}
    return "\n".join([head, *(f"{entry.partition(':')[0]}: ..." if entry in known else entry for entry in entries)])


def _cut(text: str, beginning: re.Pattern[str]) -> list[str]:
    """Return the pieces of a text that begin so, what comes before the first as a piece of its own."""
    starts = sorted({0, *(found.start() for found in beginning.finditer(text))})
    return [text[start:end].rstrip("\n") for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
