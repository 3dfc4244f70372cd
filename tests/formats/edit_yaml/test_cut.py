"""Pieces of flow collections taken out through the lists they stand in."""

import pytest

from regflow.formats.edit_yaml.items import with_items


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("a: [x, y, z]\n", ("y", "z"), "a: [y, z]\n"),
        ("a: [x, y, z]\n", ("x", "z"), "a: [x, z]\n"),
        ("a: [x, y, z]  # all\n", ("x", "y"), "a: [x, y]  # all\n"),
        ("a: [ x ]\n", (), "a: [ ]\n"),
        ("a: [x, y,]\n", ("x",), "a: [x,]\n"),
        ("a: [x , y]\n", ("x",), "a: [x ]\n"),
        ("a: [x, # first\n  y]\n", ("y",), "a: [ # first\n  y]\n"),
        ("a: [x,\n  y,  # second\n  z]\n", ("x", "z"), "a: [x,\n  z]\n"),
        ("a: [\n  x,  # first\n  y  # second\n  ]\n", ("x",), "a: [\n  x  # first\n  ]\n"),
    ],
)
def test_a_piece_goes_with_its_comma_and_its_line(text, wanted, expected):
    assert with_items(text, ("a",), wanted) == expected
