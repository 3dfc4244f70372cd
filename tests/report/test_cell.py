from regflow.report.page import Column, Page, painted, table
from regflow.report.wrapping import columns_of
from regflow.words import message

NAME = Column(message("plain", text="环节"), number=False)
NUMBER = Column(message("plain", text="次数"))
NAMES = "受理初审、身份材料复核、公章刻制备案、税务信息确认"


def test_a_chinese_cell_gives_way_and_a_number_does_not():
    lines = table((NAME, NUMBER), [(NAMES, "12,345")], Page(width=30)).splitlines()
    assert max(map(columns_of, lines)) <= 30
    assert lines[2].endswith("12,345")


def test_a_chinese_cell_has_no_line_that_begins_with_a_comma():
    for width in range(16, 40):
        lines = table((NAME, NUMBER), [(NAMES, "1")], Page(width=width)).splitlines()
        assert not any(line.startswith("、") for line in lines)


def test_a_coloured_cell_keeps_its_colour_on_every_line():
    page = Page(width=24, colour=True)
    lines = table((NAME, NUMBER), [(painted(NAMES, "good", page), "1")], page).splitlines()[2:]
    assert len(lines) > 2
    assert all("\x1b[32m" in line for line in lines)


def test_a_number_stands_at_the_right_of_its_column():
    lines = table((NAME, NUMBER), [("甲", "1"), ("乙", "1,000")], Page()).splitlines()
    assert columns_of(lines[-1]) == columns_of(lines[-2])
