"""Where each thing of a process stands in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

NodePath: TypeAlias = tuple[str, ...]
"""Keys from the top of the file down; a place in a list by its number from 0, e.g. ("steps", "x", "checks", "0")."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line.

    Attributes:
        line: Line from 1.
        column: Column from 1, counted in characters.
        length: Characters, at least 1.
    """

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The place of every key and list entry of a file.

    Attributes:
        places: By path. A list entry that is a plain name is found by its number and by its name.
    """

    places: Mapping[NodePath, Place]

    def place(self, *path: str) -> Place:
        """Return the place of the key or entry, else of the nearest thing around it that the file has.

        >>> SourceMap({("steps",): Place(3, 1, 5)}).place("steps", "x").line
        3
        """
        for length in range(len(path), 0, -1):
            found = self.places.get(path[:length])
            if found is not None:
                return found
        return Place(1, 1)
