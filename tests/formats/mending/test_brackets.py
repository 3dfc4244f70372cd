import pytest

from regflow.formats.mending.brackets import end_of_quote, mended_brackets
from regflow.formats.mending.line_state import LineState


def opened(bracket):
    state = LineState()
    state.enter(bracket)
    return state


@pytest.mark.parametrize(
    ("bracket", "line", "meant"),
    [
        ("[", "甲，乙】，rest，", ("甲, 乙]", 4)),
        ("{", "甲：乙，丙：丁｝", ("甲: 乙, 丙: 丁}", 8)),
        ("{", "甲: 乙，丙", ("甲: 乙，丙", 6)),
        ("{", "甲: “一，二”，丙: 三}", ('甲: "一，二", 丙: 三}', 14)),
    ],
)
def test_brackets_end_where_they_are_closed(bracket, line, meant):
    assert mended_brackets(line, 0, opened(bracket)) == meant


def test_a_quote_left_open_is_remembered():
    state = opened("[")
    assert mended_brackets('"甲，', 0, state) == ('"甲，', 3)
    assert state.quote == '"'


@pytest.mark.parametrize(("line", "quote", "end"), [('a\\"b" c', '"', 5), ("it''s' c", "'", 6), ("open", "'", -1)])
def test_a_quote_is_closed_by_its_own_kind(line, quote, end):
    assert end_of_quote(line, 0, quote) == end
