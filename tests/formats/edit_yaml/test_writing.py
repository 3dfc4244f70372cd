"""Differences of whole processes."""

from dataclasses import replace

import pytest

from regflow.formats.edit_yaml.writing import written
from regflow.formats.process_yaml import parse_process
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


def test_the_decision_is_said_above_the_steps():
    text = rewritten(HEAD + "  x: {by: a}\n", lambda before: replace(before, decision="x"))
    assert text == HEAD.replace("steps:", "decision: x\nsteps:") + "  x: {by: a}\n"


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
