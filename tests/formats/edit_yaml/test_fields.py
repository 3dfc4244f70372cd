"""A step as entries of the format."""

import yaml

from regflow.formats.edit_yaml.fields import UNUSED, Habits, habits_of, step_data
from regflow.model.step import Check, Continue, Outcome, Reject, Return
from tests.builders import check, submission, work


def test_defaults_are_left_out():
    assert step_data(work("x"), Habits(), None) == {"by": "a", "work": "10 min"}


def test_the_applicant_hands_in():
    assert step_data(submission(), Habits(), None) == {
        "kind": "submission",
        "by": "applicant",
        "brings": ("form", "lease"),
    }


def test_the_reaction_that_no_check_has_to_itself_is_the_steps():
    step = work("x", checks=(Check("name_ok", Continue()), Check("site_ok", Reject())))
    data = step_data(step, Habits(frozenset({"name_ok"})), None)
    assert data["if_wrong"] == "reject"
    assert data["checks"] == {"name_ok": {"if_wrong": "continue"}, "site_ok": {}}


def test_a_reaction_in_the_text_that_no_check_falls_back_on_is_marked():
    assert step_data(check("x", "name_ok"), Habits(frozenset({"name_ok"}), True), None)["if_wrong"] == UNUSED


def test_the_end_of_a_correction_is_said_in_short_where_it_was():
    step = work("x", outcomes=(Outcome("returned", 1.0, Return("x")),))
    assert step_data(step, Habits(states_returns=True), None)["returns"] == "x"
    assert "outcomes" in step_data(step, Habits(), None)


def test_habits_are_seen_in_the_text():
    text = "{checks: {a: {if_wrong: reject}, b: {}}, returns: x}"
    assert habits_of(yaml.compose(text, yaml.CSafeLoader)) == Habits(frozenset({"a"}), False, True)
