"""One thing that a layer found different, not yet weighed."""

from __future__ import annotations

from dataclasses import dataclass

from regflow.formats.layout.place import Place
from regflow.words import Message


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is different.

    Attributes:
        kind: One of `KINDS`.
        message: The whole in one sentence.
        step: Identifier of the step it concerns; None: the whole process.
        before, after: What was and what is; None where there is nothing.
        path: Where it stands in the file after the change, e.g. `("documents", "lease")`.
        place: Where it stands, where no path tells; None: where the path leads.
        is_open: Whether it cannot be told if this is a loss.
        share: By how much a measure became worse at most, relative to before; None for other kinds.
    """

    kind: str
    message: Message
    step: str | None = None
    before: Message | None = None
    after: Message | None = None
    path: tuple[str, ...] = ()
    place: Place | None = None
    is_open: bool = False
    share: float | None = None
