"""The Chinese catalogue, module by module as the English one."""

_PARTS: tuple[dict[str, str], ...] = ()

TEXTS: dict[str, str] = {code: text for part in _PARTS for code, text in part.items()}
