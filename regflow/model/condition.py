"""When a step is done: what the traits and the results so far have to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """One trait or step, and the values it may have.

    Attributes:
        subject: Name of a trait, or identifier of a step that comes before.
        values: The values that fulfil it, in the order of the file.
    """

    subject: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Any of several lists of clauses that must all hold.

    Attributes:
        any_of: The alternatives; never empty, and no alternative is empty.
    """

    any_of: tuple[tuple[Clause, ...], ...]

    @property
    def subjects(self) -> frozenset[str]:
        """Return the traits and steps it mentions."""
        return frozenset(clause.subject for clauses in self.any_of for clause in clauses)

    def holds(self, values: Mapping[str, str]) -> bool:
        """Tell whether it holds where every subject has a value."""
        return any(all(values[clause.subject] in clause.values for clause in clauses) for clauses in self.any_of)
