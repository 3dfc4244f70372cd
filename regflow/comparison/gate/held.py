"""Which settings hold for a process file, and where each comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from regflow.comparison.gate.settings import Accepted, GateSettings, settings_from
from regflow.formats.setting_values import Setting
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class Held:
    """A setting that holds, and where it comes from."""

    value: Setting
    source: Message


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What holds for one process file.

    Attributes:
        held: By key; kinds that are not named have the severity of their layer.
        accepted: Known losses that the settings file accepts for it.
        path: The settings file; None where there is none.
    """

    held: Mapping[str, Held]
    accepted: tuple[Accepted, ...]
    path: Path | None

    @property
    def settings(self) -> GateSettings:
        """Return them as the gate takes them."""
        return settings_from({key: one.value for key, one in self.held.items() if key != "against"}, self.accepted)
