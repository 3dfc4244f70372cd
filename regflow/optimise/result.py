"""What streamlining did: applied, rejected, left open, verified, compared."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.comparison.result import Comparison
from regflow.model.change import Change
from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class Applied:
    """A change that was made, in order.

    Attributes:
        finding: What proposed it; its verdict and assumptions are those at the moment it was applied.
        change: The edit.
    """

    finding: Finding
    change: Change


@dataclass(frozen=True, slots=True)
class Rejected:
    """A change that was proposed and not made.

    Attributes:
        finding: What proposed it.
        change: The edit.
        reason: Why not.
    """

    finding: Finding
    change: Change
    reason: Message


@dataclass(frozen=True, slots=True)
class Kept:
    """What looks redundant and must stay.

    Attributes:
        step: Where it is shown.
        change: The edit that a reader would expect.
        looks: Why one would expect it.
        reasons: What would be lost, the gravest first.
        story: The application that would slip through; None where the verifier found none, or was not asked.
        walked: Whether the verifier was asked and could walk the change.
    """

    step: str
    change: Change
    looks: Message
    reasons: tuple[Message, ...]
    story: Message | None
    walked: bool = True


@dataclass(frozen=True, slots=True)
class Verified:
    """What the independent verifier says of the whole way from before to after.

    Attributes:
        method: `exhaustive` where every reachable state was walked, `bounded` where there were too many.
        states: States walked.
        safe: Whether everything guaranteed before is guaranteed after.
        changes: How many of the changes it speaks of, from the first; those accepted beyond proof come after them.
    """

    method: str
    states: int
    safe: bool
    changes: int


@dataclass(frozen=True, slots=True)
class Streamlined:
    """The way from a process to a shorter one.

    Attributes:
        before, after: The processes.
        applied: The changes made, in order.
        rejected: Those tried and dropped, with the reason.
        left_open: What was found and not applied: what it needs is in its verdict and assumptions.
        verified: What the verifier says.
        comparison: Before and after, simulated; None when it was left out.
        not_compared: Why there is no comparison; None when there is one.
        text: The official's text with every change written in; empty when none was handed in.
        kept: What still looks redundant in the shorter process, and must stay.
    """

    before: Process
    after: Process
    applied: tuple[Applied, ...]
    rejected: tuple[Rejected, ...]
    left_open: tuple[Finding, ...]
    verified: Verified
    comparison: Comparison | None
    not_compared: Message | None = None
    text: str = ""
    kept: tuple[Kept, ...] = ()
