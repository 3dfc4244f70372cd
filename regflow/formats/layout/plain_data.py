"""A text of YAML as plain data, by the rules of the format: `no` is text and a date is one too."""

from __future__ import annotations

from typing import TypeAlias

from regflow.formats.layout.composing import composed
from regflow.formats.layout.nodes import Items, Node, Scalar
from regflow.formats.layout.problem_sheet import ProblemSheet

PlainData: TypeAlias = str | int | float | bool | list["PlainData"] | dict[str, "PlainData"] | None


def plain_data(text: str) -> PlainData:
    """Return what a text says; nothing for one that cannot be read.

    >>> plain_data("{a: [1, no, 2026-10-01]}")
    {'a': [1, 'no', '2026-10-01']}
    """
    root = composed(text, ProblemSheet("", text))
    return None if root is None else _data(root)


def _data(node: Node) -> PlainData:
    match node:
        case Scalar():
            return node.value
        case Items():
            return [_data(one) for one in node.nodes]
        case _:
            return {entry.key.text: _data(entry.value) for entry in node.entries}
