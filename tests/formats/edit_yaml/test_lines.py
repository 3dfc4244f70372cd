"""Lines put in and taken out."""

import pytest

from regflow.formats.edit_yaml.lines import heading_start, with_lines, with_own_comments, without_lines


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        pytest.param("  # one\n  # two\n  x:\n", "  # one\n  # two\n", id="all lines directly above"),
        pytest.param("  # one\n\n  # two\n  x:\n", "  # two\n", id="up to a gap"),
        pytest.param("# one\n  x:\n", "", id="indented alike only"),
        pytest.param("  y: 1  # one\n  x:\n", "", id="not the comment behind another line"),
    ],
)
def test_a_heading_is_the_comment_directly_above(text, heading):
    key = text.index("x:")
    assert text[heading_start(text, key) : text.rindex("  x:")] == heading


@pytest.mark.parametrize(
    ("below", "own"),
    [
        pytest.param("    # deeper\n  y:\n", "    # deeper\n", id="deeper"),
        pytest.param("\n    # deeper\n\n  y:\n", "\n    # deeper\n", id="after a gap"),
        pytest.param("  # alike\n  y:\n", "", id="not what is indented alike"),
        pytest.param("\n\n  y:\n", "", id="not blank lines alone"),
    ],
)
def test_comments_below_belong_to_what_they_are_indented_under(below, own):
    text = "  x: 1\n" + below
    assert text[len("  x: 1\n") : with_own_comments(text, text.index("1") + 1, 2)] == own


def test_lines_behind_a_text_without_a_last_line_end_begin_a_line():
    assert with_lines("a: 1", 4, ("b: 2",)) == "a: 1\nb: 2"


def test_lines_end_as_the_text_does():
    assert with_lines("a: 1\r\n", 0, ("b: 2",)) == "b: 2\r\na: 1\r\n"


def test_notes_of_changes_are_never_taken_out():
    text = "a\n  # regflow: because\nb\n"
    assert without_lines(text, 0, len(text)) == "  # regflow: because\n"
