"""What the analysis of a process gives: findings, and what the process guarantees."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.change import Change
from regflow.model.condition import Condition
from regflow.model.finding import Finding
from regflow.model.obligation import CheckDuty, OrderDuty, SeparateDuty, StepDuty
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class Guarantee:
    """One criterion at the decision.

    Attributes:
        criterion: Identifier.
        share: Share of the contexts that can be approved in which it is guaranteed, 0 to 1.
        established_by: Steps whose checks guarantee it, in the order of the file.
        detection: Least share of wrong applications that is noticed where it is guaranteed; None where never.
        duties: Bases of the obligations that demand it.
        where: Where it is guaranteed; None: in all contexts, in none, or where a few words do not tell.
        except_where: Where it is not; None likewise.
        checked_by: Steps before the decision that look at it, whether or not that comes to anything.
        checks: How many steps look at it before the decision, in the case in which most do.
        fewest_checks: The same in the case in which fewest do.
    """

    criterion: str
    share: float
    established_by: tuple[str, ...]
    detection: float | None
    duties: tuple[str, ...]
    where: Condition | None = None
    except_where: Condition | None = None
    checked_by: tuple[str, ...] = ()
    checks: int = 0
    fewest_checks: int = 0

    @property
    def is_gap(self) -> bool:
        """Tell whether somebody looks at it and a case can be approved without it all the same."""
        return self.checks > 0 and self.share < 1


@dataclass(frozen=True, slots=True)
class Duty:
    """An obligation, met or not.

    Attributes:
        kind: `checks`, `steps`, `order` or `separate`.
        basis: The law.
        met: Whether it holds in every context that can be approved.
        duty: The obligation itself.
    """

    kind: str
    basis: str
    met: bool
    duty: CheckDuty | StepDuty | OrderDuty | SeparateDuty


@dataclass(frozen=True, slots=True)
class LookAlike:
    """What looks redundant, and is not: something would be lost without it.

    Attributes:
        step: Where it is shown.
        change: The edit that a reader would expect.
        looks: Why one would expect it.
        losses: What would be lost, a sentence each; the gravest first.
    """

    step: str
    change: Change
    looks: Message
    losses: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that analysis says of a process.

    Attributes:
        findings: In the order of the catalogue, then of the file.
        guarantees: One for each criterion, in the order of the file.
        duties: One for each obligation, in the order of the file, met or not.
        contexts: Number of contexts; None when there were too many for a proof.
        look_alikes: What looks redundant and must stay, in the order of the file.
    """

    findings: tuple[Finding, ...]
    guarantees: tuple[Guarantee, ...]
    duties: tuple[Duty, ...]
    contexts: int | None
    look_alikes: tuple[LookAlike, ...] = ()
