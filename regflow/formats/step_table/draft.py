"""What a table of steps says of a process, and what has to be assumed where it says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from math import ceil

from regflow.formats.step_table.entries import Answer, Time, Unit
from regflow.formats.step_table.headings import Language, folded
from regflow.model.step import Kind
from regflow.units import MINUTES_PER_HOUR

ARRIVALS_A_DAY = 10
MINUTES_A_DAY = 390.0
"""Of an officer, in the opening hours that are assumed."""

MOST_BUSY = 0.7
"""Share of the time on duty up to which officers are assumed to have work, so that no queue grows without end."""

ASSUMED_WORK = Time(15, None, Unit.MINUTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDraft:
    """One step of the process to be written; all names are identifiers.

    Attributes:
        id: Identifier.
        name: As the table has it.
        by: An office, `applicant` or `system`.
        after: The steps it waits for.
        time: How long it takes; None: no time.
        needs, brings, issues, checks: What is read, handed in, issued, checked.
        if_wrong: What follows where a check fails; None where nothing is checked.
        back_to: The step to which a case goes back.
        kind: What sort of work it is; None: any.
        law: Legal basis; empty: none is known.
        assumed: Keys of the format whose value is not in the table.
    """

    id: str
    name: str
    by: str
    after: tuple[str, ...]
    time: Time | None = None
    needs: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    if_wrong: Answer | None = None
    back_to: str = ""
    kind: Kind | None = None
    law: str = ""
    assumed: frozenset[str] = frozenset()

    @property
    def can_undo(self) -> bool:
        """Tell whether it can close a case or send it back."""
        return self.if_wrong in (Answer.REJECT, Answer.RETURN)


@dataclass(frozen=True, slots=True)
class Draft:
    """The process to be written.

    Attributes:
        table: The file that the table stands in.
        language: In which it is written.
        title: Name of the process.
        steps: In the order of the table.
        names: Per kind of thing (`offices`, `documents`, `criteria`) identifiers and names as the table has them.
    """

    table: str
    language: Language
    title: str
    steps: tuple[StepDraft, ...]
    names: Mapping[str, Mapping[str, str]]

    def staff(self, office: str) -> int:
        """Return how many officers it takes so that nobody is asked for more than he can do."""
        work = sum(minutes(step.time) for step in self.steps if step.by == office and step.time)
        return max(1, ceil(work * ARRIVALS_A_DAY / (MINUTES_A_DAY * MOST_BUSY)))

    def about(self, criterion: str) -> tuple[str, ...]:
        """Return the documents of the steps that check a criterion; where they have none, all that are handed in."""
        checking = [step for step in self.steps if criterion in step.checks]
        found = dict.fromkeys(document for step in checking for document in (*step.needs, *step.brings))
        return tuple(found or dict.fromkeys(document for step in self.steps for document in step.brings))

    def is_delivered(self, document: str) -> bool:
        """Tell whether a document that is issued may be what the applicant came for.

        Nobody reads it, and no step that can undo its issue comes after it or runs beside it.
        """
        if any(document in step.needs for step in self.steps):
            return False
        issuing = [step for step in self.steps if document in step.issues]
        before = ancestors({step.id: step.after for step in self.steps})
        return bool(issuing) and not any(
            step.can_undo and step is not issue and step.id not in before[issue.id]
            for issue in issuing
            for step in self.steps
        )


def minutes(time: Time) -> float:
    """Return the mean of a time that is work in minutes; none of it where only the days are known."""
    if not time.is_work:
        return 0.0
    mean = time.low if time.high is None else (time.low + time.high) / 2
    return mean * (MINUTES_PER_HOUR if time.unit is Unit.HOURS else 1.0)


def ancestors(after: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Return for each step all that come before it; no step waits for itself.

    >>> sorted(ancestors({"a": (), "b": ("a",), "c": ("b",)})["c"])
    ['a', 'b']
    """
    found: dict[str, frozenset[str]] = {}
    for step in TopologicalSorter(after).static_order():
        found[step] = frozenset(after[step]).union(*(found[one] for one in after[step]))
    return found


def names_by_identifier(names: tuple[str, ...], given: Mapping[str, str]) -> dict[str, str]:
    """Return the identifiers of names, each with the name as it was written first."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(given[folded(name)], name)
    return found
