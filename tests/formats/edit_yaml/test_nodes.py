"""Parts of a text and where they stand."""

import pytest

from regflow.errors import ChangeError
from regflow.formats.edit_yaml.nodes import end_of, node_at, pieces_of, start_of


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("k: 食品店  # why\n", "食品店"),
        ("k: {a: 1}  # why\n", "{a: 1}"),
        ("k:\n  a: 1  # why\n  # end\n\nl: 1\n", "a: 1"),
        ("k: |\n  a\n  # b\n\n\nl: 1\n", "|\n  a\n  # b"),
        ("k:\r\n  - 'a'\r\n\r\nl: 1\r\n", "- 'a'"),
    ],
)
def test_content_ends_before_blank_lines_and_comments(text, content):
    node = node_at(text, ("k",))
    assert text[start_of(node) : end_of(text, node)] == content


def test_nothing_stands_where_no_key_is():
    assert node_at("k: {a: 1}\n", ("k", "b")) is None


def test_a_part_that_stands_elsewhere_is_named_with_its_line():
    text = "a: &x [1, 2]\nk: {l: 1,\n  m: *x}\n"
    with pytest.raises(ChangeError, match="Line 3 refers to another place"):
        pieces_of(text, node_at(text, ("k",)))
