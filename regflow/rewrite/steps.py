"""Finds the step a change is about, and puts altered steps in the place of the ones they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from regflow.errors import ChangeError
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import message


def step_of(process: Process, id: str) -> Step:
    """Return the step of that identifier.

    Raises:
        ChangeError: if there is none.
    """
    if id not in process.step_by_id:
        raise ChangeError(message("change-step-unknown", step=id))
    return process.step_by_id[id]


def with_each_step(process: Process, altered: Callable[[Step], Step]) -> Process:
    """Return the process with every step as `altered` returns it."""
    return replace(process, steps=tuple(altered(step) for step in process.steps))


def with_step(process: Process, step: Step) -> Process:
    """Return the process with this step in the place of the one that has its identifier."""
    return with_each_step(process, lambda other: step if other.id == step.id else other)


def waiting_for(step: Step, entries: Mapping[str, tuple[str, ...]]) -> Step:
    """Return the step as it waits for its entries; itself where it waits for these already."""
    return step if step.after == entries[step.id] else replace(step, after=entries[step.id])
