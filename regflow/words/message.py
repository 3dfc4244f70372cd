"""A sentence not yet said: its code in the catalogue and what fills its gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

Value: TypeAlias = Union[str, int, float, "Message", tuple["Value", ...]]


@dataclass(frozen=True, slots=True)
class Message:
    """A code of the catalogue and the values of its gaps, by name.

    Attributes:
        code: Key of the template in every language's catalogue, e.g. `unknown-key`.
        values: Pairs of gap and value; a value may be a message itself, or a tuple of values (a list).
    """

    code: str
    values: tuple[tuple[str, Value], ...] = ()


def message(code: str, /, **values: Value) -> Message:
    """Return the message of that code with its gaps filled.

    >>> message("unknown-key", key="resourse").code
    'unknown-key'
    """
    return Message(code, tuple(values.items()))
