"""Small processes of every shape, for properties."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.process import Process
from regflow.model.step import Check, Continue, End, Kind, Outcome, Reject, Return, Step
from tests.builders import FORM, LEASE, LICENCE, process, submission

CRITERIA = (
    Criterion("name_ok", about=(FORM,), wrong=0.05),
    Criterion("site_ok", about=(LEASE,), wrong=0.05, implies=("weak_ok",)),
    Criterion("weak_ok", about=(FORM,), wrong=0.05),
)
NAMES = tuple(one.id for one in CRITERIA)
DOCUMENTS = (FORM, LEASE)


@st.composite
def processes(draw: st.DrawFn, steps: int = 4) -> Process:
    """Draw a submission, up to so many steps side by side or in a row, and perhaps the issue of the licence."""
    made = [submission(brings=draw(st.sampled_from(((FORM, LEASE), (FORM,)))))]
    before: dict[str, frozenset[str]] = {"submit": frozenset()}
    for number in range(draw(st.integers(2, steps))):
        made.append(draw(_step(f"s{number}", tuple(made), before)))
    if draw(st.booleans()):
        last = tuple(step.id for step in made[-2:])
        made.append(Step(id="issue", kind=Kind.ISSUE, by="a", issues=(LICENCE,), after=last))
    decision = draw(st.sampled_from((None, None, *(step.id for step in made[1:]))))
    trait = Trait("t", (("p", 0.5), ("q", 0.5)))
    return process(*made, criteria=CRITERIA, cases=Cases(traits=(trait,)), decision=decision)


@st.composite
def branches(draw: st.DrawFn, steps: int = 5) -> Process:
    """Draw branches side by side that mostly check, and mostly send back to a common step before them."""
    receive = Step(id="receive", by="a", after=("submit",))
    made = [submission(brings=DOCUMENTS), receive]
    back_to = draw(st.sampled_from(("submit", "receive")))
    ends = ["receive"]
    for number in range(draw(st.integers(3, steps))):
        name, after = f"s{number}", draw(st.sampled_from(("receive", ends[-1], ends[-1])))
        target = draw(st.sampled_from((back_to, back_to, back_to, name)))
        made.append(replace(draw(_branch_step(name, target)), after=(after,)))
        ends = [*(one for one in ends if one != after), name]
    decision = draw(st.sampled_from((None, made[-1].id, None, "issue")))
    made.append(Step(id="issue", kind=Kind.ISSUE, by="a", issues=(LICENCE,), after=tuple(ends)))
    return process(*made, criteria=CRITERIA, decision=decision)


@st.composite
def _branch_step(draw: st.DrawFn, name: str, target: str) -> Step:
    back = Return(target, amends=draw(st.sampled_from((None, None, (), DOCUMENTS))))
    checks = draw(st.lists(_check(), min_size=1, max_size=2, unique_by=lambda one: one.criterion))
    reaction = draw(st.sampled_from((back, back, back, Reject(), Continue())))
    kind = draw(st.sampled_from((Kind.CHECK, Kind.CHECK, Kind.CHECK, Kind.APPROVAL)))
    if draw(st.integers(0, 5)) == 0:
        return Step(id=name, by="a", amends=(draw(st.sampled_from(DOCUMENTS)),))
    return Step(id=name, by="a", kind=kind, checks=tuple(_with(check, reaction) for check in checks))


@st.composite
def _step(draw: st.DrawFn, name: str, made: tuple[Step, ...], before: dict[str, frozenset[str]]) -> Step:
    ids = [step.id for step in made]
    nearest = st.sampled_from(ids[-2:] if len(ids) > 2 else ids)
    after = tuple(draw(st.lists(nearest, min_size=1, max_size=2, unique=True)))
    before[name] = frozenset(after).union(*(before[one] for one in after))
    targets = st.sampled_from([name, *sorted(before[name])])
    checks = draw(st.lists(_check(), max_size=2, unique_by=lambda one: one.criterion))
    reaction = draw(_reaction(draw(targets)))
    amends = (draw(st.sampled_from(DOCUMENTS)),) if draw(st.integers(0, 3)) == 0 else ()
    brings = (draw(st.sampled_from(DOCUMENTS)),) if draw(st.integers(0, 7)) == 0 else ()
    outcomes = (draw(_outcome(draw(targets))),) if draw(st.integers(0, 3)) == 0 else ()
    return Step(
        id=name,
        by=draw(st.sampled_from("abc")),
        kind=draw(st.sampled_from((Kind.WORK, Kind.CHECK, Kind.APPROVAL))),
        after=after,
        only_if=draw(_condition(tuple(step for step in made if step.id in before[name]))),
        checks=tuple(_with(check, reaction) for check in checks),
        amends=amends,
        brings=brings,
        outcomes=outcomes,
    )


def _with(check: Check, reaction: object) -> Check:
    return Check(check.criterion, reaction, check.catches, check.evidence, check.false_alarm)


@st.composite
def _check(draw: st.DrawFn) -> Check:
    catches = draw(st.sampled_from((1.0, 1.0, 0.5, 0.8)))
    evidence = draw(st.sampled_from((None, None, "papers")))
    return Check(draw(st.sampled_from(NAMES)), Reject(), catches, evidence, draw(st.sampled_from((0.0, 0.0, 0.0, 0.1))))


@st.composite
def _reaction(draw: st.DrawFn, target: str) -> Reject | Continue | Return:
    amends = draw(st.sampled_from((None, (), (FORM,), (LEASE,))))
    return draw(st.sampled_from((Reject(), Continue(), Return(target, amends=amends))))


@st.composite
def _outcome(draw: st.DrawFn, target: str) -> Outcome:
    amends = draw(st.sampled_from((None, (), (FORM,))))
    then = draw(st.sampled_from((None, Return(target, amends=amends), End("refused"))))
    return Outcome("special", draw(st.sampled_from((0.2, 1.0))), then)


@st.composite
def _condition(draw: st.DrawFn, earlier: tuple[Step, ...]) -> Condition | None:
    asked = draw(st.sampled_from((None, None, "t", *(step.id for step in earlier if step.id != "submit"))))
    if asked is None:
        return None
    values = ("p", "q") if asked == "t" else next(step for step in earlier if step.id == asked).values
    return Condition(((Clause(asked, (draw(st.sampled_from(values)),)),),))
