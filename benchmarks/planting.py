"""Random processes with redundancies planted in them, each beside a look-alike that should be kept.

What is planted is only meant to be redundant, or meant to be needed: steps of other plants, returns and amendments may
make it the other way round. The verifier says which it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from regflow.model.cases import Cases, Trait
from regflow.model.change import Change, DropDocument, RelaxOrder, RemoveStep, ReuseDocument, TidyOrder
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.duration import Duration, Fixed
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import (
    APPLICANT,
    PASS,
    WRONG,
    Check,
    Continue,
    End,
    Kind,
    Outcome,
    Reaction,
    Reject,
    Return,
    Step,
)
from regflow.model.text import plain

FORM, LEASE, PLAN, PAPER, LICENCE = "form", "lease", "plan", "paper", "licence"
NAME, SITE, VISITED = "name_ok", "site_ok", "site_visited"
ABOUT = {NAME: (FORM,), SITE: (LEASE,), VISITED: (PLAN,)}


@dataclass(frozen=True, slots=True)
class Plant:
    """Something planted.

    Attributes:
        kind: What it is an example of.
        change: What would mend it.
        twin: Another step that may go instead, as it does the same.
        minutes: Of officers' work that a case is spared without it.
        is_look_alike: Whether it is meant to be kept.
    """

    kind: str
    change: Change
    twin: str | None
    minutes: float
    is_look_alike: bool


@dataclass(frozen=True, slots=True)
class Planted:
    """A process and what was planted in it."""

    process: Process
    plants: tuple[Plant, ...]


@dataclass(slots=True)
class _Bed:
    """A process while it is being made."""

    random: Random
    steps: list[Step] = field(default_factory=list)
    plants: list[Plant] = field(default_factory=list)
    duties: list[CheckDuty] = field(default_factory=list)

    def add(self, stem: str, after: Sequence[str] = (), **fields: object) -> str:
        """Add a step that follows others, by default one or two of the last, and return its name."""
        name = f"{stem}_{len(self.steps)}"
        near = [step.id for step in self.steps[-3:]]
        some = (self.random.choice(near) for _ in range(self.random.choice((1, 1, 2))))
        follows = tuple(after) or tuple(dict.fromkeys(some))
        defaults: dict[str, object] = {"by": self.random.choice("abc"), "work": _minutes(self.random)}
        self.steps.append(Step(id=name, after=follows, **{**defaults, **fields}))  # type: ignore[arg-type]
        return name

    def check(self, criterion: str, after: Sequence[str] = (), **fields: object) -> str:
        """Add a step that checks one criterion."""
        reaction: Reaction = Return("submit") if self.random.random() < 0.15 else Reject()
        return self.add("check", after, **{"checks": (Check(criterion, reaction),), **fields})

    def plant(self, kind: str, change: Change, is_look_alike: bool, twin: str | None = None) -> None:
        """Note what was planted."""
        step = next((one for one in self.steps if isinstance(change, RemoveStep) and one.id == change.step), None)
        work = step.work.law.mean if step is not None and isinstance(step.work, Duration) else 0.0
        self.plants.append(Plant(kind, change, twin, work, is_look_alike))


def planted_process(random: Random, plants: Sequence[int] = (3, 3, 4)) -> Planted:
    """Return a process of some ten steps: plants and look-alikes between steps of every kind.

    Args:
        plants: How many, one of these.
    """
    bed = _Bed(random)
    bed.steps.append(Step(id="submit", kind=Kind.SUBMISSION, by=APPLICANT, brings=(FORM, LEASE, PLAN)))
    for _ in range(random.choice(plants)):
        for _ in range(random.choice((0, 1, 1))):
            _anything(bed)
        random.choice(PLANTS)(bed, random.random() < 0.5)
    waited_for = {entry for step in bed.steps for entry in step.after}
    ends = tuple(step.id for step in bed.steps if step.id not in waited_for)
    bed.steps.append(Step(id="issue", kind=Kind.ISSUE, by="a", after=ends, issues=(LICENCE,)))
    return Planted(_process(bed), tuple(bed.plants))


def _process(bed: _Bed) -> Process:
    papers = sorted({one for step in bed.steps for one in (*step.brings, *step.issues)} - {FORM, LEASE, PLAN, LICENCE})
    return Process(
        name=plain("planted"),
        steps=tuple(bed.steps),
        offices=tuple(Office(id=name, authority=name.upper()) for name in "abc"),
        documents=(*map(Document, (FORM, LEASE, PLAN, *papers)), Document(LICENCE, delivered=True)),
        criteria=tuple(
            Criterion(name, about=about, wrong=0.05, implies=(SITE,) if name == VISITED else ())
            for name, about in ABOUT.items()
        ),
        cases=Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),)),
        obligations=Obligations(complete=True, checks=tuple(bed.duties)),
    )


def _clone(bed: _Bed, look_alike: bool) -> None:
    criterion = bed.random.choice((NAME, SITE))
    first = last = bed.check(criterion)
    if look_alike:
        last = bed.add("amend", (first,), amends=ABOUT[criterion])
    second = bed.check(criterion, (last,))
    bed.plant("clone", RemoveStep(second), look_alike, twin=None if look_alike else first)


def _same_evidence(bed: _Bed, look_alike: bool) -> None:
    weak = (Check(NAME, Reject(), catches=0.8, evidence="papers"),)
    strong = (Check(NAME, Reject(), catches=0.95, evidence="visit"),)
    first = bed.add("check", checks=weak)
    second = bed.add("check", (first,), checks=strong if look_alike else weak)
    bed.plant("evidence", RemoveStep(second), look_alike, twin=None if look_alike else first)


def _second_officer(bed: _Bed, look_alike: bool) -> None:
    first = bed.check(SITE)
    second = bed.check(SITE, (first,))
    if look_alike:
        bed.duties.append(CheckDuty(SITE, persons=2, basis="art. 9"))
    bed.plant("second officer", RemoveStep(second), look_alike, twin=None if look_alike else first)


def _weaker(bed: _Bed, look_alike: bool) -> None:
    only_if = Condition(((Clause("t", ("p",)),),)) if look_alike else None
    stronger = bed.check(VISITED, only_if=only_if)
    weaker = bed.check(SITE, (stronger,))
    bed.plant("weaker", RemoveStep(weaker), look_alike)


def _together(bed: _Bed, look_alike: bool) -> None:
    first, second = bed.check(NAME), bed.check(SITE)
    last = bed.add("amend", (first, second), amends=(LEASE,)) if look_alike else second
    both = (Check(NAME, Reject()), Check(SITE, Reject()))
    third = bed.add("check", tuple(dict.fromkeys((first, last))), checks=both)
    bed.plant("together", RemoveStep(third), look_alike)


def _sign_off(bed: _Bed, look_alike: bool) -> None:
    refuse = (Outcome("refuse", 0.02, End("refused")),) if look_alike else ()
    name = bed.add("sign", kind=Kind.APPROVAL, outcomes=refuse)
    bed.plant("sign-off", RemoveStep(name), look_alike)


def _order(bed: _Bed, look_alike: bool) -> None:
    paper = f"{PAPER}_{len(bed.steps)}"
    first = bed.check(NAME, **({"issues": (paper,)} if look_alike else {}))
    second = bed.check(VISITED, (first,), **({"needs": (paper,)} if look_alike else {}))
    bed.plant("order", RelaxOrder(first, second), look_alike)


def _entry(bed: _Bed, look_alike: bool) -> None:
    first = bed.check(NAME)
    second = bed.add("work", () if look_alike else (first,), amends=(PLAN,))
    third = bed.check(VISITED, tuple(dict.fromkeys((first, second))))
    bed.plant("entry", TidyOrder(third, first), look_alike)


def _paper(bed: _Bed, look_alike: bool) -> None:
    paper = f"{PAPER}_{len(bed.steps)}"
    handing_in = bed.add("hand_in", by=APPLICANT, brings=(paper,))
    bed.check(SITE, (handing_in,), **({"needs": (paper,)} if look_alike else {}))
    bed.plant("paper", DropDocument(paper), look_alike)


def _again(bed: _Bed, look_alike: bool) -> None:
    before = bed.add("amend", amends=(FORM,)) if look_alike else bed.steps[-1].id
    again = bed.add("hand_in", (before,), by=APPLICANT, brings=(FORM,))
    bed.check(NAME, (again,))
    bed.plant("again", ReuseDocument(again, FORM), look_alike)


PLANTS: tuple[Callable[[_Bed, bool], None], ...] = (
    _clone,
    _same_evidence,
    _second_officer,
    _weaker,
    _together,
    _sign_off,
    _order,
    _entry,
    _paper,
    _again,
)
"""Each adds a redundancy, or the look-alike of one."""


def _anything(bed: _Bed) -> None:
    """Add a step that nobody planned: amendments, advice, returns within and across branches, conditions."""
    random = bed.random
    drawn = random.random()
    after, only_if = _condition(bed)
    if drawn < 0.3:
        bed.add("amend", after, amends=(random.choice((FORM, LEASE, PLAN)),), only_if=only_if)
    elif drawn < 0.55:
        advice = Check(random.choice((NAME, SITE)), Continue(), evidence=random.choice((None, "papers")))
        bed.add("advise", after, checks=(advice,), only_if=only_if)
    elif drawn < 0.8:
        name = bed.add("check", after, only_if=only_if)
        step = bed.steps[-1]
        back = Return(random.choice((name, *_before(bed, step))), amends=random.choice((None, (), (FORM,), (LEASE,))))
        bed.steps[-1] = replace(step, checks=(Check(random.choice((NAME, SITE)), back),))
    else:
        name = bed.add("look")
        step = bed.steps[-1]
        back = Return(random.choice(_before(bed, step)), amends=random.choice(((), (FORM,), (LEASE,))))
        bed.steps[-1] = replace(step, outcomes=(Outcome("again", 0.3, back),))


def _condition(bed: _Bed) -> tuple[tuple[str, ...], Condition | None]:
    """Return what a step has to come after, and when it is done: by a trait or by what an advice said, if at all."""
    drawn = bed.random.random()
    advice = [step.id for step in bed.steps if any(isinstance(check.if_wrong, Continue) for check in step.checks)]
    if advice and drawn < 0.5:
        asked = bed.random.choice(advice)
        return (asked,), Condition(((Clause(asked, (bed.random.choice((PASS, WRONG)),)),),))
    return (), Condition(((Clause("t", (bed.random.choice("pq"),)),),)) if drawn < 0.7 else None


def _before(bed: _Bed, step: Step) -> tuple[str, ...]:
    found = set(step.after)
    for earlier in reversed(bed.steps):
        if earlier.id in found:
            found.update(earlier.after)
    return tuple(one.id for one in bed.steps if one.id in found)


def _minutes(random: Random) -> Duration:
    return Duration(Fixed(float(random.randint(5, 60))))
