import pytest
from hypothesis import given
from hypothesis import strategies as st

from regflow.report.wrapping import breaks, columns_of, lines_of, longest_piece

SIGNS = st.text(alphabet="受理审批，。（）“”、：`ab c-_1 ", max_size=60)


@given(SIGNS, st.integers(4, 30))
def test_no_line_is_wider_than_asked_for_and_no_sign_is_lost(text, width):
    lines = lines_of(text, width)
    assert max(map(columns_of, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(SIGNS)
def test_what_fits_is_not_broken(text):
    assert lines_of(text, 200) == [text.rstrip()]


def test_a_chinese_sentence_is_broken_between_any_two_characters():
    assert lines_of("申请人提交材料", 8) == ["申请人提", "交材料"]


@pytest.mark.parametrize("closing", "，。、；：！？）》”")
def test_no_line_begins_with_a_closing_sign(closing):
    assert lines_of(f"受理审批{closing}办结", 8) == ["受理审", f"批{closing}办结"]


@pytest.mark.parametrize("opening", "（《“")
def test_no_line_ends_with_an_opening_sign(opening):
    assert lines_of(f"受理{opening}审批", 6) == ["受理", f"{opening}审批"]


def test_a_piece_of_code_keeps_its_quotes():
    assert lines_of("或由`最短`、`最长`组成", 10) == ["或由`最", "短`、`最", "长`组成"]


def test_a_latin_word_in_a_chinese_sentence_stays_whole():
    assert lines_of("核查name_check结束", 12) == ["核查", "name_check结", "束"]


def test_a_word_too_wide_for_a_line_is_broken_all_the_same():
    assert lines_of("premises_second_officer", 10) == ["premises_s", "econd_offi", "cer"]


@pytest.mark.parametrize("path", ["processes/food.yaml", "D:\\processes\\food.yaml"])
def test_a_path_stays_whole_so_that_it_can_be_copied(path):
    assert lines_of(f"see {path} now", 10) == ["see", path, "now"]


def test_english_is_broken_at_blanks_alone():
    assert lines_of("let a wait, for (b)", 8) == ["let a", "wait,", "for (b)"]


def test_line_ends_of_the_text_are_kept():
    assert lines_of("受理\n审批", 20) == ["受理", "审批"]


def test_a_colour_takes_no_room():
    assert columns_of("\x1b[31m受理\x1b[0m") == 4


def test_nothing_has_no_break():
    assert breaks("", 10) == []
    assert longest_piece("") == 0


def test_the_longest_piece_of_a_chinese_text_is_a_character_or_a_word():
    assert longest_piece("受理、审批") == 4
    assert longest_piece("受理 reception") == 9
