"""Small random processes with all that makes a proof hard: branches, conditions, returns, amendments, advice."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import PASS, WRONG, Check, Continue, End, Kind, Outcome, Reaction, Reject, Return, Step
from tests.builders import FORM, LEASE, issue, process, submission

T = TypeVar("T")


def random_process(random: Random) -> Process:
    """Return a process of three to seven steps between the submission and the issue of the licence."""
    steps = [submission()]
    for number in range(random.randint(3, 7)):
        steps.append(_random_step(random, f"s{number}", steps))
    waited_for = {entry for step in steps for entry in step.after}
    steps.append(issue(after=tuple(step.id for step in steps if step.id not in waited_for)))
    duties = (CheckDuty("name_ok", persons=random.randint(1, 2), basis="art. 9"),) if _chance(random, 0.15) else ()
    return process(
        *steps,
        criteria=(
            Criterion("name_ok", about=(FORM,), wrong=0.05, implies=("site_ok",) if _chance(random, 0.25) else ()),
            Criterion("site_ok", about=(LEASE,), wrong=0.05),
        ),
        cases=Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),)),
        obligations=Obligations(complete=True, checks=duties),
    )


def _random_step(random: Random, id: str, earlier: Sequence[Step]) -> Step:
    after = tuple(dict.fromkeys(random.choice(earlier[-3:]).id for _ in range(random.choice((1, 1, 2)))))
    before = _all_before(after, earlier)
    only_if = _random_condition(random, [step for step in earlier if step.id in before])
    kind = random.choices(("check", "amendment", "sign-off", "way back"), (7, 2, 1, 1))[0]
    by = random.choice("abc")
    if kind == "check":
        return Step(id=id, by=by, after=after, only_if=only_if, checks=_random_checks(random, id, before))
    if kind == "amendment":
        return Step(id=id, by=by, after=after, only_if=only_if, amends=(random.choice((FORM, LEASE)),))
    if kind == "sign-off":
        refuse = (Outcome("refuse", 0.02, End("refused")),) if _chance(random, 0.3) else ()
        return Step(id=id, by=by, after=after, only_if=only_if, kind=Kind.APPROVAL, outcomes=refuse)
    back = _random_return(random, id, before)
    return Step(id=id, by=by, after=after, only_if=only_if, outcomes=(Outcome("again", 0.3, back),))


def _random_checks(random: Random, id: str, before: Sequence[str]) -> tuple[Check, ...]:
    criteria = random.choice((("name_ok",), ("site_ok",), ("name_ok", "site_ok")))
    back = _random_return(random, id, before)
    reactions: tuple[Reaction, ...] = (Reject(), back, Continue())
    return tuple(
        Check(
            criterion,
            random.choices(reactions, (5, 3, 2))[0],
            catches=random.choice((1.0, 1.0, 1.0, 0.8)),
            evidence=random.choice((None, None, "papers")),
        )
        for criterion in criteria
    )


def _random_return(random: Random, id: str, before: Sequence[str]) -> Return:
    return Return(random.choice((id, *before)), amends=random.choice((None, (), (FORM,), (LEASE,))))


def _random_condition(random: Random, before: Sequence[Step]) -> Condition | None:
    if _chance(random, 0.6):
        return None
    advising = [step for step in before if any(isinstance(check.if_wrong, Continue) for check in step.checks)]
    if advising and _chance(random, 0.7):
        return Condition(((Clause(random.choice(advising).id, (random.choice((PASS, WRONG)),)),),))
    return Condition(((Clause("t", (random.choice("pq"),)),),))


def _all_before(after: Sequence[str], earlier: Sequence[Step]) -> tuple[str, ...]:
    found = set(after)
    for step in reversed(earlier):
        if step.id in found:
            found.update(step.after)
    return tuple(step.id for step in earlier if step.id in found)


def _chance(random: Random, share: float) -> bool:
    return random.random() < share
