import re

import pytest

from regflow.report.account import Grid
from regflow.report.forms.markdown_blocks import MOST_BYTES, Part, Sheet, item, put_together

SHEET = Sheet("en")
FEW = Part("Offices", Grid(("Office", "Busy"), (("desk", "50%"), ("hall", "60%"))))
LISTED = Part("Changes", tuple(item(f"change {number}", ["why"]) for number in range(3)))


def many(rows: int) -> Part:
    return Part("Many", Grid(("Step", "Why"), tuple((f"step {number}", "x" * 100) for number in range(rows))))


def test_what_everybody_sees_comes_first_then_the_folded_parts_then_the_last_line():
    text = put_together(["### Answer", "| table |"], [FEW, LISTED], "the end", SHEET)
    places = [text.index(one) for one in ("### Answer", "| table |", "<summary>Offices", "<summary>Changes", "the end")]
    assert places == sorted(places)
    assert text.endswith("the end\n")


def test_a_folded_table_has_a_blank_line_before_it_or_it_would_be_no_table():
    assert "</summary>\n\n| Office | Busy |\n| --- | --- |\n| desk | 50% |\n" in put_together([], [FEW], "", SHEET)


def test_a_part_without_anything_is_left_out_and_not_counted():
    text = put_together(["a"], [Part("Nothing", ()), Part("None", Grid(("A",), ()))], "", SHEET)
    assert text == "a\n"


@pytest.mark.parametrize("parts", [[many(2000)], [many(300), many(300), LISTED], [many(2)] * 400])
def test_a_report_is_short_enough_whatever_happens_and_counts_what_it_leaves_out(parts):
    text = put_together(["### Answer"], parts, "the end", SHEET)
    assert len(text.encode()) <= MOST_BYTES
    assert text.count("<details") == text.count("</details>")
    assert text.endswith("the end\n")
    rows = len(re.findall(r"^\| step \d+", text, re.MULTILINE))
    left_rows = sum(map(int, re.findall(r"Further rows, left out here: (\d+)", text)))
    left_parts = sum(map(int, re.findall(r"Parts that do not fit here: (\d+)", text)))
    assert rows > 0
    assert left_rows + left_parts > 0


def test_items_that_do_not_fit_are_counted():
    long = Part("Changes", tuple(item(f"change {number}", ["x" * 500]) for number in range(300)))
    text = put_together([], [long], "", SHEET)
    shown = text.count("- **change")
    assert 0 < shown < 300
    assert f"More of these, left out here: {300 - shown}." in text


def test_nothing_in_an_item_or_on_a_folded_part_is_markup():
    text = put_together([], [Part("<img src=x>", (item("**@all** <b>", ["a|b #1\n# c"]),))], "", SHEET)
    assert "<img" not in text
    assert "<b>" not in text
    assert not re.search(r"@\w", text)
    assert "\n#" not in text
