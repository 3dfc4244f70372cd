"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import (
    commands,
    findings,
    findings_weighed,
    gate_report,
    guarantees,
    keys,
    manual,
    markdown,
    problems,
    reports,
    rewrite,
    rules,
    simulation,
    step_table,
    stories,
    workbook,
)

_PARTS: tuple[dict[str, str], ...] = (
    *(problems.TEXTS, findings.TEXTS, findings_weighed.TEXTS, guarantees.TEXTS, stories.TEXTS),
    *(simulation.TEXTS, rewrite.TEXTS, rules.TEXTS),
    *(reports.TEXTS, keys.TEXTS, manual.TEXTS, commands.TEXTS),
    *(workbook.TEXTS, step_table.TEXTS, gate_report.TEXTS, markdown.TEXTS),
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
