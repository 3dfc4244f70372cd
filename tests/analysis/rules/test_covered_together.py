"""Checks covered together: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.covered_together import covered_together
from regflow.analysis.rules.repeated_check import repeated_check
from regflow.model.cases import Cases, Trait
from regflow.model.change import RemoveStep
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations, StepDuty
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Step
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, minutes, submission, work

TRAIT = Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),))
P, Q = check("p_desk", "name_ok", only_if=when("t", "p")), check("q_desk", "name_ok", only_if=when("t", "q"))
THREE = tuple(Criterion(one, about=(FORM,), wrong=0.05) for one in ("name_ok", "site_ok", "tax_ok"))


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"cases": TRAIT, **fields})


def dropped(process: Process) -> list[object]:
    return [one.change for one in found(covered_together, process)]


def test_a_check_of_all_cases_goes_where_two_desks_share_them():
    process = drawn(P, Q, check("again", "name_ok", by="b", work=minutes(15)))
    (one,) = found(covered_together, process)
    assert one.change == RemoveStep("again")
    assert (one.steps, one.verdict) == (("again", "p_desk", "q_desk"), Verdict.PROVED)
    assert say(one.evidence) == (
        "again checks name_ok, which p_desk and q_desk guarantee together; none of them does so alone."
    )


def test_what_is_covered_together_is_not_called_repeated():
    process = drawn(P, Q, check("again", "name_ok"))
    assert RemoveStep("again") not in [one.change for one in found(repeated_check, process)]


def test_two_checks_of_one_criterion_each_cover_one_of_both():
    process = drawn(
        check("x", "name_ok"), check("y", "site_ok"), check("again", "name_ok", "site_ok", work=minutes(30))
    )
    assert dropped(process) == [RemoveStep("again")]


def test_the_cheapest_sufficient_set_is_kept():
    dear = check("pair", "name_ok", "site_ok", work=minutes(30))
    cheap = check("other", "site_ok", "tax_ok", work=minutes(5))
    third = check("third", "name_ok", "tax_ok", work=minutes(5))
    assert dropped(drawn(dear, cheap, third, criteria=THREE)) == [RemoveStep("pair")]


def test_work_costs_what_its_office_costs_where_all_offices_say_so():
    offices = (Office("a", "A", cost=600.0), Office("b", "B", cost=60.0), Office("c", "C", cost=60.0))
    short = check("short", "name_ok", "site_ok", by="a", work=minutes(10))
    long = check("long", "site_ok", "tax_ok", by="b", work=minutes(30))
    third = check("third", "name_ok", "tax_ok", by="c", work=minutes(30))
    assert dropped(drawn(short, long, third, criteria=THREE, offices=offices)) == [RemoveStep("short")]


SPARED = {
    "one of the others suffices": drawn(check("x", "name_ok"), check("again", "name_ok")),
    "nobody else looks at half of the cases": drawn(P, check("again", "name_ok")),
    "keeping it costs less than the others": drawn(
        check("x", "name_ok", work=minutes(30)),
        check("y", "site_ok", work=minutes(30)),
        check("again", "name_ok", "site_ok", work=minutes(5)),
    ),
    "the law wants this authority": drawn(
        P,
        Q,
        check("again", "name_ok", by="b"),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", by="B"),)),
    ),
    "the law wants two officers": drawn(
        P,
        Q,
        check("again", "name_ok"),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", persons=2),)),
    ),
    "the law demands the step": drawn(
        P, Q, check("again", "name_ok"), obligations=Obligations(complete=True, steps=(StepDuty("again"),))
    ),
    "the form changes before it": drawn(P, Q, work("am", amends=(FORM,)), check("again", "name_ok")),
    "the lease changes before it": drawn(
        check("x", "name_ok"), check("y", "site_ok"), work("am", amends=(LEASE,)), check("again", "name_ok", "site_ok")
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_others_do_not_cover_is_spared(spared: Process):
    assert RemoveStep("again") not in dropped(spared)
