"""What looks redundant and must stay, beside what is redundant and what does not look it."""

from __future__ import annotations

import pytest

from regflow.analysis import analyse
from regflow.analysis.result import LookAlike
from regflow.model.change import RelaxOrder, RemoveStep
from regflow.model.obligation import CheckDuty, Obligations, StepDuty
from regflow.model.process import Process
from regflow.model.step import Kind, Return
from regflow.rewrite import apply
from regflow.words import say
from tests.builders import LEASE, chain, check, issue, submission, work


def kept(*steps: object, **fields: object) -> tuple[LookAlike, ...]:
    process: Process = chain(submission(), *steps, issue(), **fields)
    return analyse(process, apply).look_alikes


def test_a_check_after_a_change_stays_although_it_was_made_before():
    (one,) = kept(check("x", "site_ok"), work("am", amends=(LEASE,)), check("y", "site_ok"))
    assert (one.step, one.change) == ("y", RemoveStep("y"))
    assert say(one.looks) == "y checks site_ok, and so does x."
    assert [say(loss) for loss in one.losses] == ["site_ok would no longer be guaranteed at the approval"]


def test_both_officers_whom_the_law_demands_stay():
    law = Obligations(complete=True, checks=(CheckDuty("site_ok", persons=2, basis="Act, s. 9"),))
    both = kept(check("x", "site_ok"), check("y", "site_ok", by="b"), obligations=law)
    assert [one.step for one in both if isinstance(one.change, RemoveStep)] == ["x", "y"]
    assert all("Act, s. 9" in say(one.losses[0]) for one in both)


def test_a_sign_off_that_the_law_demands_stays_although_it_looks_idle():
    law = Obligations(complete=True, steps=(StepDuty("head", basis="Act, s. 4"),))
    (one,) = kept(check("x", "site_ok"), work("head", kind=Kind.APPROVAL), obligations=law)
    assert (one.step, one.looks.code) == ("head", "looks-idle")
    assert "Act, s. 4" in say(one.losses[0])


def test_an_order_stays_in_which_the_later_step_looks_at_what_a_return_changed():
    steps = (
        check("y", "name_ok", if_wrong=Return("y", amends=(LEASE,))),
        check("z", "site_ok", by="b"),
    )
    (one,) = kept(*steps)
    assert one.change == RelaxOrder("y", "z")


def test_an_order_that_a_return_shows_to_every_reader_is_not_told():
    back = check("z", "site_ok", if_wrong=Return("y"), by="b")
    assert kept(check("y", "name_ok"), back) == ()


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param((check("x", "site_ok"), check("y", "site_ok", by="b")), id="it is redundant"),
        pytest.param((check("x", "site_ok"), check("y", "name_ok", by="b")), id="nobody else checks it"),
        pytest.param((check("x", "site_ok"), work("head", kind=Kind.APPROVAL)), id="the sign-off is idle"),
        pytest.param((check("x", "site_ok"), work("w", by="b", needs=(LEASE,))), id="no check at all"),
    ],
)
def test_what_is_redundant_or_plainly_needed_is_no_look_alike(steps):
    assert kept(*steps) == ()
