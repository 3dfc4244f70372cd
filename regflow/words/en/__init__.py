"""The English catalogue, one module for each part of the product that speaks."""

from regflow.words.en import (
    commands,
    findings,
    findings_weighed,
    guarantees,
    manual,
    problems,
    replications,
    reports,
    rewrite,
    simulation,
    stories,
)

_PARTS = (
    *(problems.TEXTS, findings.TEXTS, findings_weighed.TEXTS, guarantees.TEXTS, stories.TEXTS),
    *(simulation.TEXTS, replications.TEXTS, rewrite.TEXTS),
    *(reports.TEXTS, manual.TEXTS, commands.TEXTS),
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
