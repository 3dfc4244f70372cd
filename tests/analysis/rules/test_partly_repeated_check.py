"""Partly repeated checks: found and spared."""

from __future__ import annotations

from random import Random

import pytest

from regflow.analysis.rules.partly_repeated_check import partly_repeated_check
from regflow.model.cases import Cases, Trait
from regflow.model.change import NarrowStep
from regflow.model.condition import Clause, Condition
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import PASS, SKIPPED, WRONG, Check, Continue, Kind, Outcome, Reject, Step
from regflow.rewrite import apply
from regflow.verification import guarantees_kept
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, chain, check, issue, process, submission, work
from tests.random_processes import random_process

TRAITS = Cases(
    traits=(
        Trait("premises", (("owned", 0.3), ("rented", 0.7))),
        Trait("size", (("small", 0.5), ("middle", 0.3), ("large", 0.2))),
    )
)
RENTED = check("x", "name_ok", only_if=when("premises", "rented"))


def traited(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"cases": TRAITS, **fields})


def change_of(drawn: Process) -> object:
    (one,) = found(partly_repeated_check, drawn)
    return one.change


def test_the_later_check_is_done_where_the_earlier_is_not():
    (one,) = found(partly_repeated_check, traited(RENTED, check("y", "name_ok", by="b")))
    assert one.change == NarrowStep("y", when("premises", "owned"))
    assert (one.steps, one.criteria, one.verdict) == (("y", "x"), ("name_ok",), Verdict.PROVED)
    assert say(one.evidence) == (
        "y checks name_ok again where x has done so already: 70% of all cases need not go there."
    )


def test_two_traits_are_named_where_one_does_not_tell():
    first = Condition(((Clause("premises", ("rented",)), Clause("size", ("large",))),))
    both = change_of(traited(check("x", "name_ok", only_if=first), check("y", "name_ok")))
    assert isinstance(both, NarrowStep)
    assert both.only_if.subjects == {"premises", "size"}
    for premises in ("owned", "rented"):
        for size in ("small", "middle", "large"):
            needed = not (premises == "rented" and size == "large")
            assert both.only_if.holds({"premises": premises, "size": size}) == needed


def test_the_condition_it_had_stays():
    large = check("y", "name_ok", only_if=when("size", "large"))
    drawn = traited(RENTED, large, check("z", "name_ok", only_if=when("size", "small", "middle")))
    changes = {one.change for one in found(partly_repeated_check, drawn)}
    both = Condition(((Clause("size", ("large",)), Clause("premises", ("owned",))),))
    assert NarrowStep("y", both) in changes


def test_a_result_that_is_known_before_tells_as_well_as_a_trait():
    sorting = work("sort", outcomes=(Outcome("doubtful", 0.2),))
    drawn = traited(sorting, check("x", "name_ok", only_if=when("sort", "doubtful")), check("y", "name_ok"))
    assert change_of(drawn) == NarrowStep("y", when("sort", "done"))


SPARED = {
    "it is repeated in every case": traited(check("x", "name_ok"), check("y", "name_ok")),
    "it is not repeated at all": traited(RENTED, check("y", "site_ok")),
    "each looks where the other does not": traited(RENTED, check("y", "name_ok", only_if=when("premises", "owned"))),
    "the form changes in between": traited(RENTED, work("am", amends=(FORM,)), check("y", "name_ok")),
    "somebody signs in between": traited(check("y", "name_ok"), work("s", kind=Kind.APPROVAL), RENTED),
    "the law wants both authorities": traited(
        RENTED,
        check("y", "name_ok", by="b"),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", by="B"),)),
    ),
    "the law wants two officers": traited(
        RENTED,
        check("y", "name_ok"),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", persons=2),)),
    ),
    "it sees more": traited(
        Step(id="x", by="a", checks=(Check("name_ok", Reject(), 0.5),), only_if=when("premises", "rented")),
        check("y", "name_ok"),
    ),
    "it has another purpose": traited(RENTED, check("y", "name_ok", fee=20.0)),
    "a condition asks for its result": traited(
        check("y", "name_ok", if_wrong=Continue()),
        check("x", "name_ok", only_if=when("y", WRONG)),
        check("z", "name_ok", only_if=when("y", PASS, SKIPPED)),
    ),
    "what tells the cases apart is not known before it": process(
        submission(),
        work("sort", outcomes=(Outcome("doubtful", 0.2),), after=("submit",)),
        check("x", "name_ok", only_if=when("sort", "doubtful"), after=("sort",)),
        check("y", "name_ok", after=("submit",)),
        issue(after=("x", "y")),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_is_needed_in_each_of_its_cases_is_spared(spared: Process):
    assert found(partly_repeated_check, spared) == []


@pytest.mark.parametrize("seed", range(40))
def test_the_verifier_finds_nothing_lost_by_a_condition(seed: int):
    drawn = random_process(Random(seed))
    for one in found(partly_repeated_check, drawn):
        assert one.change is not None
        assert guarantees_kept(drawn, apply(drawn, one.change)).safe


def test_random_processes_do_have_partly_repeated_checks():
    assert any(found(partly_repeated_check, random_process(Random(seed))) for seed in range(40))
