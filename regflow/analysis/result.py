"""What the analysis of a process gives: findings, and what the process guarantees."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.finding import Finding
from regflow.model.obligation import CheckDuty, OrderDuty, SeparateDuty, StepDuty


@dataclass(frozen=True, slots=True)
class Guarantee:
    """One criterion at the decision.

    Attributes:
        criterion: Identifier.
        share: Share of the contexts that can be approved in which it is guaranteed, 0 to 1.
        established_by: Steps whose checks guarantee it, in the order of the file.
        detection: Least share of wrong applications that is noticed where it is guaranteed; None where never.
        duties: Bases of the obligations that demand it.
    """

    criterion: str
    share: float
    established_by: tuple[str, ...]
    detection: float | None
    duties: tuple[str, ...]


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
class Analysis:
    """All that analysis says of a process.

    Attributes:
        findings: In the order of the catalogue, then of the file.
        guarantees: One for each criterion, in the order of the file.
        duties: One for each obligation, in the order of the file, met or not.
        contexts: Number of contexts; None when there were too many for a proof.
    """

    findings: tuple[Finding, ...]
    guarantees: tuple[Guarantee, ...]
    duties: tuple[Duty, ...]
    contexts: int | None
