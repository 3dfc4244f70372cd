"""Findings of the analysis that a file lets stand, each for a reason and until a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regflow.formats.allowances import Allowance
from regflow.model.finding import Finding


@dataclass(frozen=True, slots=True)
class AllowedFinding:
    """A finding, and why it stands."""

    finding: Finding
    allowance: Allowance


@dataclass(frozen=True, slots=True)
class SiftedFindings:
    """Findings after the exceptions of the file were laid over them.

    Attributes:
        left: Findings that nothing lets stand, in their order.
        allowed: Those that are let stand.
        idle: Exceptions for rules that let nothing stand.
    """

    left: tuple[Finding, ...]
    allowed: tuple[AllowedFinding, ...]
    idle: tuple[Allowance, ...]


def sifted_findings(
    findings: Sequence[Finding], allowances: Sequence[Allowance], rules: Sequence[str], today: date
) -> SiftedFindings:
    """Return which findings a file lets stand.

    An exception is for a rule at a step, never for a line: the step at which the finding is shown, which is its
    first; for a finding about no step it stands outside the steps. One that is expired lets nothing stand.

    Args:
        rules: Names of rules; exceptions for anything else are not the analysis' business.
    """
    holding = [one for one in allowances if one.name in rules and one.until >= today]
    matched = {number: one for number, finding in enumerate(findings) for one in holding if _is_for(one, finding)}
    return SiftedFindings(
        left=tuple(finding for number, finding in enumerate(findings) if number not in matched),
        allowed=tuple(AllowedFinding(findings[number], one) for number, one in matched.items()),
        idle=tuple(one for one in holding if one not in matched.values()),
    )


def _is_for(one: Allowance, finding: Finding) -> bool:
    return one.name == finding.rule and one.step == next(iter(finding.steps), None)
