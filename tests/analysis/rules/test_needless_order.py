"""Orders without need: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.needless_order import needless_order
from regflow.model.change import RelaxOrder
from regflow.model.finding import Verdict
from regflow.model.obligation import Obligations, OrderDuty
from regflow.model.process import Process
from regflow.model.step import WRONG, Continue, Kind, Return
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, process, submission, work


def test_two_checks_that_need_nothing_of_each_other_are_found():
    (one,) = found(needless_order, chain(submission(), check("x", "name_ok"), check("y", "site_ok"), issue()))
    assert (one.steps, one.verdict, one.change) == (("y", "x"), Verdict.PROVED, RelaxOrder("x", "y"))
    assert say(one.evidence) == "y waits for x, of whose documents, results and facts it needs nothing."


SPARED = {
    "side by side already": process(
        submission(),
        check("x", "name_ok", after=("submit",)),
        check("y", "site_ok", after=("submit",)),
        issue(after=("x", "y")),
    ),
    "it reads what the first writes": chain(
        submission(brings=(FORM,)), work("w", issues=(LEASE,)), check("y", "name_ok", needs=(LEASE,)), issue()
    ),
    "it checks what the first amends": chain(submission(), work("am", amends=(FORM,)), check("y", "name_ok"), issue()),
    "it amends what the first checks": chain(submission(), check("x", "name_ok"), work("am", amends=(FORM,)), issue()),
    "it asks for the first's result": chain(
        submission(),
        check("x", "name_ok", if_wrong=Continue()),
        check("y", "site_ok", only_if=when("x", WRONG)),
        issue(),
    ),
    "it signs": chain(submission(), check("x", "name_ok"), work("s", kind=Kind.APPROVAL), issue()),
    "it takes a fee that a rejection would make vain": chain(
        submission(), check("x", "name_ok"), check("y", "site_ok", fee=50.0), issue()
    ),
    "the law demands the order": chain(
        submission(),
        check("x", "name_ok"),
        check("y", "site_ok"),
        issue(),
        obligations=Obligations(complete=True, order=(OrderDuty("x", "y"),)),
    ),
    "the first mends what the second would reject": chain(
        submission(), check("x", "name_ok", if_wrong=Return("submit")), check("y", "name_ok"), issue()
    ),
    "its purpose is not stated": chain(submission(), check("x", "name_ok"), work("w"), issue()),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_an_order_that_something_explains_is_spared(spared: Process):
    assert found(needless_order, spared) == []
