import pytest

from regflow.formats.remarks import Remark, remarks


def test_a_comment_behind_an_entry_tells_of_it():
    text = "name: x\ncases:\n  arrive: 40 per working day        # assumed: a busy hall\n"
    assert remarks(text) == (Remark(3, "arrive: 40 per working day", "assumed: a busy hall"),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# a comment of its own\nname: x\n", id="a line of its own"),
        pytest.param('name: "a # in quotes"\n', id="in quotes"),
        pytest.param("about: >-\n  a text  # of several\n  lines\n", id="in a text of several lines"),
        pytest.param("name: a#b\n", id="within a word"),
    ],
)
def test_what_is_no_comment_behind_something_is_none(text):
    assert remarks(text) == ()
