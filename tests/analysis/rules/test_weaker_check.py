"""Weaker checks: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.weaker_check import weaker_check
from regflow.model.cases import Cases, Trait
from regflow.model.change import DropCheck, RemoveStep
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import Return, Step
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, submission, work


def implying(*steps: Step, **fields: object) -> Process:
    """Return a process in which a visited site implies that the lease is there."""
    criteria = (
        Criterion("visited", about=(LEASE,), implies=("lease_there",)),
        Criterion("lease_there", about=(LEASE,)),
        Criterion("name_ok", about=(FORM,)),
    )
    return chain(submission(), *steps, issue(), **{"criteria": criteria, **fields})


def test_the_weaker_check_is_found_with_the_stronger_one():
    (one,) = found(weaker_check, implying(check("x", "visited"), check("y", "lease_there")))
    assert (one.steps, one.criteria, one.verdict) == (("y", "x"), ("lease_there",), Verdict.PROVED)
    assert one.change == RemoveStep("y")
    assert say(one.evidence) == "y checks lease_there, which the stronger check at x already implies."


def test_only_the_weaker_of_two_checks_is_dropped():
    (one,) = found(weaker_check, implying(check("x", "visited"), check("y", "lease_there", "name_ok")))
    assert one.change == DropCheck("y", ("lease_there",))


SPARED = {
    "no stronger check": implying(check("y", "lease_there")),
    "it is the stronger one": implying(check("x", "visited"), check("y", "name_ok")),
    "the lease changes in between": implying(
        check("x", "visited"), work("am", amends=(LEASE,)), check("y", "lease_there")
    ),
    "the stronger runs on other cases": implying(
        check("x", "visited", only_if=when("t", "p")),
        check("y", "lease_there"),
        cases=Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),)),
    ),
    "the law names the weaker one, by another authority": implying(
        check("x", "visited"),
        check("y", "lease_there", by="b"),
        obligations=Obligations(complete=True, checks=(CheckDuty("lease_there", by="B"),)),
    ),
    "it gives a chance to mend": implying(check("y", "lease_there", if_wrong=Return("submit")), check("x", "visited")),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_weaker_check_that_tells_something_new_is_spared(spared: Process):
    assert found(weaker_check, spared) == []
