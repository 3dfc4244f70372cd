"""Whether two processes say the same, but for the last digits of a number that was written out."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from math import isclose
from typing import Any

from regflow.model.process import Process


def say_the_same(one: Process, other: Process) -> bool:
    """Tell whether two processes are equal; numbers may differ by a billionth, the currency where none is needed."""
    return all(
        _alike(getattr(one, field.name), getattr(other, field.name))
        for field in fields(Process)
        if field.compare and not (field.name == "currency" and None in (one.currency, other.currency))
    )


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-15)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_alike, one, other))
    if is_dataclass(one) and type(one) is type(other):
        return all(_alike(getattr(one, f.name), getattr(other, f.name)) for f in fields(one) if f.compare)
    return bool(one == other)
