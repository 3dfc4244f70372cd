"""Writes the difference between two values of the format into the text, touching nothing that they share."""

from __future__ import annotations

from collections.abc import Mapping

from yaml.nodes import MappingNode, SequenceNode

from regflow.formats.edit_yaml.entries import with_entry, with_value, without_entry
from regflow.formats.edit_yaml.flow import Data, flow
from regflow.formats.edit_yaml.items import with_items
from regflow.formats.edit_yaml.nodes import Path, items_of, node_at


def patched(text: str, path: Path, before: Data, after: Data) -> str:
    """Return the text in which the value at a path says `after` instead of `before`.

    Where the official wrote the value in the form of `before`, only what differs is touched; else it is written
    anew on one line.
    """
    if before == after:
        return text
    node = node_at(text, path)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        if isinstance(node, MappingNode):
            return with_fields(text, path, before, after, ())
        before, after = _as_list(before), _as_list(after)
    if isinstance(before, tuple) and isinstance(after, tuple) and isinstance(node, SequenceNode):
        wanted = tuple(item for item in after if isinstance(item, str))
        if items_of(node) == before and wanted == after:
            return with_items(text, path, wanted)
    if isinstance(after, tuple) and len(after) == 1 and not isinstance(node, SequenceNode):
        return with_value(text, path, flow(after[0]))
    return with_value(text, path, flow(after))


def with_fields(
    text: str, path: Path, before: Mapping[str, Data], after: Mapping[str, Data], order: tuple[str, ...]
) -> str:
    """Return the text in which the mapping at a path has the entries of `after` where they differ from `before`.

    Args:
        text: The file.
        path: Where the mapping is.
        before: Entries as they are; one that only says the default may be left out.
        after: Entries as they shall be.
        order: The order in which a new entry takes its place; one not listed follows those before it in `after`.
    """
    for key in before:
        if key not in after:
            text = without_entry(text, (*path, key))
    for key, value in after.items():
        if key in before:
            text = patched(text, (*path, key), before[key], value)
        else:
            keys = order if key in order else tuple(after)
            follows = keys[: keys.index(key)]
            text = with_entry(text, (*path, key), flow(value), follows)
    return text


def _as_list(entries: Mapping[str, Data]) -> Data:
    """Return the keys alone where no key has anything to say, which is the other way to write such a mapping."""
    return entries if any(entries.values()) else tuple(entries)
