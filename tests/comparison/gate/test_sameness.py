from dataclasses import replace

import pytest

from regflow.comparison.gate.sameness import behaviour, canonical
from regflow.model.by_trait import ByTrait
from regflow.model.cases import Trait
from regflow.model.condition import Clause, Condition
from regflow.model.document import Document
from regflow.model.obligation import CheckDuty, Obligations
from regflow.model.step import Check, Outcome, Reject, Return
from regflow.model.text import plain
from tests.builders import COMPLETE, chain, check, issue, minutes, submission, work

PROCESS = chain(submission(), check("first", "name_ok", "site_ok"), work("stamp"), issue())


def with_step(process, id, **fields):
    return replace(process, steps=tuple(replace(step, **fields) if step.id == id else step for step in process.steps))


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(replace(PROCESS, name=plain("other"), about=plain("x")), id="names"),
        pytest.param(replace(PROCESS, offices=PROCESS.offices[::-1], documents=PROCESS.documents[::-1]), id="tables"),
        pytest.param(replace(PROCESS, steps=PROCESS.steps[::-1]), id="order in the file"),
        pytest.param(with_step(PROCESS, "stamp", after=("submit", "first")), id="order implied"),
        pytest.param(with_step(PROCESS, "first", checks=PROCESS.step_by_id["first"].checks[::-1]), id="checks"),
        pytest.param(
            with_step(
                PROCESS, "first", checks=tuple(Check(one, Reject(), evidence=one) for one in ("name_ok", "site_ok"))
            ),
            id="evidence as it is by default",
        ),
        pytest.param(with_step(PROCESS, "stamp", law=plain("art. 3"), name=plain("Stamp")), id="law"),
        pytest.param(
            with_step(PROCESS, "submit", brings=PROCESS.step_by_id["submit"].brings[::-1]), id="documents in a list"
        ),
    ],
)
def test_what_means_the_same_has_one_form(same):
    assert canonical(same) == canonical(PROCESS)


def by_premises(values, number):
    """Return the process in which premises decide what is wrong, caught and how long it takes, values in this order."""
    shares = ByTrait("premises", tuple((value, number[value] / 10) for value in values))
    times = ByTrait("premises", tuple((value, minutes(number[value])) for value in values))
    process = with_step(
        PROCESS,
        "first",
        work=times,
        takes=None,
        checks=(Check("name_ok", Return("first", fix=times), catches=shares, false_alarm=shares),),
        outcomes=(Outcome("odd", shares, Return("first", fix=times)),),
    )
    criteria = tuple(replace(one, wrong=shares, fixed=shares) for one in process.criteria)
    trait = Trait("premises", tuple((value, number[value] / 3) for value in values))
    return replace(process, criteria=criteria, cases=replace(process.cases, traits=(trait,)))


def test_what_goes_by_a_trait_is_the_same_in_any_order_of_its_values():
    number = {"owned": 1, "rented": 2}
    assert canonical(by_premises(("owned", "rented"), number)) == canonical(by_premises(("rented", "owned"), number))
    other = {"owned": 2, "rented": 1}
    assert canonical(by_premises(("owned", "rented"), number)) != canonical(by_premises(("owned", "rented"), other))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(with_step(PROCESS, "stamp", work=minutes(11)), id="work"),
        pytest.param(with_step(PROCESS, "stamp", after=("submit",)), id="order"),
        pytest.param(with_step(PROCESS, "stamp", by="b"), id="office"),
        pytest.param(with_step(PROCESS, "first", checks=()), id="checks"),
        pytest.param(replace(PROCESS, limit=minutes(60)), id="limit"),
        pytest.param(replace(PROCESS, obligations=Obligations(checks=(CheckDuty("name_ok"),))), id="obligations"),
        pytest.param(replace(PROCESS, documents=(*PROCESS.documents, Document("map"))), id="documents"),
    ],
)
def test_what_means_something_else_has_another_form(other):
    assert canonical(other) != canonical(PROCESS)


def test_alternatives_and_values_of_conditions_have_no_order():
    one = Condition(((Clause("t", ("p", "q")), Clause("u", ("r",))), (Clause("v", ("s",)),)))
    other = Condition(((Clause("v", ("s",)),), (Clause("u", ("r",)), Clause("t", ("q", "p")))))
    assert canonical(with_step(PROCESS, "stamp", only_if=one)) == canonical(with_step(PROCESS, "stamp", only_if=other))


def test_what_only_the_law_says_changes_no_behaviour():
    demanded = replace(PROCESS, obligations=replace(COMPLETE, checks=(CheckDuty("name_ok", by="A"),)))
    assert behaviour(demanded) == behaviour(PROCESS)
    assert canonical(demanded) != canonical(PROCESS)


def test_the_number_of_officers_that_the_law_demands_is_behaviour():
    demanded = replace(PROCESS, obligations=replace(COMPLETE, checks=(CheckDuty("name_ok", persons=2),)))
    assert behaviour(demanded) != behaviour(PROCESS)
