import pytest

from regflow.formats.step_table.headings import CHINESE, ENGLISH, Column, column_of, language_of


@pytest.mark.parametrize("table", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_every_heading_is_told_from_every_other(table):
    assert set(table) == set(Column)
    assert [(word, column) for column, words in table.items() for word in words if column_of(word) is not column] == []


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("NAME ", Column.NAME),
        ("Step name:", Column.NAME),
        ("用时（分钟）", Column.MINUTES),
        ("Ｍｉｎｕｔｅｓ", Column.MINUTES),
        ("if_wrong", Column.IF_WRONG),
        ("Minutes (working time)", Column.MINUTES),
        ("步 骤 名 称", Column.NAME),
    ],
)
def test_a_heading_is_known_however_it_is_spaced_and_whatever_stands_in_brackets(heading, column):
    assert column_of(heading) is column


def test_the_language_is_that_of_most_headings():
    assert language_of(("步骤名称", "岗位", "Minutes")) == "zh"
    assert language_of(("Name", "Office", "依据")) == "en"
