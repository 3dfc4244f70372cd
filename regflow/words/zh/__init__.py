"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import (
    blank_table,
    commands,
    findings,
    findings_weighed,
    gate,
    gate_report,
    guarantees,
    keys,
    keys_held,
    manual,
    markdown,
    page,
    problems,
    reports,
    rewrite,
    rules,
    simulation,
    step_table,
    stories,
    workbook,
)

PARTS = (
    blank_table,
    commands,
    findings,
    findings_weighed,
    gate,
    gate_report,
    guarantees,
    keys,
    keys_held,
    manual,
    markdown,
    page,
    problems,
    reports,
    rewrite,
    rules,
    simulation,
    step_table,
    stories,
    workbook,
)

TEXTS: dict[str, str] = {code: text for part in PARTS for code, text in part.TEXTS.items()}
