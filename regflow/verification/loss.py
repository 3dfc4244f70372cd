"""What the judgement of a change comes to."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.words import Message


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that is no longer as it was.

    Attributes:
        kind: `guarantee`, `duty`, `need`, `remedy`, `approval`, or `demand` for what is seen without walking.
        subject: The criterion, document or step concerned; empty for none.
        place: The step that begins, or empty where it is the decision.
        story: How an application slips through.
    """

    kind: str
    subject: str
    place: str
    story: Message


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a change is safe.

    Attributes:
        safe: Nothing was found that is lost.
        exhaustive: Every state was walked; if not, `safe` proves nothing.
        states: How many states were walked.
        story: One application that slips through; None when nothing is lost.
        lost: What is lost first; None when nothing is.
    """

    safe: bool
    exhaustive: bool
    states: int
    story: Message | None
    lost: Loss | None
