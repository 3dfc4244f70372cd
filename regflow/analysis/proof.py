"""What a proof attempt comes to: nothing lost, or what would be."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a change keeps everything that the process guarantees.

    Attributes:
        losses: What would be lost, a sentence each; empty when the change is safe.
        assumptions: What the proof rests on beyond the file.
        established_by: Steps that still guarantee what dropped checks checked, in the order of the file.
        after: The process after the change; None when it cannot be made.
    """

    losses: tuple[Message, ...]
    assumptions: tuple[Message, ...] = ()
    established_by: tuple[str, ...] = ()
    after: Process | None = None

    @property
    def holds(self) -> bool:
        """Tell whether the change is safe."""
        return not self.losses

    @property
    def verdict(self) -> Verdict:
        """Return `proved`, or `conditional` where something is assumed."""
        return Verdict.CONDITIONAL if self.assumptions else Verdict.PROVED
