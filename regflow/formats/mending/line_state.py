"""Where the mending of a file stands between two signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(slots=True)
class LineState:
    """What is open at a place of a file.

    Attributes:
        quote: The quote of a text that is not closed yet; empty where none is.
        open: The brackets that are open, outermost first.
        at_key: Per open bracket, whether the key of an entry may stand next.
        block_indent: The indentation of the key of a block text that may go on; None outside of one.
        inside_text: How many brackets of full width are open inside a text that stands in brackets.
        text_indent: The indentation of a plain value that may go on in the next line; None where none may.
    """

    quote: str = ""
    open: list[Literal["{", "["]] = field(default_factory=list)
    at_key: list[bool] = field(default_factory=list)
    inside_text: int = 0
    block_indent: int | None = None
    text_indent: int | None = None

    def enter(self, bracket: Literal["{", "["]) -> None:
        """Open a bracket."""
        self.open.append(bracket)
        self.at_key.append(bracket == "{")

    def leave(self) -> None:
        """Close the innermost bracket."""
        self.open.pop()
        self.at_key.pop()

    @property
    def in_list(self) -> bool:
        """Tell whether the innermost bracket is that of a list."""
        return bool(self.open) and self.open[-1] == "["

    @property
    def expects_key(self) -> bool:
        """Tell whether the key of an entry of a mapping in brackets may stand next."""
        return bool(self.open) and self.open[-1] == "{" and self.at_key[-1]
