"""What the law demands before an approval."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckDuty:
    """A criterion must be verified before approval.

    Attributes:
        criterion: Identifier of the criterion.
        by: Authority (or office) that must do it; None: anybody.
        persons: Number of different officers who must.
        basis: The law that demands it.
    """

    criterion: str
    by: str | None = None
    persons: int = 1
    basis: str = ""


@dataclass(frozen=True, slots=True)
class StepDuty:
    """This very step is demanded."""

    step: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class OrderDuty:
    """This order of two steps is demanded."""

    before: str
    after: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class SeparateDuty:
    """Different officers must do these steps."""

    steps: tuple[str, ...]
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Obligations:
    """All that the file says the law demands.

    Attributes:
        complete: Nothing that is not listed is demanded by law.
    """

    complete: bool = False
    checks: tuple[CheckDuty, ...] = ()
    steps: tuple[StepDuty, ...] = ()
    order: tuple[OrderDuty, ...] = ()
    separate: tuple[SeparateDuty, ...] = ()
