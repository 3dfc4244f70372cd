"""The English catalogue, one module for each part of the product that speaks."""

from regflow.words.en import (
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

_PARTS = (
    *(problems.TEXTS, findings.TEXTS, findings_weighed.TEXTS, guarantees.TEXTS, stories.TEXTS),
    *(simulation.TEXTS, rewrite.TEXTS, rules.TEXTS),
    *(reports.TEXTS, keys.TEXTS, manual.TEXTS, commands.TEXTS),
    *(workbook.TEXTS, step_table.TEXTS, gate_report.TEXTS, markdown.TEXTS),
)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
