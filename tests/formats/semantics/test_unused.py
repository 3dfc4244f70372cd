import pytest

from tests.formats.written import warnings

SUBMIT = "submit: {by: applicant, brings: [form]}"


def test_a_file_that_uses_everything_has_no_warning():
    assert warnings() == []


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        ({"offices": "{a: {}, b: {}}"}, "unused-offices"),
        ({"documents": "{form: {}, lease: {}}"}, "unused-documents"),
        ({"criteria": "{ok: {about: [form]}, fine: {about: [form]}}"}, "unused-criteria"),
        ({"calendars": "{c: {week: 24h}}"}, "unused-calendars"),
    ],
)
def test_what_nobody_uses_is_warned_of(tables, code):
    assert warnings(**tables) == [code]


@pytest.mark.parametrize(
    "tables",
    [
        {"criteria": "{ok: {about: [form], implies: [less]}, less: {about: [form]}}"},
        {"calendars": "{c: {week: 24h}}", "cases": "{hours: c}"},
        {"calendars": "{c: {week: 24h}}", "offices": "{a: {staff: [{name: Li, hours: c}]}}"},
        {"documents": "{form: {}, lease: {}}", "criteria": "{ok: {about: [lease]}}"},
    ],
)
def test_what_is_used_anywhere_is_not(tables):
    assert warnings(**tables) == []


BRANCHES = "x: {by: a, checks: [ok], if_wrong: reject}, y: {by: a, after: [submit]}"


def test_a_step_that_follows_one_of_several_branches_by_default_is_warned_of():
    assert warnings(steps=f"{{{SUBMIT}, {BRANCHES}, z: {{by: a}}}}") == ["follows-one-branch"]


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("z: {by: a, after: [x, y]}", id="all branches named"),
        pytest.param("z: {by: a, after: [y]}", id="meant"),
        pytest.param("j: {by: a, after: [x, y]}, z: {by: a}", id="joined before"),
    ],
)
def test_a_step_that_says_which_branches_it_follows_is_not(rest):
    assert warnings(steps=f"{{{SUBMIT}, {BRANCHES}, {rest}}}") == []


def test_a_branch_that_excludes_the_other_is_no_branch_to_wait_for():
    steps = "d: {by: a, outcomes: {no: 5%}}, r: {by: a, only_if: {d: no}}, i: {by: a, after: [d], only_if: {d: done}}"
    checks = "c: {by: a, checks: [ok], if_wrong: reject}"
    assert warnings(steps=f"{{{SUBMIT}, {checks}, {steps}, z: {{by: a}}}}") == []
