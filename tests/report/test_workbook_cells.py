from regflow.formats.sheets import Figure, Form, Sheet
from regflow.report.amounts import Amount
from regflow.report.page import Page
from regflow.report.workbook_cells import difference, listed, mean, quantity, without_empty_columns

PAGE = Page()


def test_what_is_not_known_is_an_empty_cell():
    assert quantity(None, Amount.TIME, PAGE) == mean(None, Amount.SHARE, PAGE) == difference(None, Amount.TIME, PAGE)
    assert quantity(None, Amount.TIME, PAGE) == ""


def test_nothing_is_a_figure_and_no_empty_cell():
    assert quantity(0.0, Amount.COUNT, PAGE) == Figure(0.0, Form.NUMBER)


def test_money_without_a_currency_is_a_plain_amount():
    assert quantity(5.0, Amount.MONEY, PAGE) == Figure(5.0, Form.MONEY)


def test_names_are_listed_so_that_each_can_be_filtered_for():
    assert listed(("a", "b", "c"), PAGE) == "a, b, c"


def test_columns_without_anything_are_left_out_and_nothing_else():
    full = Sheet("Steps", ("Step", "Fee", "Law"), (("a", "", ""), ("b", "", "s. 1")))
    assert without_empty_columns(full) == Sheet("Steps", ("Step", "Law"), (("a", ""), ("b", "s. 1")))


def test_a_sheet_without_rows_keeps_its_headings():
    empty = Sheet("Steps", ("Step", "Fee"), ())
    assert without_empty_columns(empty) == empty
