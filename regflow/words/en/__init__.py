"""The English catalogue, one module for each part of the product that speaks."""

from regflow.words.en import (
    commands,
    findings,
    findings_weighed,
    guarantees,
    keys,
    keys_held,
    manual,
    problems,
    reports,
    rewrite,
    rules,
    simulation,
    stories,
)

_PARTS = (
    *(problems.TEXTS, findings.TEXTS, findings_weighed.TEXTS, guarantees.TEXTS, stories.TEXTS),
    *(simulation.TEXTS, rewrite.TEXTS, rules.TEXTS),
    *(reports.TEXTS, keys.TEXTS, keys_held.TEXTS, manual.TEXTS, commands.TEXTS),
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
