"""What a rule reports: where, how sure, resting on what, and the change that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from regflow.model.change import Change
from regflow.words import Message


class Verdict(Enum):
    """How sure a finding is, from strongest to weakest; `gap` and `note` propose nothing."""

    PROVED = "proved"
    CONDITIONAL = "conditional"
    RISKY = "risky"
    STATISTICAL = "statistical"
    OPPORTUNITY = "opportunity"
    GAP = "gap"
    NOTE = "note"


ACCEPTANCE = (Verdict.PROVED, Verdict.CONDITIONAL, Verdict.RISKY, Verdict.STATISTICAL, Verdict.OPPORTUNITY)
"""The verdicts `--accept` may name; each includes those before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One redundancy, gap or note.

    Attributes:
        rule: Name of the rule, e.g. `repeated-check`.
        steps, criteria, documents: What it is about, by identifier; the first step is where it is shown.
        verdict: How sure it is.
        evidence: One or two sentences that say why.
        assumptions: What the verdict rests on beyond the file.
        change: The edit that mends it; None where nothing is proposed.
        story: The application that would slip through, where something is kept for it.
    """

    rule: str
    verdict: Verdict
    evidence: Message
    steps: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    assumptions: tuple[Message, ...] = ()
    change: Change | None = None
    story: Message | None = None
