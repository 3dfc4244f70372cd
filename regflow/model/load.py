"""How much work an office is asked for, before any queue is simulated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Load:
    """Work asked for over time on duty of one office with limited staff.

    Attributes:
        office: Identifier.
        mean: Best estimate; 1 is 100%.
        low, high: 95% interval.
        staff: Officers.
    """

    office: str
    mean: float
    low: float
    high: float
    staff: int
