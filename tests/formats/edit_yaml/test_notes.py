"""Notes above the place of a change."""

import pytest

from regflow.formats.edit_yaml.notes import with_note


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("steps:\n  # h\n  x: 1\n", "steps:\n  # h\n  # regflow: why\n  x: 1\n", id="above the step"),
        pytest.param("a: 1\nsteps: {x: 1}\n", "a: 1\n# regflow: why\nsteps: {x: 1}\n", id="above a table in one line"),
        pytest.param("{steps: {x: 1}}\n", "# regflow: why\n{steps: {x: 1}}\n", id="above a file in one line"),
        pytest.param("steps:\n  y: 1\n", "# regflow: why\nsteps:\n  y: 1\n", id="of a step that is not there"),
    ],
)
def test_a_note_stands_as_near_as_a_comment_can(text, expected):
    assert with_note(text, "x", ("why",)) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_line_of_a_note_is_a_comment(line_end):
    assert with_note("steps:\n  x: 1\n", "x", (f"a{line_end}b: 2",)) == (
        "steps:\n  # regflow: a\n  # regflow: b: 2\n  x: 1\n"
    )


def test_what_yaml_does_not_allow_is_left_out():
    assert with_note("steps:\n  x: 1\n", "x", ("a\x08\ufeffb",)) == "steps:\n  # regflow: a b\n  x: 1\n"
