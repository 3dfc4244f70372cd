"""The second stage of a run, which may reach further than the pilot did."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from regflow.errors import SimulationError
from regflow.words import Message

Found = TypeVar("Found")


def second_stage(pilot: Found, carried_on: Callable[[], Found]) -> tuple[Found, Message | None]:
    """Return the pilot carried on; where that cannot be simulated, the pilot as it is, and why.

    What the pilot has found is still true: later luck may reach further than public holidays are known. None of the
    later replications is kept then, because those that could be run are the quick ones.
    """
    try:
        return carried_on(), None
    except SimulationError as error:
        return pilot, error.message
