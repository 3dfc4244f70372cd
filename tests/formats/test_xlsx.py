import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from regflow.errors import RegflowError
from regflow.formats import xlsx
from regflow.formats.sheets import Cell, Figure, Form, Sheet, Workbook
from regflow.formats.xlsx import LONGEST_TEXT, xlsx_bytes
from tests.formats.reread import reread


def book(*cells: Cell, names: tuple[str, ...] = ("Steps",)) -> Workbook:
    """Return a workbook of one column with these cells, in each of the sheets."""
    return Workbook("Permit", tuple(Sheet(name, ("Name",), tuple((cell,) for cell in cells)) for name in names))


def page(*cells: Cell) -> Worksheet:
    """Return the sheet with these cells as another program reads it."""
    return reread(xlsx_bytes(book(*cells))).worksheets[0]


@pytest.mark.parametrize(
    "text",
    ["=1+1", '=HYPERLINK("http://x","y")', "+49 30", "-5", "@SUM(A1)", "\t=1", "{=1}", "http://x.org", "12", "TRUE"],
)
def test_a_text_stays_the_text_it_is(text):
    cell = page(text)["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize(
    ("text", "quoted"), [("=1+1", True), ("+49", True), ("-5", True), ("@a", True), ("a=b", False)]
)
def test_what_looks_like_a_formula_stays_text_when_it_is_edited(text, quoted):
    assert page(text)["A2"].quotePrefix is quoted


def test_no_carriage_return_brings_a_formula_to_the_start_of_a_line():
    assert page("\r=1+1")["A2"].value == "\n=1+1"


@given(st.text(max_size=60))
def test_any_text_whatever_can_be_read_again_and_is_no_formula(text):
    cell = page(text)["A2"]
    assert (cell.value is None) is (text == "")
    assert cell.data_type in "sn"


def test_what_xml_forbids_is_shown_as_a_lack():
    assert page("a\x01b\ud800c\ufffed")["A2"].value == "a�b�c�d"


@pytest.mark.parametrize("sign", ["a", "审", "𠮷"])
def test_a_text_longer_than_excel_allows_is_cut_with_a_sign_of_it(sign):
    text = str(page(sign * 40_000)["A2"].value)
    assert LONGEST_TEXT - 1 <= len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert text.endswith(f"{sign}…")


def test_a_text_as_long_as_excel_allows_is_left_alone():
    assert page("a" * LONGEST_TEXT)["A2"].value == "a" * LONGEST_TEXT


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure(12), "#,##0"),
        (Figure(0.125, Form.SHARE), "0.0%"),
        (Figure(90.5, Form.MINUTES, "min"), '#,##0.0" min"'),
        (Figure(90.5, Form.MINUTES, "分钟"), '#,##0.0" 分钟"'),
        (Figure(12.5, Form.MONEY, "CNY"), '#,##0.00" CNY"'),
        (Figure(-0.1, Form.SHARE, signed=True), "+0.0%;-0.0%;0.0%"),
    ],
)
def test_a_figure_is_a_number_in_the_form_of_what_it_counts(figure, shown):
    cell = page(figure)["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (figure.value, "n", shown)


def test_headings_stay_in_sight_are_filtered_and_stand_on_every_printed_page():
    sheet = page("a", "b")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:A3")
    assert sheet["A1"].font.bold
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def width(*cells: Cell) -> float:
    return page(*cells).column_dimensions["A"].width


def test_a_column_is_as_wide_as_its_longest_line_and_a_chinese_sign_counts_two():
    assert width("a" * 20) == width("审" * 10) == width("a\n" + "a" * 20)
    assert width("a" * 20) < width("审" * 20)


def test_no_column_is_too_narrow_for_its_figure_or_wider_than_a_screen():
    assert width(Figure(123_456_789_012.0, Form.MONEY, "CNY")) > len("123,456,789,012.00 CNY")
    assert width("a" * 5000) < 60


def test_names_of_sheets_are_made_such_as_excel_allows():
    names = ("a/b:c*[d]?\\", "'quoted'", "x" * 40, "x" * 50, "Steps", "STEPS", "")
    given_names = [sheet.title for sheet in reread(xlsx_bytes(book(names=names))).worksheets]
    assert given_names[:2] == ["a b c  d", "quoted"]
    assert given_names[4:] == ["Steps", "STEPS 2", "-"]
    assert max(map(len, given_names)) == 31
    assert len({name.casefold() for name in given_names}) == len(names)


def test_the_same_workbook_has_the_same_bytes():
    assert xlsx_bytes(book("a", Figure(1))) == xlsx_bytes(book("a", Figure(1)))


def test_the_file_names_no_time_but_fixed_ones_and_no_user():
    archive = zipfile.ZipFile(BytesIO(xlsx_bytes(book("a"))))
    properties = archive.read("docProps/core.xml").decode()
    assert properties.count("2000-01-01T00:00:00Z") == 2
    assert "<dc:creator>regflow</dc:creator>" in properties
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_is_not_installed_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(xlsx, "find_spec", lambda _: None)
    with pytest.raises(RegflowError) as caught:
        xlsx.refuse_without_writer()
    assert caught.value.help is not None
    assert caught.value.help.code == "excel-missing.help"
