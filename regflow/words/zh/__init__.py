"""The Chinese catalogue, module by module as the English one."""

from regflow.words.zh import replications

_PARTS: tuple[dict[str, str], ...] = (replications.TEXTS,)

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
