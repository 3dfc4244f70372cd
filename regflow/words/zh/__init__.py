"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import (
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

_PARTS: tuple[dict[str, str], ...] = (
    *(problems.TEXTS, findings.TEXTS, findings_weighed.TEXTS, guarantees.TEXTS, stories.TEXTS),
    *(simulation.TEXTS, rewrite.TEXTS, rules.TEXTS),
    *(reports.TEXTS, keys.TEXTS, keys_held.TEXTS, manual.TEXTS, commands.TEXTS),
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
