import pytest

from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from tests.formats.written import errors, read, warnings


def test_every_duty_is_read():
    obligations = (
        "{complete: true,"
        " checks: [{criterion: ok, by: Health, persons: 2, basis: art. 1}, {criterion: ok, by: a, basis: b}],"
        " steps: [{step: look, basis: art. 2}], order: [{before: submit, after: look, basis: art. 3}],"
        " separate: [{steps: [submit, look], basis: art. 4}]}"
    )
    assert read(obligations=obligations, offices="{a: {authority: Health}}").obligations == Obligations(
        complete=True,
        checks=(CheckDuty("ok", "Health", 2, "art. 1"), CheckDuty("ok", "a", 1, "b")),
        steps=(StepDuty("look", "art. 2"),),
        order=(OrderDuty("submit", "look", "art. 3"),),
        separate=(SeparateDuty(("submit", "look"), "art. 4"),),
    )


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("complete: yes", "truth-wanted"),
        ("checks: {criterion: ok}", "list-wanted"),
        ("checks: [ok]", "table-wanted"),
        ("checks: [{by: a, basis: b}]", "key-missing"),
        ("checks: [{criterion: okk, basis: b}]", "unknown-name"),
        ("checks: [{criterion: ok, by: Helth, basis: b}]", "unknown-name"),
        ("checks: [{criterion: ok, persons: 0, basis: b}]", "number-too-small"),
        ("steps: [{step: x, basis: b}]", "unknown-name"),
        ("order: [{before: look, after: look, basis: b}]", "order-of-itself"),
        ("separate: [{steps: [look], basis: b}]", "separate-of-one"),
    ],
)
def test_a_duty_that_cannot_be_is_refused(fields, code):
    assert errors(obligations=f"{{{fields}}}") == [code]


def test_a_duty_without_its_law_is_warned_of():
    assert warnings(obligations="{steps: [{step: look}]}") == ["duty-without-basis"]
