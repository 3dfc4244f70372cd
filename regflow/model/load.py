"""How much work an office is asked for, before any queue is simulated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Load:
    """Work asked for over time on duty of one office with limited staff.

    Where more is asked of officers who alone may do some steps than they can do, it is their load: others who have
    time do not help.

    Attributes:
        office: Identifier.
        mean: Best estimate; 1 is 100%.
        low, high: 95% interval.
        staff: Officers whose load it is.
        officers: Their names, where they are not all of the office.
    """

    office: str
    mean: float
    low: float
    high: float
    staff: int
    officers: tuple[str, ...] = ()
