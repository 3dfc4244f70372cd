import pytest

from regflow.report.forms.plain import one_line, plain


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\ud800", "\ufffe"])
def test_no_control_and_no_half_character_is_left(sign):
    assert plain(f"a{sign}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_line_ends_and_tabs_stay():
    assert plain("a\n\tb") == "a\n\tb"


def test_one_line_is_one():
    assert one_line(" a\r\nb\x85c\u2028d ") == "a b c d"
