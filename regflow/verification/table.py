"""The part of a process that is followed, for one kind of application, as numbers the walk can work with fast.

Sets of steps, documents and criteria are bit masks; a kept result is a digit, 0 while there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

Condition = tuple[tuple[tuple[int, int], ...], ...]
"""Alternatives, each of pairs: where the digit stands, and the mask of digits that fulfil the clause."""


NEVER: Condition = ()
"""What is left of a condition that holds in no case of this kind."""

DIGIT = 8
"""Bits of a digit."""


class Then(IntEnum):
    """What follows the result of a visit."""

    GO = 0
    BACK = 1
    END = 2


@dataclass(frozen=True, slots=True)
class OwnLook:
    """A check that would notice the cause that is followed.

    Attributes:
        bit: Its place in what is known; 0 when its success establishes nothing.
        evidence: Place of its evidence in the luck of a case; -1 where luck does not matter.
        catches: Share that it notices, 0 to 1.
        then: What it does when it finds something.
        back: Its return, as a place in `Stage.backs`; -1 for none.
        rest: Other criteria it looks into, of those that may be certain.
        doubt: Whether it looks into others that are never certain.
        alarm, always: Whether it may, or always does, take right for wrong.
    """

    bit: int
    evidence: int
    catches: float
    then: Then
    back: int
    rest: int
    doubt: bool
    alarm: bool
    always: bool


@dataclass(frozen=True, slots=True)
class OtherLook:
    """A check of something else.

    Attributes:
        settles: Criteria of which it makes certain when it finds nothing.
        rest, doubt, alarm, always, then, back: As in `OwnLook`.
    """

    settles: int
    then: Then
    back: int
    rest: int
    doubt: bool
    alarm: bool
    always: bool


@dataclass(frozen=True, slots=True)
class Draw:
    """A result that may come where nothing was found.

    Attributes:
        value: Its digit.
        then: What follows.
        back: Its return; -1 for none.
    """

    value: int
    then: Then
    back: int = -1


@dataclass(frozen=True, slots=True)
class BackTo:
    """A return: the steps that are reset, the digits that are kept, the documents that change."""

    again: int
    keeps: int
    documents: int


@dataclass(frozen=True, slots=True)
class Stage:
    """One step that is followed.

    Attributes:
        step: Its identifier.
        before: Steps that must be over first.
        condition: When it is done; None: always. An empty condition: never.
        shift: Where its digit stands; -1 when its result is not kept.
        skipped, wrong: The digits of these results.
        amends, hands_in: Documents changed; documents that count as changed only where they are there already.
        there: Documents of which it is noted that they are there.
        gives: What is known once it is over (used for documents, not for checks).
        own, others, draws, backs: What may come of a visit.
        looks_at_end: It looks at what it changes itself, when it ends.
        at_once: Nothing that happens between its beginning and its end can matter.
        first: It may be taken before everything that runs beside it.
        waits: Steps that are over before it goes on, though it may send back or end the case at once.
        doubts: Criteria of which one has to be doubtful for it to send back; when all are certain it does not wait.
        first_if_certain: Criteria; when all are certain it may be taken before everything beside it. 0 for never.
    """

    step: str
    before: int
    condition: Condition | None
    shift: int
    skipped: int
    wrong: int
    amends: int
    hands_in: int
    there: int
    gives: int
    own: tuple[OwnLook, ...]
    others: tuple[OtherLook, ...]
    draws: tuple[Draw, ...]
    backs: tuple[BackTo, ...]
    looks_at_end: bool
    at_once: bool
    first: bool
    waits: int = 0
    doubts: int = 0
    first_if_certain: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """A check that counts as a verification of the criterion.

    Attributes:
        step: Identifier of the step.
        evidence: What it looks at.
        catches: Share of wrong cases it notices.
        office, authority: Who does it.
        officer: That very officer, if one is named.
    """

    step: str
    evidence: str
    catches: float
    office: str
    authority: str | None
    officer: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """All that is followed.

    Attributes:
        stages: The steps, each after all before it.
        needed: Steps that must be over for an approval.
        moments: For each step at whose beginning is judged: its place, and the steps before it.
        looks: Bit by bit what may be known.
        documents: Documents followed, bit by bit.
        own: Documents of the cause that is followed.
        certain: For each other criterion its documents, bit by bit.
        evidence: For each evidence the documents at whose change luck is drawn anew.
        arriving: What the truth may be on arrival: 0 right, 1 wrong.
        fresh, mended: What it may be after a change, and when it was noticed before.
        values: The names of the digits of each step whose result is kept, by place.
        sources: Follow where the present state of the documents comes from, instead of what is known of them.
    """

    stages: tuple[Stage, ...]
    needed: int
    moments: tuple[tuple[int, int], ...]
    looks: tuple[Look, ...]
    documents: tuple[str, ...]
    own: int
    certain: tuple[int, ...]
    evidence: tuple[int, ...]
    arriving: tuple[int, ...]
    fresh: tuple[int, ...]
    mended: tuple[int, ...]
    values: tuple[tuple[int, tuple[str, ...]], ...]
    sources: bool
