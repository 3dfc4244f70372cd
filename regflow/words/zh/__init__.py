"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import gate_report, step_table, workbook

_PARTS: tuple[dict[str, str], ...] = (gate_report.TEXTS, workbook.TEXTS, step_table.TEXTS)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
