"""What the law demands of a step."""

from __future__ import annotations

import pytest

from regflow.analysis.contexts import contexts_of
from regflow.analysis.demanded import duties_answered, is_named_by_law
from regflow.analysis.facts import facts_of
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.model.process import Process
from regflow.model.text import plain
from tests.builders import FORM, LEASE, chain, check, issue, submission


def drawn(duties: Obligations, **fields: object) -> Process:
    criteria = (
        Criterion("name_ok", about=(FORM,), implies=("signed",)),
        Criterion("signed", about=(FORM,)),
        Criterion("site_ok", about=(LEASE,)),
    )
    return chain(submission(), check("x", "name_ok", **fields), issue(), obligations=duties, criteria=criteria)


@pytest.mark.parametrize(
    "duties",
    [
        Obligations(steps=(StepDuty("x"),)),
        Obligations(order=(OrderDuty("submit", "x"),)),
        Obligations(order=(OrderDuty("x", "issue"),)),
        Obligations(separate=(SeparateDuty(("x", "issue")),)),
    ],
)
def test_a_step_in_any_obligation_is_named_by_law(duties: Obligations):
    process = drawn(duties)
    assert is_named_by_law(process, process.step_by_id["x"])


def test_a_legal_basis_of_its_own_names_a_step():
    process = drawn(Obligations(), law=plain("art. 4"))
    assert is_named_by_law(process, process.step_by_id["x"])


def test_an_obligation_on_other_steps_does_not():
    process = drawn(Obligations(steps=(StepDuty("issue"),)))
    assert not is_named_by_law(process, process.step_by_id["x"])


def answered(duty: CheckDuty) -> bool:
    process = drawn(Obligations(checks=(duty,)))
    return duty in duties_answered(facts_of(process, contexts_of(process)), process.step_by_id["x"])


def test_a_check_answers_the_obligations_on_what_it_checks_and_what_that_implies():
    assert answered(CheckDuty("name_ok"))
    assert answered(CheckDuty("signed", by="A"))


def test_a_check_answers_no_obligation_on_another_criterion_or_authority():
    assert not answered(CheckDuty("site_ok"))
    assert not answered(CheckDuty("name_ok", by="B"))
