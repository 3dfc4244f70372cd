"""What the benchmark of redundancies counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from regflow.model.change import Change


@dataclass(slots=True)
class Score:
    """What one rule, kind of change or method came to."""

    safe: int = 0
    unsafe: int = 0
    undecided: int = 0
    could_be_made: int = 0
    found: int = 0

    def count(self, is_safe: bool | None) -> None:
        """Count one proposal."""
        self.safe += is_safe is True
        self.unsafe += is_safe is False
        self.undecided += is_safe is None

    def add(self, other: Score) -> None:
        """Count what another score counted as well."""
        for name in ("safe", "unsafe", "undecided", "could_be_made", "found"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(slots=True)
class Tally:
    """Everything that is counted.

    Attributes:
        scores: By rule, kind of change and simpler method.
        decoys: Look-alikes that must be kept, by kind of change.
        taken: Those of them that were proposed, by rule set or method.
        planted, recovered: Minutes of officers' work per case.
        broken: Numbers of the processes whose changes together lost something that each alone kept.
        taken_back: Numbers of those in which a change had to be left out for that reason.
        unsafe: Removals that were called proved and are not safe: number of the process, change.
        refused: New orders that the verifier does not let stand.
    """

    scores: dict[str, Score] = field(default_factory=dict)
    decoys: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    planted: float = 0.0
    recovered: float = 0.0
    broken: list[int] = field(default_factory=list)
    taken_back: list[int] = field(default_factory=list)
    unsafe: list[tuple[int, Change]] = field(default_factory=list)
    refused: list[tuple[int, Change]] = field(default_factory=list)

    def score(self, name: str) -> Score:
        """Return the score of that name, from none on."""
        return self.scores.setdefault(name, Score())

    def add(self, other: Tally) -> None:
        """Count what another tally counted as well."""
        for name, score in other.scores.items():
            self.score(name).add(score)
        self.decoys.update(other.decoys)
        self.taken.update(other.taken)
        self.planted += other.planted
        self.recovered += other.recovered
        self.broken += other.broken
        self.taken_back += other.taken_back
        self.unsafe += other.unsafe
        self.refused += other.refused
