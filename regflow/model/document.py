"""Papers: brought by the applicant, read, changed and issued on the way."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.model.text import Text


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    Attributes:
        id: Identifier.
        name: Name for reports, if the file gives one.
        held_by: Authorities that hold its content already.
        delivered: The applicant or the law needs it as an end product.
    """

    id: str
    name: Text | None = None
    held_by: tuple[str, ...] = ()
    delivered: bool = False
