import pytest

from regflow.report.page import Column, Page, painted, paragraph, parts, printable, table
from regflow.report.wrapping import columns_of
from regflow.words import message

NAME = Column(message("plain", text="Name"), number=False)
NUMBER = Column(message("plain", text="Number"))


def test_a_table_is_no_wider_than_its_page():
    rows = [("a name that goes on and on " * 5, "12345")]
    assert max(map(len, table((NAME, NUMBER), rows, Page(width=60)).splitlines())) <= 60


def test_chinese_characters_take_two_columns():
    lines = table((NAME, NUMBER), [("登记", "1"), ("abcd", "2")], Page()).splitlines()
    assert lines[-1].index("2") - lines[-2].index("1") == 2


def test_brackets_of_the_user_are_text_and_no_markup():
    assert "[red]x[/red]" in table((NAME,), [("[red]x[/red]",)], Page())


def test_nothing_is_coloured_where_colours_are_not_wanted():
    assert "\x1b" not in table((NAME,), [(painted("better", "good", Page()),)], Page())


def test_a_coloured_word_takes_no_more_room_than_its_letters():
    coloured = Page(colour=True)
    lines = table((NAME, NUMBER), [(painted("ab", "good", coloured), "1"), ("abcd", "2")], coloured).splitlines()
    assert "\x1b[32mab" in lines[-2]
    assert lines[-2].replace("\x1b[32m", "").replace("\x1b[0m", "").index("1") == lines[-1].index("2")


def test_a_paragraph_breaks_at_the_width_and_keeps_its_indent():
    lines = paragraph("word " * 30, Page(width=60), indent=4, first="1.").splitlines()
    assert lines[0].startswith("1.  word")
    assert all(line.startswith("    word") and len(line) <= 60 for line in lines[1:])


def test_empty_parts_leave_no_gap():
    assert parts("a", "", "b") == "a\n\nb"


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "gbk"])
def test_every_sign_becomes_one_that_the_encoding_has(encoding):
    shown = printable("a → b ± 1 × 2 … “x” ─ 登", encoding)
    assert shown.encode(encoding)
    assert shown.startswith("a ")


def test_what_the_encoding_has_stays_as_it_is():
    assert printable("登记 → ±", "utf-8") == "登记 → ±"


def test_a_column_keeps_within_the_widths_it_is_given():
    columns = (
        Column(message("plain", text="a"), number=False, most=10),
        Column(message("plain", text="b"), number=False, least=24),
    )
    rows = [("many words of no great weight", ", ".join(["premises_second_officer"] * 3))]
    lines = table(columns, rows, Page(width=40)).splitlines()
    assert sum("premises_second_officer" in line for line in lines) == 3
    assert max(map(columns_of, lines)) <= 40


def test_a_chinese_lead_takes_two_columns_a_character():
    assert paragraph("一 二", Page(), indent=8, first="环节") == "环节    一 二"
