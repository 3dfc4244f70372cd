"""The English catalogue, one module for each part of the product that speaks."""

from regflow.words.en import (
    commands,
    findings,
    findings_weighed,
    gate,
    gate_kinds,
    gate_report,
    guarantees,
    manual,
    problems,
    reports,
    rewrite,
    simulation,
    stories,
)

_PARTS = (
    *(problems.TEXTS, findings.TEXTS, findings_weighed.TEXTS, guarantees.TEXTS, stories.TEXTS),
    *(simulation.TEXTS, rewrite.TEXTS),
    *(reports.TEXTS, manual.TEXTS, commands.TEXTS),
    gate.TEXTS,
    gate_kinds.TEXTS,
    gate_report.TEXTS,
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
