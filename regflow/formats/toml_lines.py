"""Where each key of a TOML text stands: the standard reader gives values without places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from regflow.formats.layout.place import NodePath, Place

_BARE_OR_QUOTED = r"(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')"
_KEY = rf"{_BARE_OR_QUOTED}(?:\s*\.\s*{_BARE_OR_QUOTED})*"
_HEADER = re.compile(rf"^\s*(\[\[?)\s*({_KEY})\s*\]")
_ENTRY = re.compile(rf"^\s*({_KEY})\s*=")
_PART = re.compile(_BARE_OR_QUOTED)


def places_in(text: str) -> Mapping[NodePath, Place]:
    """Return the place of every table and key that has a line of its own, by path.

    An entry of an array of tables is named by its number from 0: `("accepted", "0", "reason")`.

    >>> places_in("a = 1\\n[b.c]\\nd = 2\\n")[("b", "c", "d")].line
    3
    """
    places: dict[NodePath, Place] = {}
    for path, place in _placed(text):
        places.setdefault(path, place)
    return places


def place_of_key(places: Mapping[NodePath, Place], path: NodePath) -> Place:
    """Return the place of a key, else of the nearest table around it; the top of the file where there is none."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return Place(1, 1)


def _placed(text: str) -> Iterator[tuple[NodePath, Place]]:
    table: NodePath = ()
    counted: dict[NodePath, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                counted[table] = counted.get(table, -1) + 1
                table = (*table, str(counted[table]))
            yield table, Place(number, header.start(2) + 1, len(header[2]))
        elif entry := _ENTRY.match(line):
            yield (*table, *_parts(entry[1])), Place(number, entry.start(1) + 1, len(entry[1]))


def _parts(key: str) -> NodePath:
    return tuple(part.strip("\"'") for part in _PART.findall(key))
