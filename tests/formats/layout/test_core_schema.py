from math import inf, isnan

import pytest

from regflow.formats.layout.core_schema import resolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("+12", 12),
        ("-3", -3),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-10-01", "2026-10-01"),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-.inf", -inf),
        ("~", None),
        ("", None),
        ("Null", None),
        ("nULL", "nULL"),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("false", False),
        ("9" * 5000, inf),
        ("x" * 5000, "x" * 5000),
    ],
)
def test_a_plain_scalar_is_what_yaml_1_2_takes_it_for(text, value):
    found = resolved(text)
    assert found == value
    assert type(found) is type(value)


def test_not_a_number_is_a_number_that_equals_none():
    assert isnan(resolved(".nan"))
