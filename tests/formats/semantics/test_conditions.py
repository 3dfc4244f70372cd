import pytest

from tests.formats.written import errors, read

CHECKED = "x: {by: a, checks: [ok], if_wrong: %s}"


def steps(*written):
    return "{submit: {by: applicant, brings: [form]}, " + ", ".join(written) + "}"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param((CHECKED % "continue", "y: {only_if: {x: wrong}}"), id="advice"),
        pytest.param((CHECKED % "reject", "y: {only_if: {x: pass}}"), id="passed"),
        pytest.param(("x: {only_if: {premises: owned}}", "y: {only_if: {x: [done, skipped]}}"), id="skipped"),
        pytest.param(("x: {outcomes: {doubt: 10%}}", "y: {only_if: {x: doubt}}"), id="an outcome that goes on"),
    ],
)
def test_a_value_that_can_be_had_may_be_asked_for(written):
    assert read(steps=steps(*written)).steps


@pytest.mark.parametrize(
    ("written", "code"),
    [
        pytest.param(("x: {}", "y: {only_if: {x: wrong}}"), "value-never", id="wrong without checks"),
        pytest.param(("x: {}", "y: {only_if: {x: pass}}"), "value-never", id="pass without checks"),
        pytest.param(("x: {}", "y: {only_if: {x: skipped}}"), "value-never", id="skipped without a condition"),
        pytest.param((CHECKED % "reject", "y: {only_if: {x: wrong}}"), "value-leads-away", id="rejected"),
        pytest.param(
            (CHECKED % "{return: x}", "y: {only_if: {x: wrong}}"), "value-leads-away", id="sent back by a check"
        ),
        pytest.param(("x: {returns: x}", "y: {only_if: {x: returned}}"), "value-leads-away", id="sent back"),
        pytest.param(("x: {returns: x}", "y: {only_if: {x: done}}"), "value-leads-away", id="no share is left"),
        pytest.param(
            ("x: {outcomes: {no: {share: 2%, end: refused}}}", "y: {only_if: {x: no}}"), "value-leads-away", id="ended"
        ),
        pytest.param(("x: {only_if: {y: done}}", "y: {}"), "condition-not-before", id="a step after"),
        pytest.param(("x: {only_if: {x: done}}",), "condition-not-before", id="itself"),
        pytest.param(("x: {}", "y: {after: [submit], only_if: {x: done}}"), "condition-not-before", id="a step beside"),
    ],
)
def test_a_value_that_cannot_be_had_is_refused(written, code):
    assert errors(steps=steps(*written)) == [code]


def test_an_office_may_look_only_at_what_is_before_all_its_steps():
    offices = "{a: {first: [{submit: done}]}, b: {first: [{x: done}]}}"
    assert read(offices=offices, steps=steps("x: {by: a}", "y: {by: b}")).steps
    assert errors(offices=offices, steps=steps("x: {by: b}", "y: {by: a}")) == ["condition-not-before"]
