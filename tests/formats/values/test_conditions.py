import pytest

from regflow.model.condition import Clause, Condition
from tests.formats.written import look, look_errors, read


def condition(*any_of):
    return Condition(any_of)


def test_all_entries_of_a_mapping_must_hold():
    step = look("only_if: {premises: rented, submit: [done]}")
    assert step.only_if == condition((Clause("premises", ("rented",)), Clause("submit", ("done",))))


def test_any_mapping_of_a_list_must_hold():
    step = look("only_if: [{premises: [owned, rented]}, {submit: done}]")
    assert step.only_if == condition((Clause("premises", ("owned", "rented")),), (Clause("submit", ("done",)),))


def test_values_are_compared_as_written():
    traits = "{traits: {big: {yes: 10%, no: 80%, 010: 10%}}}"
    assert look("only_if: {big: [no, 010]}", cases=traits).only_if == condition((Clause("big", ("no", "010")),))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("rented", "condition-wanted"),
        ("{}", "condition-wanted"),
        ("[]", "condition-wanted"),
        ("[rented]", "condition-wanted"),
        ("{premises: []}", "word-wanted"),
        ("{premises: {owned: 1}}", "word-wanted"),
        ("{premises: lent}", "unknown-trait-value"),
        ("{nothing: x}", "unknown-subject"),
    ],
)
def test_what_is_no_condition_is_refused(written, code):
    assert look_errors(f"only_if: {written}") == [code]


def test_an_office_serves_by_conditions_in_order():
    office = read(offices="{a: {first: [{premises: owned}, {submit: done}]}}").offices[0]
    assert office.first == (condition((Clause("premises", ("owned",)),)), condition((Clause("submit", ("done",)),)))
