"""Entries of mappings in any style."""

import pytest

from regflow.formats.edit_yaml.entries import with_entry, with_entry_moved, with_value, without_entry


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k: 1  # why\n", "k: new  # why\n"),
        ("k:\nl: 1\n", "k: new\nl: 1\n"),
        ("k:  # why\n  a: 1\n  b: 2\n\nl: 1\n", "k: new  # why\n\nl: 1\n"),
        ("k: |\n  a\n  # b\n\nl: 1\n", "k: new\n\nl: 1\n"),
        ("k: {a: 1,\n  b: 2}\n", "k: new\n"),
        ("k:\n- a\n- b\nl: 1\n", "k: new\nl: 1\n"),
        ("{k: 1, l: 2}\n", "{k: new, l: 2}\n"),
        ("{k, l: 2}\n", "{k: new, l: 2}\n"),
        ("? k\n: 1\n", "? k\n: new\n"),
    ],
)
def test_a_value_gives_way_and_what_is_beside_it_stays(text, expected):
    assert with_value(text, ("k",), "new") == expected


@pytest.mark.parametrize(
    ("text", "follows", "expected"),
    [
        pytest.param("s:\n  a: 1\n  b: 2\n", ("a",), "s:\n  a: 1\n  k: new\n  b: 2\n", id="behind what it follows"),
        pytest.param("s:\n  b: 2\n", ("a",), "s:\n  k: new\n  b: 2\n", id="as the first"),
        pytest.param("s: {a: 1, b: 2}\n", ("a",), "s: {a: 1, k: new, b: 2}\n", id="on one line"),
        pytest.param("s: {b: 2,}\n", ("b",), "s: {b: 2, k: new,}\n", id="before a last comma"),
        pytest.param("s: {b: 2}\n", (), "s: {k: new, b: 2}\n", id="first on one line"),
        pytest.param("s: {}\n", ("a",), "s: {k: new}\n", id="into nothing"),
        pytest.param("s:\nt: 1\n", ("a",), "s: {k: new}\nt: 1\n", id="where nothing was said"),
        pytest.param("s:\n  k: 1  # why\n", ("a",), "s:\n  k: new  # why\n", id="where it is already"),
        pytest.param("s:\n  a: 1", ("a",), "s:\n  a: 1\n  k: new", id="at the end of the file"),
    ],
)
def test_an_entry_is_put_in_as_its_neighbours_are_written(text, follows, expected):
    assert with_entry(text, ("s", "k"), "new", follows) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("s:\n  # about k\n  k: 1\n  l: 2\n", "s:\n  # about k\n  l: 2\n"),
        ("s:  # all\n  k: 1\nt: 2\n", "s: {}  # all\nt: 2\n"),
        ("s: {k: 1, l: 2}\n", "s: {l: 2}\n"),
        ("s: {l: 2, k: {a: [1, 2]}}  # x\n", "s: {l: 2}  # x\n"),
        ("s:\n  l: 2\n", "s:\n  l: 2\n"),
    ],
)
def test_an_entry_goes_with_its_lines(text, expected):
    assert without_entry(text, ("s", "k")) == expected


def test_a_heading_goes_on_wish():
    assert without_entry("s:\n  # about k\n  k: 1\n  l: 2\n", ("s", "k"), with_heading=True) == "s:\n  l: 2\n"


@pytest.mark.parametrize(
    ("text", "behind", "expected"),
    [
        ("s:\n  # a\n  a: 1\n  # b\n  b: 2", "b", "s:\n  # b\n  b: 2\n  # a\n  a: 1\n"),
        ("s:\n  b: 1\n  a:\n    c: 2\n    # own\nt: 1\n", None, "s:\n  a:\n    c: 2\n    # own\n  b: 1\nt: 1\n"),
        ("s: {a: {x: 1}, b: 2}\n", "b", "s: {b: 2, a: {x: 1}}\n"),
    ],
)
def test_an_entry_moves_with_its_comments(text, behind, expected):
    assert with_entry_moved(text, ("s", "a"), behind) == expected
