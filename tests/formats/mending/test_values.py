import pytest

from regflow.formats.mending.values import number_at, opener_at, quoted_at


@pytest.mark.parametrize(
    ("line", "bracket"),
    [("【甲】", "["), ("｛甲：乙｝，", "{"), ("[甲", "["), ("【甲】乙", ""), ("【甲", ""), ("甲", "")],
)
def test_a_wide_bracket_opens_only_where_its_partner_ends_a_value(line, bracket):
    assert opener_at(line, 0) == bracket


@pytest.mark.parametrize(
    ("line", "found"), [("“甲”", ('"甲"', 3)), ("“甲”乙", None), ('“甲"乙”', None), ("“９：００”", ('"9:00"', 6))]
)
def test_chinese_quotes_become_those_of_the_keyboard_where_they_hold_the_whole_value(line, found):
    assert quoted_at(line, 0) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [("３％", ("3%", 2)), ("２个工作日，", ("2个工作日", 5)), ("３号", None), ("1.5小时", ("1.5小时", 5))],
)
def test_a_number_is_one_only_as_a_whole_value(line, found):
    assert number_at(line, 0) == found
