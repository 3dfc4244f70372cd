"""Offices and the officers who work there."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.condition import Condition
from regflow.model.text import Text
from regflow.units import Money


@dataclass(frozen=True, slots=True)
class Officer:
    """One officer who is told apart from the others.

    Attributes:
        name: As the file has it.
        speed: Divides the work; 1 is ordinary.
        hours: Calendar of his own; the office's when None.
    """

    name: str
    speed: float = 1.0
    hours: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A pool of officers.

    Attributes:
        id: Identifier.
        name: Name for reports, if the file gives one.
        authority: The public body it belongs to.
        staff: Number of officers, or the officers themselves in order of preference; None is unlimited.
        hours: Calendar; None is always open.
        cost: Cost of an officer's working hour.
        first: Conditions in order of precedence; cases that meet an earlier one are served before the others.
    """

    id: str
    authority: str
    name: Text | None = None
    staff: int | tuple[Officer, ...] | None = None
    hours: str | None = None
    cost: Money = 0.0
    first: tuple[Condition, ...] = ()
