"""Why a change was made; changes that let one step wait for less are told as one where their grounds are alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from regflow.model.change import Change, DropDocument, RelaxOrder
from regflow.model.process import Process
from regflow.optimise.result import Applied
from regflow.report.changes import change_in_words
from regflow.words import Message, message


@dataclass(frozen=True, slots=True)
class Reason:
    """What was done, and why.

    Attributes:
        change: What was done.
        verdict: How sure it is, by name.
        evidence: Why.
        assumptions: What it rests on beyond the file.
    """

    change: Message
    verdict: str
    evidence: Message
    assumptions: tuple[Message, ...]


def reasons_of(applied: Iterable[Applied]) -> tuple[Reason, ...]:
    """Return the reasons of changes, in order."""
    together: dict[object, list[Applied]] = {}
    for number, one in enumerate(applied):
        finding = one.finding
        is_order = isinstance(one.change, RelaxOrder)
        key = (finding.rule, finding.verdict, finding.assumptions, finding.steps[:1]) if is_order else number
        together.setdefault(key, []).append(one)
    return tuple(map(_reason, together.values()))


def _reason(alike: list[Applied]) -> Reason:
    finding = alike[0].finding
    change, evidence = change_in_words(alike[0].change), finding.evidence
    if len(alike) > 1:
        waited_for = tuple(one.change.before for one in alike if isinstance(one.change, RelaxOrder))
        change = message("change-relax-order-several", step=finding.steps[0], others=waited_for)
        evidence = message("needless-order-several", step=finding.steps[0])
    return Reason(change, finding.verdict.value, evidence, finding.assumptions)


def is_made_at(change: Change, step: str, before: Process) -> bool:
    """Tell whether a change is made at a step; letting B no longer wait for A is made at B."""
    if isinstance(change, DropDocument):
        what = before.step_by_id.get(step)
        return what is not None and change.document in (*what.brings, *what.issues)
    parts = {field.name: getattr(change, field.name) for field in fields(change)}
    return step in (parts.get("step") or parts.get("after"), parts.get("into"), parts.get("fetched_by"))
