"""Checks without effect: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.ineffective_check import ineffective_check
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.process import Process
from regflow.model.step import Return
from regflow.words import say
from tests.analysis.judging import found
from tests.builders import FORM, LEASE, chain, check, issue, process, submission, work


def test_a_check_that_an_amendment_outdates_is_a_gap():
    (one,) = found(ineffective_check, chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), issue()))
    assert (one.steps, one.criteria, one.documents) == (("x", "am"), ("name_ok",), (FORM,))
    assert (one.verdict, one.change) == (Verdict.GAP, None)
    assert "am amends it" in say(one.evidence)


def test_a_check_that_a_return_outdates_is_a_gap():
    back = check("y", "name_ok", if_wrong=Return("y", amends=(LEASE,)))
    (one,) = found(ineffective_check, chain(submission(), check("x", "site_ok"), back, issue()))
    assert "y may send the case back to y" in say(one.evidence)


def test_a_hole_is_told_once_and_not_again_for_what_the_criterion_implies():
    implying = (Criterion("name_ok", about=(FORM,), implies=("site_ok",)), Criterion("site_ok", about=(LEASE,)))
    drawn = chain(submission(), check("x", "name_ok"), work("am", amends=(LEASE,)), issue(), criteria=implying)
    assert [one.criteria for one in found(ineffective_check, drawn)] == [("name_ok",)]


SPARED = {
    "nothing changes": chain(submission(), check("x", "name_ok"), issue()),
    "nobody checks": chain(submission(), work("am", amends=(FORM,)), issue()),
    "somebody looks again": chain(
        submission(), check("x", "name_ok"), work("am", amends=(FORM,)), check("y", "name_ok"), issue()
    ),
    "another document changes": chain(submission(), check("x", "name_ok"), work("am", amends=(LEASE,)), issue()),
    "the return leads back to the check": chain(
        submission(), check("x", "site_ok"), check("y", "name_ok", if_wrong=Return("x", amends=(LEASE,))), issue()
    ),
    "the change comes after the decision": chain(
        submission(), check("x", "name_ok"), work("am", amends=(FORM,)), decision="x"
    ),
    "after each change of a branch somebody looks": process(
        submission(),
        work("am1", amends=(FORM,), after=("submit",)),
        check("x", "name_ok", after=("am1",)),
        work("am2", amends=(FORM,), after=("submit",)),
        check("y", "name_ok", after=("am2",)),
        issue(after=("x", "y")),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_that_holds_until_the_approval_is_spared(spared: Process):
    assert found(ineffective_check, spared) == []
