"""The way from a process to a shorter one, one change at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from regflow.analysis import findings_of
from regflow.analysis.rules import RULES
from regflow.errors import ChangeError
from regflow.model.by_trait import every_one
from regflow.model.change import Change, MeetMoreOften, MoveStep, SampleStep, ToCommitment
from regflow.model.finding import Finding
from regflow.model.process import Process
from regflow.optimise.counting import counted
from regflow.optimise.result import Applied, Rejected
from regflow.optimise.screening import Screen, may_cost_time
from regflow.optimise.survey import vet
from regflow.optimise.walking import Budget
from regflow.rewrite import apply
from regflow.verification import guarantees_kept
from regflow.words import Message, message

Writer: TypeAlias = Callable[[str, Process, Process, Finding], str]
"""Writes a change into the official's text: text, process before and after, finding; raises `ChangeError`."""

_ONCE = (MoveStep, SampleStep, MeetMoreOften, ToCommitment)
"""Changes that are made at most once: two rules that like different orders would go on for ever."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where the way stands: the process, its text, and what was applied to get there."""

    process: Process
    text: str
    applied: tuple[Applied, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be applied on a way.

    Attributes:
        accepts: Tells of a finding whether it may be applied.
        walk_each: Tells of a finding whether the verifier walks it by itself.
        counts: Whether sign-offs that nobody counted are simulated.
        from_start: Whether the verifier walks each change together with all before it, too. What the first process
            knew by a result that nobody asks for any more may be lost in two steps of which each loses nothing.
    """

    accepts: Callable[[Finding], bool]
    walk_each: Callable[[Finding], bool]
    counts: bool = False
    from_start: bool = False


class Way:
    """Walks through the catalogue again and again until nothing more can be applied.

    Within a rule the changes of one step belong together: they are judged by simulation as one, and taken back as
    one where they make cases slower.
    """

    def __init__(
        self,
        start: Position,
        policy: Policy,
        writer: Writer | None,
        screen: Screen | None,
    ) -> None:
        self.position = start
        self.rejected: list[Rejected] = []
        self.held_back: list[Finding] = []
        self._accepts = policy.accepts
        self._writer = writer
        self._screen = screen
        self._walk_each = policy.walk_each
        self._counts = policy.counts
        self._first = start.process if policy.from_start else None
        self._out: set[Change] = set()

    def exclude(self, changes: Iterable[Change]) -> None:
        """Leave these changes out of what may be applied."""
        self._out.update(changes)

    def go(self) -> None:
        """Apply all that can be applied."""
        applied = -1
        while applied != len(self.position.applied):
            applied = len(self.position.applied)
            for rule in RULES:
                while (findings := self._open(rule)) and findings[0].steps:
                    self._take_all_of(rule, findings[0].steps[0])

    def _open(self, rule: str) -> list[Finding]:
        """Return the rule's findings that may be applied, the dearest step first, of equals the last in the file."""
        process = self.position.process
        places = {step.id: number for number, step in enumerate(process.steps)}
        found = [
            finding
            for finding in findings_of(process, apply, rule, counted(process) if self._counts else {})
            if finding.change is not None and finding.change not in self._out and self._accepts(finding)
        ]
        return sorted(found, key=lambda one: (-_work(process, one.steps), -places[one.steps[0]] if one.steps else 0))

    def _take_all_of(self, rule: str, step: str) -> None:
        """Apply all changes that a rule finds at one step, unless together they make cases slower."""
        start = self.position
        slow = False
        while findings := [one for one in self._open(rule) if one.steps[0] == step]:
            change = findings[0].change
            if change is None:
                return
            slow |= may_cost_time(self.position.process, change)
            self._take(findings[0], change)
        taken = self.position.applied[len(start.applied) :]
        objection = self._screen.objection(start.process, self.position.process) if self._screen and slow else None
        if objection is not None:
            self.position = start
            self._out |= {one.change for one in taken}
            self.rejected.extend(Rejected(one.finding, one.change, objection) for one in taken)

    def _take(self, finding: Finding, change: Change) -> None:
        """Apply one change, or note why it is not applied; either way it is not open any more."""
        before = self.position
        vetted = vet(before.process, finding, Budget(before.process)) if self._walk_each(finding) else finding
        if isinstance(vetted, Rejected):
            self._refuse(vetted)
            return
        if not self._accepts(vetted):
            self._out.add(change)
            self.held_back.append(vetted)
            return
        try:
            after = apply(before.process, change)
            text = self._writer(before.text, before.process, after, vetted) if self._writer else before.text
        except ChangeError as error:
            self._refuse(Rejected(vetted, change, error.message))
            return
        story = self._story_from_start(after)
        if story is not None:
            told = message("rejected-unsafe", story=story)
            self._refuse(Rejected(replace(vetted, story=story), change, told))
            return
        if isinstance(change, _ONCE):
            self._out.add(change)
        self.position = Position(after, text, (*before.applied, Applied(vetted, change)))

    def _story_from_start(self, after: Process) -> Message | None:
        """Return the case that slips through all changes up to this one; None where none does, or nobody asks."""
        if self._first is None:
            return None
        judgement = guarantees_kept(self._first, after, Budget(self._first).limit)
        return None if judgement.safe else judgement.story or message("story-untold")

    def _refuse(self, rejected: Rejected) -> None:
        self._out.add(rejected.change)
        self.rejected.append(rejected)


def _work(process: Process, steps: Sequence[str]) -> float:
    if not steps:
        return 0.0
    return max(duration.law.mean for duration in every_one(process.step_by_id[steps[0]].work))
