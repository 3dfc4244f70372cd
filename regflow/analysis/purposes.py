"""What a step is for besides its checks: a step with such a purpose is never left out whole."""

from __future__ import annotations

from regflow.model.duration import NO_TIME
from regflow.model.step import APPLICANT, Kind, Step


def lasting_purposes(step: Step) -> tuple[str, ...]:
    """Return by name what would be lost with a step: documents, results, a fee, a wait, a meeting, its kind."""
    present = {
        "brings": bool(step.brings),
        "issues": bool(step.issues),
        "amends": bool(step.amends),
        "outcomes": bool(step.outcomes),
        "fee": step.fee > 0,
        "wait": step.wait != NO_TIME,
        "visit": step.visit,
        "meets": step.meets is not None,
        "batch": step.batch is not None,
        "payment": step.kind is Kind.PAYMENT,
        "notice": step.kind is Kind.NOTICE,
        "issue": step.kind is Kind.ISSUE,
        "submission": step.kind is Kind.SUBMISSION,
        "applicant": step.by == APPLICANT,
    }
    return tuple(name for name, holds in present.items() if holds)
