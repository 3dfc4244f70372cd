"""Sets, replaces, takes out and moves the entries of a mapping, whatever its style."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode

from regflow.formats.edit_yaml.cut import without_piece
from regflow.formats.edit_yaml.flow import flow
from regflow.formats.edit_yaml.lines import (
    heading_start,
    is_first_on_line,
    line_start,
    next_line,
    with_lines,
    with_own_comments,
    without_lines,
)
from regflow.formats.edit_yaml.nodes import (
    Path,
    end_of,
    entry_of,
    is_block,
    keys_of,
    mapping_at,
    no_place,
    node_at,
    pieces_of,
    skip_blank,
    start_of,
)


def with_value(text: str, path: Path, value: str) -> str:
    """Return the text in which the value of an entry that is there is another; `value` is one line.

    A comment on the line of the key stays; those between the lines of a value that goes, go with it.
    """
    entry = entry_of(mapping_at(text, path[:-1]), path[-1])
    if entry is None:
        raise no_place(path)
    key, node = entry
    start, stop = start_of(node), end_of(text, node)
    colon = skip_blank(text, int(key.end_mark.index)) + 1
    if text[colon - 1 : colon] != ":":
        return text[: key.end_mark.index] + f": {value}" + text[key.end_mark.index :]
    if start < colon:
        raise no_place(path)
    if not is_block(node) and start != stop and not (isinstance(node, ScalarNode) and node.style in ("|", ">")):
        return text[:start] + value + text[stop:]
    if not text[colon:start].strip(" "):
        return f"{text[:colon]} {value}{text[stop:]}"
    text = without_lines(text, next_line(text, colon), next_line(text, stop - 1)) if start != stop else text
    return f"{text[:colon]} {value}{text[colon:]}"


def with_entry(text: str, path: Path, value: str, follows: tuple[str, ...]) -> str:
    """Return the text with an entry put in, after the last of the entries it follows, else as the first.

    An entry that is there already gets the value.
    """
    parent = node_at(text, path[:-1])
    if entry_of(parent, path[-1]) is not None:
        return with_value(text, path, value)
    piece = f"{flow(path[-1])}: {value}"
    if not isinstance(parent, MappingNode) or not parent.value:
        return with_value(text, path[:-1], f"{{{piece}}}")
    anchors = [name for name in keys_of(parent) if name in follows]
    first = parent.value[0][0]
    if anchors or (is_block(parent) and not is_first_on_line(text, start_of(first))):
        anchor = entry_of(parent, anchors[-1]) if anchors else parent.value[0]
        assert anchor is not None
        return _after_entry(text, parent, anchor, piece)
    if is_block(parent):
        return with_lines(text, line_start(text, start_of(first)), (_indented(first, piece),))
    return f"{text[: start_of(first)]}{piece}, {text[start_of(first) :]}"


def without_entry(text: str, path: Path, with_heading: bool = False) -> str:
    """Return the text without an entry, and on wish without the comment lines directly above it."""
    parent = mapping_at(text, path[:-1])
    entry = entry_of(parent, path[-1])
    if entry is None:
        return text
    if len(parent.value) == 1 and len(path) > 1 and is_block(parent):
        return with_value(text, path[:-1], "{}")
    if is_block(parent):
        return without_lines(text, *lines_of_entry(text, entry, with_heading))
    return without_piece(text, pieces_of(text, parent), keys_of(parent).index(path[-1]), with_heading)


def with_entry_moved(text: str, path: Path, behind: str | None) -> str:
    """Return the text with the lines of an entry moved behind another entry, or in front of all.

    Its heading comments move with it.
    """
    parent = mapping_at(text, path[:-1])
    entry = entry_of(parent, path[-1])
    if entry is None:
        raise no_place(path)
    if not is_block(parent):
        value = text[start_of(entry[1]) : end_of(text, entry[1])]
        follows = keys_of(parent)[: keys_of(parent).index(behind) + 1] if behind is not None else ()
        return with_entry(without_entry(text, path), path, value, tuple(k for k in follows if k != path[-1]))
    if not text.endswith("\n"):
        text = with_lines(text, len(text), ("",))
    start, stop = lines_of_entry(text, entry, True)
    moved = text[start:stop]
    text = text[:start] + text[stop:]
    rest = mapping_at(text, path[:-1])
    other = entry_of(rest, behind) if behind is not None else None
    place = lines_of_entry(text, other or rest.value[0], True)[0 if other is None else 1]
    return text[:place] + moved + text[place:]


def lines_of_entry(text: str, entry: tuple[Node, Node], with_heading: bool) -> tuple[int, int]:
    """Return where the lines of an entry of a block mapping begin and where the next lines do."""
    key, value = entry
    start = heading_start(text, start_of(key)) if with_heading else line_start(text, start_of(key))
    end = max(int(key.end_mark.index), end_of(text, value))
    return start, with_own_comments(text, end, int(key.start_mark.column))


def _after_entry(text: str, parent: MappingNode, anchor: tuple[Node, Node], piece: str) -> str:
    if is_block(parent):
        return with_lines(text, lines_of_entry(text, anchor, False)[1], (_indented(anchor[0], piece),))
    end = end_of(text, anchor[1])
    return f"{text[:end]}, {piece}{text[end:]}"


def _indented(key: Node, piece: str) -> str:
    return " " * int(key.start_mark.column) + piece
