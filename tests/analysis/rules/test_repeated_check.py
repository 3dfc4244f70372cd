"""Repeated checks: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.repeated_check import repeated_check
from regflow.model.cases import Cases, Trait
from regflow.model.change import DropCheck, RemoveStep
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import WRONG, Check, Continue, Kind, Reject, Return, Step
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, minutes, process, submission, work

TRAIT = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))


def test_the_finding_names_the_step_what_it_checks_and_who_still_does():
    first, second = found(
        repeated_check, chain(submission(), check("x", "name_ok"), check("y", "name_ok", by="b"), issue())
    )
    assert (first.rule, first.steps, first.criteria) == ("repeated-check", ("x", "y"), ("name_ok",))
    assert (first.verdict, first.change, second.change) == (Verdict.PROVED, RemoveStep("x"), RemoveStep("y"))
    assert say(first.evidence) == "x checks name_ok again; without it this is still guaranteed by y."


def test_a_step_with_another_purpose_loses_its_check_only():
    paid = check("x", "name_ok", fee=20.0)
    assert found(repeated_check, chain(submission(), paid, check("y", "name_ok"), issue()))[0].change == DropCheck(
        "x", ("name_ok",)
    )


def test_a_check_that_is_repeated_partly_by_a_stronger_one_is_found():
    criteria = (
        Criterion("name_ok", about=(FORM,), implies=("site_ok",)),
        Criterion("site_ok", about=(LEASE,)),
    )
    drawn = chain(submission(), check("x", "name_ok", "site_ok"), check("y", "name_ok"), issue(), criteria=criteria)
    assert RemoveStep("x") in [one.change for one in found(repeated_check, drawn)]


SPARED = {
    "another criterion": chain(submission(), check("x", "name_ok"), check("y", "site_ok"), issue()),
    "one criterion of each is checked nowhere else": chain(
        submission(),
        check("x", "name_ok", "site_ok"),
        check("y", "name_ok", "tax_ok"),
        issue(),
        criteria=tuple(Criterion(one, about=(FORM,)) for one in ("name_ok", "site_ok", "tax_ok")),
    ),
    "the law wants two officers": chain(
        submission(),
        check("x", "name_ok"),
        check("y", "name_ok"),
        issue(),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", persons=2),)),
    ),
    "the law wants both authorities": chain(
        submission(),
        check("x", "name_ok"),
        check("y", "name_ok", by="b"),
        issue(),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", "A"), CheckDuty("name_ok", "B"))),
    ),
    "each looks at other cases": process(
        submission(),
        check("x", "name_ok", after=("submit",), only_if=when("t", "p")),
        check("y", "name_ok", after=("submit",), only_if=when("t", "q")),
        issue(after=("x", "y")),
        cases=TRAIT,
    ),
    "the second looks at what the first doubted": chain(
        submission(), check("x", "name_ok", if_wrong=Continue()), check("y", "name_ok", only_if=when("x", WRONG))
    ),
    "independent eyes, and nobody knows how often it is wrong": chain(
        submission(),
        Step(id="x", by="a", checks=(Check("name_ok", Reject(), catches=0.8, evidence="map"),)),
        Step(id="y", by="a", checks=(Check("name_ok", Reject(), catches=0.8, evidence="site"),)),
        issue(),
        criteria=(Criterion("name_ok", about=(FORM,)),),
    ),
    "each branch changes what the other checked": process(
        submission(),
        work("am1", amends=(FORM,), after=("submit",)),
        check("x", "name_ok", after=("am1",)),
        work("am2", amends=(FORM,), after=("submit",)),
        check("y", "name_ok", after=("am2",)),
        issue(after=("x", "y")),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_tells_something_new_is_spared(spared: Process):
    assert found(repeated_check, spared) == []


KEPT = {
    "changed in between": (
        "y",
        chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), check("y", "name_ok"), issue()),
    ),
    "signed in between": (
        "x",
        chain(submission(), check("x", "name_ok"), work("s", kind=Kind.APPROVAL), check("y", "name_ok"), issue()),
    ),
    "sees more": (
        "y",
        chain(
            submission(),
            Step(id="x", by="a", checks=(Check("name_ok", Reject(), catches=0.5),)),
            check("y", "name_ok"),
            issue(),
        ),
    ),
    "gives a chance to mend": (
        "x",
        chain(submission(), check("x", "name_ok", if_wrong=Return("submit")), check("y", "name_ok"), issue()),
    ),
    "fresh": (
        "y",
        chain(
            submission(),
            check("x", "name_ok"),
            check("y", "name_ok"),
            issue(),
            criteria=(Criterion("name_ok", about=(FORM,), valid_for=minutes(5)),),
        ),
    ),
}


@pytest.mark.parametrize(("kept", "drawn"), KEPT.values(), ids=KEPT)
def test_of_two_checks_the_one_that_matters_is_kept(kept: str, drawn: Process):
    findings = found(repeated_check, drawn)
    assert findings
    assert RemoveStep(kept) not in [one.change for one in findings if one.verdict is not Verdict.RISKY]
