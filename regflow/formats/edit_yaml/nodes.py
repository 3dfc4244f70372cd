"""The parts of a YAML text by their path, with the places where they stand."""

from __future__ import annotations

import re
from typing import TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regflow.errors import ChangeError
from regflow.words import message

Path: TypeAlias = tuple[str, ...]
"""Keys from the top of the file down to a value."""

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLANK = re.compile(r"(?:\s+|#[^\n]*)*")


def node_at(text: str, path: Path) -> Node | None:
    """Return the value at a path; None if there is none.

    Raises:
        ChangeError: if the text is no YAML any more (an alias outlived what it refers to).
    """
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise ChangeError(message("edit-unlike")) from error
    for key in path:
        found = entry_of(node, key)
        if found is None:
            return None
        node = found[1]
    return node


def entry_of(node: Node | None, key: str) -> tuple[Node, Node] | None:
    """Return the key and the value of an entry of a mapping; None if there is none."""
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if isinstance(name, ScalarNode) and name.value == key:
                return name, value
    return None


def keys_of(node: Node | None) -> tuple[str, ...]:
    """Return the keys of a mapping in the order of the file; none if it is no mapping."""
    entries = node.value if isinstance(node, MappingNode) else ()
    return tuple(key.value for key, _ in entries if isinstance(key, ScalarNode))


def items_of(node: Node) -> tuple[str, ...]:
    """Return the items of a list as they are spelt; empty text for what is not plain."""
    return tuple(item.value if isinstance(item, ScalarNode) else "" for item in node.value)


def mapping_at(text: str, path: Path) -> MappingNode:
    """Return the mapping at a path.

    Raises:
        ChangeError: if the file writes something else there.
    """
    node = node_at(text, path)
    if not isinstance(node, MappingNode):
        raise no_place(path)
    return node


def no_place(path: Path) -> ChangeError:
    """Return the error that says where the file leaves no place for a change."""
    return ChangeError(message("edit-no-place", place=".".join(path)))


def start_of(node: Node) -> int:
    """Return where a part begins."""
    return int(node.start_mark.index)


def end_of(text: str, node: Node) -> int:
    """Return where the content of a part ends: no blank lines, no comments after it."""
    if isinstance(node, ScalarNode):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip()) if node.style in ("|", ">") else end
    if not is_block(node) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(text, last[1] if isinstance(last, tuple) else last)


def pieces_of(text: str, node: Node) -> tuple[tuple[int, int], ...]:
    """Return where each item of a list, or each entry of a mapping, begins and ends.

    Raises:
        ChangeError: if one of them stands elsewhere in the file (an alias).
    """
    pieces: list[tuple[int, int]] = []
    for part in node.value:
        first, last = part if isinstance(part, tuple) else (part, part)
        pieces.append((start_of(first), max(int(first.end_mark.index), end_of(text, last))))
        if start_of(last) < start_of(first) or (len(pieces) > 1 and pieces[-1][0] < pieces[-2][1]):
            raise ChangeError(message("edit-alias", line=first.start_mark.line + 1))
    return tuple(pieces)


def is_block(node: Node) -> bool:
    """Tell whether a part is a list or mapping written line by line."""
    return isinstance(node, MappingNode | SequenceNode) and not node.flow_style


def skip_blank(text: str, place: int) -> int:
    """Return the next place that is neither blank nor in a comment."""
    found = _BLANK.match(text, place)
    return found.end() if found else place
