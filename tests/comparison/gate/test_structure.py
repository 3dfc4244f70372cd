from dataclasses import replace

import pytest

from regflow.comparison.gate.structure import demand_differences, structure_differences
from regflow.model.cases import Cases, Trait
from regflow.model.criterion import Criterion
from regflow.model.obligation import Obligations, StepDuty
from regflow.model.office import Office
from regflow.model.step import Batch, Outcome
from regflow.words import say
from tests.builders import FORM, chain, check, every, issue, minutes, submission, work

PROCESS = chain(submission(), check("look", "name_ok"), work("stamp"), work("file"), issue())


def changed(id, **fields):
    return replace(PROCESS, steps=tuple(replace(step, **fields) if step.id == id else step for step in PROCESS.steps))


def found(after):
    return [(one.kind, one.step) for one in structure_differences(PROCESS, after)]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        pytest.param(changed("stamp", work=minutes(12)), ("time-changed", "stamp"), id="work"),
        pytest.param(changed("stamp", batch=Batch(5)), ("time-changed", "stamp"), id="lots"),
        pytest.param(changed("stamp", by="b"), ("office-changed", "stamp"), id="office"),
        pytest.param(changed("stamp", outcomes=(Outcome("odd", 0.1),)), ("outcome-changed", "stamp"), id="outcomes"),
        pytest.param(changed("stamp", needs=(FORM,)), ("documents-changed", "stamp"), id="documents"),
        pytest.param(changed("stamp", fee=3.0), ("step-changed", "stamp"), id="fee"),
        pytest.param(changed("look", checks=()), ("check-removed", "look"), id="check gone"),
        pytest.param(
            replace(PROCESS, criteria=(Criterion("name_ok", about=(FORM,), wrong=0.5), PROCESS.criteria[1])),
            ("criterion-changed", None),
            id="criterion",
        ),
        pytest.param(
            replace(PROCESS, documents=(replace(PROCESS.documents[0], held_by=("B",)), *PROCESS.documents[1:])),
            ("document-changed", None),
            id="document",
        ),
        pytest.param(replace(PROCESS, decision="stamp"), ("decision-changed", None), id="decision"),
        pytest.param(
            replace(PROCESS, offices=(Office("a", "A", staff=2), *PROCESS.offices[1:])),
            ("staff-changed", None),
            id="staff",
        ),
        pytest.param(
            replace(PROCESS, obligations=Obligations(complete=True, steps=(StepDuty("stamp"),))),
            ("obligation-added", None),
            id="obligation",
        ),
    ],
)
def test_each_difference_is_told_by_its_kind(after, told):
    assert found(after) == [told]


def test_a_step_that_is_new_and_one_that_is_gone_are_told_and_nothing_of_the_order_of_the_others():
    after = chain(submission(), check("look", "name_ok"), work("seal"), work("file"), issue())
    assert found(after) == [("step-removed", "stamp"), ("step-added", "seal")]


def test_steps_that_change_places_are_told_with_what_they_wait_for():
    after = chain(submission(), check("look", "name_ok"), work("file"), work("stamp"), issue())
    told = list(structure_differences(PROCESS, after))
    assert [(one.kind, one.step) for one in told] == [("step-reordered", "file"), ("step-reordered", "stamp")]
    assert say(told[0].message) == "file no longer comes after stamp."


def test_what_a_time_was_and_is_is_told():
    (told,) = structure_differences(PROCESS, changed("stamp", work=minutes(12)))
    assert say(told.message) == "stamp differs in work: 12 min instead of 10 min."


def test_other_cases_are_another_demand_and_the_same_ones_are_not():
    busier = replace(PROCESS, cases=every(minutes(10)))
    assert [one.kind for one in demand_differences(PROCESS, busier)] == ["demand-changed"]
    traits = Cases(traits=(Trait("t", (("p", 1.0),)), Trait("u", (("q", 1.0),))))
    turned = replace(traits, traits=traits.traits[::-1])
    assert list(demand_differences(replace(PROCESS, cases=traits), replace(PROCESS, cases=turned))) == []
