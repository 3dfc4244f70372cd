"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import gate, gate_kinds, gate_report

_PARTS: tuple[dict[str, str], ...] = (gate.TEXTS, gate_kinds.TEXTS, gate_report.TEXTS)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
