"""The one normalisation of `after` that a change makes.

Entries that the official wrote stay, in their order, needless or not: leaving those out is a change of its own
(`tidy-order`). Entries that the change itself brings in are left out again where they are duplicates or are before
the step anyway by another entry, so that `after` stays as short as it was.
"""

from __future__ import annotations

from collections.abc import Mapping

from regflow.model.graph import graph_of
from regflow.model.process import Process


def lifted(process: Process, id: str) -> dict[str, tuple[str, ...]]:
    """Return what each step waits for when one is taken from its place: its predecessors stand in for it.

    The step itself keeps what it waits for.
    """
    gone = process.step_by_id[id]
    before = graph_of(process).before
    return {
        step.id: instead_of(id, step.after, gone.after, before) if id in step.after else step.after
        for step in process.steps
    }


def instead_of(
    gone: str, entries: tuple[str, ...], predecessors: tuple[str, ...], before: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """Return the entries of an `after` in which one gives way to its predecessors, in its place.

    Args:
        gone: The entry that goes.
        entries: The `after` of the step, with `gone` in it.
        predecessors: The `after` of `gone`.
        before: For every other entry and predecessor, all that comes before it when the change is made.

    >>> instead_of("x", ("k", "x"), ("k", "p"), {"k": frozenset(), "p": frozenset()})
    ('k', 'p')
    """
    kept = tuple(entry for entry in entries if entry != gone)
    new = _said_by_nothing_else(predecessors, kept, before)
    place = entries.index(gone)
    return tuple(dict.fromkeys((*entries[:place], *new, *entries[place + 1 :])))


def together_with(
    entries: tuple[str, ...], more: tuple[str, ...], before: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """Return the entries of an `after` to which those of another are added.

    >>> together_with(("k",), ("p", "q"), {"k": frozenset({"p"}), "p": frozenset(), "q": frozenset()})
    ('k', 'q')
    """
    return (*entries, *_said_by_nothing_else(more, entries, before))


def _said_by_nothing_else(
    new: tuple[str, ...], kept: tuple[str, ...], before: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    present = (*kept, *new)
    return tuple(one for one in new if one not in kept and not any(one in before[other] for other in present))
