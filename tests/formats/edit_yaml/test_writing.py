"""Differences of whole processes."""

from dataclasses import replace

import pytest

from regflow.formats.edit_yaml.writing import written
from regflow.formats.process_yaml import parse_process
from regflow.model.cases import Cases, Trait
from regflow.model.step import Step

HEAD = """\
regflow: 1
name: test
offices: {a: {authority: A}, b: {authority: B}}
documents: {form: {}}
obligations: {complete: true}
steps:
  submit: {kind: submission, by: applicant, brings: [form]}
"""


def rewritten(text, alter):
    before = parse_process(text, "test.yaml").process
    return written(text, before, alter(before), {})


def test_steps_move_with_their_headings():
    def swapped(before):
        submit, x, y = before.steps
        return replace(before, steps=(submit, replace(y, after=("submit",)), replace(x, after=("y",))))

    text = HEAD + "  # about x\n  x: {by: a}\n\n  # about y\n  y:\n    by: b"
    assert rewritten(text, swapped) == HEAD + "  # about y\n  y:\n    by: b\n  # about x\n  x: {by: a}\n\n"


def test_a_step_is_added_where_it_belongs():
    def looked_at_again(before):
        new = Step(id="look again", by="b", after=("submit",))
        return replace(before, steps=(before.steps[0], new, before.steps[1]))

    assert rewritten(HEAD + "  x: {by: a}\n", looked_at_again) == (
        HEAD + "  look again: {by: b}\n  x: {by: a, after: [submit]}\n"
    )


def test_the_decision_is_said_where_the_manual_lists_it():
    text = rewritten(HEAD + "  x: {by: a}\n", lambda before: replace(before, decision="x"))
    assert text == HEAD.replace("offices:", "decision: x\noffices:") + "  x: {by: a}\n"


def test_traits_come_go_and_change_their_shares():
    def redrawn(before):
        return replace(
            before, cases=Cases(traits=(Trait("size", (("big", 0.5), ("small", 0.5))), Trait("new", (("x", 1.0),))))
        )

    head = HEAD.replace(
        "steps:", "cases:\n  traits:\n    old: {a: 100%}  # gone\n    size: {big: 10%, small: 90%}  # of shops\nsteps:"
    )
    assert rewritten(head + "  x: {by: a}\n", redrawn) == (
        HEAD.replace(
            "steps:", "cases:\n  traits:\n    size: {big: 50%, small: 50%}  # of shops\n    new: {x: 100%}\nsteps:"
        )
        + "  x: {by: a}\n"
    )


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("after: [x, submit]", "after: [submit]"),
        ("after:\n    - submit\n    - x", "after:\n    - submit"),
        ("after: [x]", "after: [submit]"),
    ],
)
def test_an_order_that_is_stated_is_stated_in_its_own_style(stated, expected):
    def freed(before):
        *others, y = before.steps
        return replace(before, steps=(*others, replace(y, after=("submit",))))

    text = f"{HEAD}  x: {{by: a}}\n  y:\n    by: b\n    "
    assert rewritten(text + stated + "\n", freed) == text + expected + "\n"


def test_a_step_that_begins_on_arrival_says_so():
    def freed(before):
        return replace(before, steps=(before.steps[0], replace(before.steps[1], after=())))

    assert rewritten(HEAD + "  x: {by: a}\n", freed) == HEAD + "  x: {by: a, after: []}\n"
