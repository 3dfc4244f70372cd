"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import (
    commands,
    findings,
    findings_weighed,
    guarantees,
    manual,
    page,
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
    *(reports.TEXTS, manual.TEXTS, commands.TEXTS, page.TEXTS),
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
