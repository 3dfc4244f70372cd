"""Overlapping checks: found and spared."""

from __future__ import annotations

import pytest

from regflow.analysis.rules.overlapping_checks import overlapping_checks
from regflow.model.cases import Cases, Trait
from regflow.model.change import DropCheck
from regflow.model.criterion import Criterion
from regflow.model.finding import Verdict
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.process import Process
from regflow.model.step import WRONG, Check, Continue, Kind, Reject, Step
from regflow.words import say
from tests.analysis.judging import found, when
from tests.builders import FORM, LEASE, chain, check, issue, submission, work

CRITERIA = (
    *(Criterion(one, about=(FORM,), wrong=0.05) for one in ("name_ok", "tax_ok", "age_ok")),
    Criterion("site_ok", about=(LEASE,), wrong=0.05),
)


def drawn(*steps: Step, **fields: object) -> Process:
    return chain(submission(), *steps, issue(), **{"criteria": CRITERIA, **fields})


def dropped(process: Process) -> list[object]:
    return [one.change for one in found(overlapping_checks, process)]


def test_the_later_of_two_overlapping_checks_is_shrunk():
    (one,) = found(overlapping_checks, drawn(check("x", "name_ok", "site_ok"), check("y", "tax_ok", "name_ok", by="b")))
    assert one.change == DropCheck("y", ("name_ok",))
    assert (one.steps, one.criteria, one.verdict) == (("y", "x"), ("name_ok",), Verdict.PROVED)
    assert say(one.evidence) == "y checks name_ok again, which is guaranteed by x; it is needed for tax_ok only."


def test_as_much_as_can_go_together_goes():
    process = drawn(check("x", "name_ok", "age_ok", "site_ok"), check("y", "age_ok", "name_ok", "tax_ok"))
    assert dropped(process) == [DropCheck("y", ("age_ok", "name_ok"))]


def test_the_earlier_one_is_shrunk_where_the_later_is_needed():
    process = drawn(check("x", "name_ok", "site_ok"), work("am", amends=(FORM,)), check("y", "tax_ok", "name_ok"))
    assert dropped(process) == [DropCheck("x", ("name_ok",))]


SPARED = {
    "nothing is shared": drawn(check("x", "name_ok", "site_ok"), check("y", "tax_ok", "age_ok")),
    "all of it can go": drawn(check("x", "name_ok"), check("y", "name_ok")),
    "a condition asks what the advice found": drawn(
        check("x", "name_ok", "site_ok"),
        Step(id="y", by="a", checks=(Check("name_ok", Continue()), Check("tax_ok", Reject()))),
        work("z", only_if=when("y", WRONG)),
    ),
    "each checks one thing": drawn(check("x", "name_ok"), check("y", "tax_ok")),
    "the form changes and a sign-off lies in between": drawn(
        check("x", "name_ok", "site_ok"),
        work("s", kind=Kind.APPROVAL),
        work("am", amends=(FORM,)),
        check("y", "tax_ok", "name_ok"),
    ),
    "the law wants two officers": drawn(
        check("x", "name_ok", "site_ok"),
        check("y", "tax_ok", "name_ok"),
        obligations=Obligations(complete=True, checks=(CheckDuty("name_ok", persons=2),)),
    ),
    "each looks at other cases": drawn(
        check("x", "name_ok", "site_ok", only_if=when("t", "p")),
        check("y", "tax_ok", "name_ok", only_if=when("t", "q")),
        cases=Cases(traits=(Trait("t", (("p", 0.5), ("q", 0.5))),)),
    ),
    "what is shared is implied by a stronger check only": drawn(
        check("x", "visited"),
        check("y", "site_ok", "name_ok"),
        criteria=(
            Criterion("visited", about=(LEASE,), implies=("site_ok",)),
            Criterion("site_ok", about=(LEASE,)),
            Criterion("name_ok", about=(FORM,)),
        ),
    ),
}


@pytest.mark.parametrize("spared", SPARED.values(), ids=SPARED)
def test_a_check_of_which_every_part_is_needed_is_spared(spared: Process):
    assert found(overlapping_checks, spared) == []
