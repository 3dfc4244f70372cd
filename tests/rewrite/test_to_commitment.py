"""Approving on the applicant's word."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import ToCommitment
from regflow.model.condition import Clause, Condition
from regflow.model.obligation import Obligations, StepDuty
from regflow.model.office import Office
from regflow.model.step import Check, Continue, End, Outcome, Reject, Return
from regflow.rewrite import apply
from tests.builders import FORM, chain, check, process, submission, work

BEFORE = chain(submission(), check("x", "site_ok", if_wrong=Return("submit")), work("sign"))
ON_X = Condition(((Clause("x", ("pass",)),),))


def test_the_step_comes_after_the_decision_which_is_named():
    changed = apply(BEFORE, ToCommitment("x"))
    assert changed.decision == "sign"
    assert {step.id: step.after for step in changed.steps} == {"submit": (), "x": ("sign",), "sign": ("submit",)}


def test_a_decision_that_is_stated_stays():
    before = chain(submission(), check("x", "site_ok"), work("sign"), work("file"), decision="sign")
    changed = apply(before, ToCommitment("x"))
    assert (changed.decision, changed.step_by_id["x"].after) == ("sign", ("sign",))


def test_a_case_that_would_have_come_back_is_revoked():
    assert apply(BEFORE, ToCommitment("x")).step_by_id["x"].checks == (Check("site_ok", Reject()),)


def test_advice_stays_advice():
    before = chain(submission(), check("x", "site_ok", if_wrong=Continue()), work("sign"))
    assert apply(before, ToCommitment("x")).step_by_id["x"].checks == (Check("site_ok", Continue()),)


def test_an_outcome_that_ends_the_case_stays():
    outcomes = (Outcome("closed", 0.1, End("closed")),)
    before = chain(submission(), check("x", "site_ok", outcomes=outcomes), work("sign"))
    assert apply(before, ToCommitment("x")).step_by_id["x"].outcomes == outcomes


@pytest.mark.parametrize(
    ("before", "code"),
    [
        pytest.param(
            process(submission(), check("x", "site_ok", after=("submit",)), work("y", after=("submit",))),
            "change-no-decision",
            id="nobody decides",
        ),
        pytest.param(chain(submission(), check("x", "site_ok")), "change-step-is-decision", id="last step"),
        pytest.param(
            chain(submission(), check("x", "site_ok"), work("y"), decision="x"),
            "change-step-is-decision",
            id="decision",
        ),
        pytest.param(
            chain(submission(), work("y"), check("x", "site_ok"), decision="y"),
            "change-not-before-decision",
            id="behind it already",
        ),
        pytest.param(chain(work("x", brings=(FORM,)), work("y")), "change-commitment-documents", id="brings"),
        pytest.param(chain(work("x", issues=(FORM,)), work("y")), "change-commitment-documents", id="issues"),
        pytest.param(chain(work("x", amends=(FORM,)), work("y")), "change-commitment-documents", id="amends"),
        pytest.param(
            chain(work("w"), work("x", outcomes=(Outcome("back", 0.1, Return("w")),)), work("y")),
            "change-commitment-outcome",
            id="an outcome returns",
        ),
        pytest.param(chain(check("x", "site_ok"), work("y", only_if=ON_X)), "change-step-in-condition", id="condition"),
        pytest.param(
            chain(check("x", "site_ok"), work("y"), offices=(Office("a", "A", first=(ON_X,)),)),
            "change-step-in-condition",
            id="precedence",
        ),
        pytest.param(
            chain(work("x"), check("y", "site_ok", if_wrong=Return("x"))), "change-step-in-return", id="return"
        ),
        pytest.param(
            chain(check("x", "site_ok"), work("y"), obligations=Obligations(steps=(StepDuty("x", "art. 1"),))),
            "change-step-in-obligation",
            id="obligation",
        ),
    ],
)
def test_what_has_to_be_known_before_the_decision_stays_before_it(before, code):
    with pytest.raises(ChangeError) as refusal:
        apply(before, ToCommitment("x"))
    assert refusal.value.message.code == code
