"""Puts items into a list and takes them out, whatever its style."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from yaml.nodes import SequenceNode

from regflow.formats.edit_yaml.cut import without_piece
from regflow.formats.edit_yaml.entries import with_value
from regflow.formats.edit_yaml.flow import flow
from regflow.formats.edit_yaml.lines import indentation, line_start, with_lines, with_own_comments, without_lines
from regflow.formats.edit_yaml.nodes import Path, is_block, items_of, no_place, node_at, pieces_of

_DASH = re.compile(r" *- +")


def with_items(text: str, path: Path, wanted: tuple[str, ...]) -> str:
    """Return the text in which the list at a path has these items; those that stay are not touched."""
    node = _list_at(text, path)
    if not wanted and is_block(node):
        return with_value(text, path, "[]")
    edits = SequenceMatcher(None, items_of(node), wanted, autojunk=False).get_opcodes()
    for tag, first, last, wanted_first, wanted_last in reversed(edits):
        if tag == "equal":
            continue
        new = wanted[wanted_first:wanted_last]
        shared = min(last - first, len(new))
        for item in reversed(new[shared:]):
            text = _with_item(text, path, last, item)
        for number in reversed(range(first + shared, last)):
            text = _without_item(text, path, number)
        for number, item in enumerate(new[:shared]):
            text = _with_other_item(text, path, first + number, item)
    return text


def _list_at(text: str, path: Path) -> SequenceNode:
    node = node_at(text, path)
    if not isinstance(node, SequenceNode):
        raise no_place(path)
    return node


def _with_other_item(text: str, path: Path, number: int, item: str) -> str:
    start, stop = pieces_of(text, _list_at(text, path))[number]
    return text[:start] + flow(item) + text[stop:]


def _with_item(text: str, path: Path, number: int, item: str) -> str:
    node = _list_at(text, path)
    if not node.value:
        end = int(node.end_mark.index) - 1
        return text[:end] + flow(item) + text[end:]
    at_end = number == len(node.value)
    start, stop = pieces_of(text, node)[-1 if at_end else number]
    if not is_block(node):
        return f"{text[:stop]}, {flow(item)}{text[stop:]}" if at_end else f"{text[:start]}{flow(item)}, {text[start:]}"
    line = line_start(text, start)
    dash = text[line:start]
    if not _DASH.fullmatch(dash):
        raise no_place(path)
    place = with_own_comments(text, stop, indentation(text, line)) if at_end else line
    return with_lines(text, place, (dash + flow(item),))


def _without_item(text: str, path: Path, number: int) -> str:
    node = _list_at(text, path)
    pieces = pieces_of(text, node)
    if not is_block(node):
        return without_piece(text, pieces, number, with_heading=False)
    start, stop = pieces[number]
    line = line_start(text, start)
    if not _DASH.fullmatch(text[line:start]):
        raise no_place(path)
    return without_lines(text, line, with_own_comments(text, stop, indentation(text, line)))
