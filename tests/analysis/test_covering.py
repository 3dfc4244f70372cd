"""The cheapest sufficient set of checks against every set there is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from random import Random

import pytest

from regflow.analysis.contexts import contexts_of
from regflow.analysis.covering import cheapest_sufficient
from regflow.analysis.facts import facts_of
from regflow.model.cases import Cases, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import Check, Reject, Step
from tests.analysis.judging import when
from tests.builders import FORM, chain, check, issue, submission, work

NAMES = tuple(f"c{number}" for number in range(4))
CRITERIA = tuple(Criterion(one, about=(FORM,), wrong=0.05) for one in NAMES)
TRAITS = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))), Trait("u", (("v", 0.5), ("w", 0.5)))))


def kept(process: Process, costs: Mapping[str, float]) -> frozenset[str]:
    return cheapest_sufficient(facts_of(process, contexts_of(process)), costs)


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"criteria": CRITERIA, "cases": TRAITS, **fields})


def covered(process: Process, staying: frozenset[str]) -> set[tuple[str, str, str]]:
    """Return which criterion is checked by one of the steps for which values of the traits."""
    return {
        (criterion, t, u)
        for step in process.steps
        if step.id in staying
        for criterion in step.criteria
        for t in "pq"
        for u in "vw"
        if step.only_if is None or step.only_if.holds({"t": t, "u": u})
    }


def random_desks(random: Random) -> Process:
    steps = []
    for number in range(6):
        clauses = [Clause(*one) for one in (("t", (random.choice("pq"),)), ("u", (random.choice("vw"),)))]
        condition = Condition((tuple(random.sample(clauses, random.randint(1, 2))),)) if random.random() < 0.5 else None
        criteria = random.sample(NAMES, random.randint(1, 3))
        steps.append(check(f"s{number}", *criteria, only_if=condition))
    return drawn(*steps)


@pytest.mark.parametrize("seed", range(40))
def test_no_sufficient_set_costs_less(seed: int):
    random = Random(seed)
    process = random_desks(random)
    costs = {f"s{number}": float(random.randint(1, 9)) for number in range(6)}
    everything = covered(process, frozenset(costs))
    sufficient = [
        frozenset(names)
        for size in range(7)
        for names in combinations(costs, size)
        if covered(process, frozenset(names)) == everything
    ]
    found = kept(process, costs)
    assert found in sufficient
    assert sum(costs[one] for one in found) == min(sum(costs[one] for one in names) for names in sufficient)


def test_a_step_that_stays_anyway_asks_for_nothing_more():
    assert kept(drawn(check("x", "c0"), check("y", "c0")), {"y": 1.0}) == frozenset()


def test_after_each_change_somebody_has_to_look():
    process = drawn(check("x", "c0"), work("am", amends=(FORM,)), check("y", "c0"), check("z", "c0"))
    assert kept(process, {"x": 1.0, "y": 3.0, "z": 2.0}) == {"z"}


def test_of_dull_checks_the_best_of_each_evidence_stays():
    def looking(id: str, catches: float, evidence: str) -> Step:
        return Step(id=id, by="a", checks=(Check("c0", Reject(), catches, evidence),))

    process = drawn(looking("x", 0.7, "map"), looking("y", 0.8, "map"), looking("z", 0.5, "site"))
    assert kept(process, {"x": 1.0, "y": 9.0, "z": 9.0}) == {"y", "z"}


def test_the_law_keeps_its_number_of_officers_and_its_authority():
    two = Obligations(checks=(CheckDuty("c0", persons=2),))
    costs = {"x": 1.0, "y": 2.0, "z": 3.0}
    steps = (check("x", "c0"), check("y", "c0"), check("z", "c0", by="b"))
    assert kept(drawn(*steps, obligations=two), costs) == {"x", "y"}
    authority = Obligations(checks=(CheckDuty("c0", by="B"),))
    assert kept(drawn(*steps, obligations=authority), costs) == {"z"}


def test_every_context_has_to_be_covered():
    process = drawn(
        check("x", "c0", only_if=when("t", "p")), check("y", "c0", only_if=when("t", "q")), check("z", "c0")
    )
    assert kept(process, {"x": 1.0, "y": 1.0, "z": 3.0}) == {"x", "y"}
    assert kept(process, {"x": 2.0, "y": 2.0, "z": 3.0}) == {"z"}
