"""One line of YAML that reads back the same anywhere."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from regflow.formats.edit_yaml.flow import flow, number


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("10 min", "10 min"),
        ("5 working days", "5 working days"),
        ("0.5%", "0.5%"),
        ("食品店", "食品店"),
        ("on", '"on"'),
        ("1e3", '"1e3"'),
        ("12", '"12"'),
        ("a: b", '"a: b"'),
        ("a, b", '"a, b"'),
        ("- a", '"- a"'),
        ("#1", '"#1"'),
        ("", '""'),
        (12, "12"),
        ((), "[]"),
        ({}, "{}"),
    ],
)
def test_what_looks_like_something_else_is_quoted_and_nothing_more(data, text):
    assert flow(data) == text


@given(st.recursive(st.text(st.characters(exclude_categories=["C", "Z"])), lambda parts: st.lists(parts, max_size=3)))
def test_any_text_reads_back_in_a_list_in_a_mapping(data):
    def frozen(part):
        return tuple(map(frozen, part)) if isinstance(part, list) else part

    assert yaml.load(f"key: {flow({'a': frozen(data)})}\n", yaml.CSafeLoader) == {"key": {"a": data}}


@given(st.floats(min_value=1e-12, max_value=1e12))
def test_numbers_have_no_exponent_and_keep_nine_digits(value):
    assert "e" not in number(value)
    assert float(number(value)) == pytest.approx(value, rel=1e-4 if value < 1e-9 else 1e-9)
