"""A process that was read, with its order and the sheet for problems."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.formats.layout.place import NodePath, SourceMap
from regflow.formats.layout.problem_sheet import ProblemSheet
from regflow.model.process import Process
from regflow.words import Value


@dataclass(frozen=True, slots=True)
class Whole:
    """What the judges of a whole process have at hand.

    Attributes:
        process: The process; a broken field has its default.
        sheet: Where problems are written, and which fields are broken.
        source_map: Where each thing stands.
    """

    process: Process
    sheet: ProblemSheet
    source_map: SourceMap

    def error(self, path: NodePath, code: str, /, *, help: str | None = None, **values: Value) -> None:
        """Write down an error at the place of a path."""
        self.sheet.error_at(self.source_map.place(*path), path, code, help=help, **values)

    def warning(self, path: NodePath, code: str, /, **values: Value) -> None:
        """Write down a warning at the place of a path."""
        self.sheet.warning_at(self.source_map.place(*path), code, help=None, **values)

    def says(self, *path: str) -> bool:
        """Tell whether the file has something at a path."""
        return path in self.source_map.places

    def is_sound(self, step: str, *keys: str) -> bool:
        """Tell whether these fields of a step could be read."""
        return not any(self.sheet.is_broken("steps", step, key) for key in keys)
