import datetime
import zipfile
from pathlib import Path

import openpyxl
import pytest

from regflow.errors import ProcessFileError, RegflowError
from regflow.formats.step_table import grid
from regflow.formats.step_table.grid import Grid, Odd, read_grids
from tests.formats.step_table.tables import saved


def read_grid(file: Path) -> Grid:
    """Return the cells of the one sheet that has any."""
    (grid,) = read_grids(file)
    return grid


def test_texts_lose_the_blanks_around_them_and_numbers_stay_numbers(tmp_path):
    cells = read_grid(saved(tmp_path, [" Intake\u3000", 20, 1.5, "  ", None, "12"]))
    assert {place: spot.value for place, spot in cells.items()} == {
        (1, 1): "Intake",
        (1, 2): 20.0,
        (1, 3): 1.5,
        (1, 6): "12",
    }
    assert cells[1, 6].address == "F1"


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        (datetime.date(2026, 1, 2), Odd.DATE),
        (datetime.datetime(2026, 1, 2, 3), Odd.DATE),
        (datetime.time(0, 20), Odd.TIME),
        (datetime.timedelta(minutes=20), Odd.TIME),
        (True, Odd.TRUTH),
        ("#REF!", Odd.FAULT),
        ("=1+1", Odd.NOT_CALCULATED),
    ],
)
def test_what_is_neither_text_nor_number_is_named_as_what_it_is(tmp_path, value, odd):
    assert read_grid(saved(tmp_path, [value]))[1, 1].value is odd


def test_a_formula_is_the_value_that_excel_kept_of_it(tmp_path):
    file = saved(tmp_path, ["=2*10"])
    kept = tmp_path / "kept.xlsx"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(kept, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry).replace(b"<v></v>", b"<v>20</v>").replace(b"<v />", b"<v>20</v>"))
    assert read_grid(kept)[1, 1].value == 20.0


def test_each_of_merged_cells_has_what_the_first_has_and_says_so(tmp_path):
    file = saved(tmp_path, ["registry"], ["x"])
    book = openpyxl.load_workbook(file)
    book.active.merge_cells("A1:A2")
    book.save(file)
    cells = read_grid(file)
    assert [(spot.value, spot.merged) for spot in cells.values()] == [("registry", "A1:A2")] * 2


def test_a_sheet_without_anything_in_it_is_passed_over(tmp_path):
    file = saved(tmp_path)
    book = openpyxl.load_workbook(file)
    book.create_sheet("second")["B2"] = "here"
    book.save(file)
    assert [spot.value for spot in read_grid(file).values()] == ["here"]


def refusal(file) -> str:
    with pytest.raises(ProcessFileError) as caught:
        read_grid(file)
    (problem,) = caught.value.problems
    return problem.code


def test_a_file_that_is_no_workbook_is_refused_with_what_to_do(tmp_path):
    file = tmp_path / "a.xlsx"
    file.write_text("Name,Office", encoding="utf-8")
    assert refusal(file) == "table-no-xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("other.xml", "<a/>")
    assert refusal(file) == "table-no-xlsx"
    assert refusal(tmp_path / "gone.xlsx") == "table-missing"
    assert refusal(tmp_path) == "table-missing"


def test_a_file_that_would_fill_the_memory_is_refused_before_it_is_unpacked(tmp_path, monkeypatch):
    file = saved(tmp_path, ["a"])
    monkeypatch.setattr(grid, "MOST_UNPACKED", 100)
    assert refusal(file) == "table-no-xlsx"
    monkeypatch.setattr(grid, "MOST_BYTES", 100)
    assert refusal(file) == "table-too-large"


def test_rows_far_below_are_refused_and_not_passed_over(tmp_path):
    file = saved(tmp_path, ["a"])
    book = openpyxl.load_workbook(file)
    book.active.cell(3000, 2).value = "far below"
    book.save(file)
    assert refusal(file) == "table-too-long"
    book.active.cell(3000, 2).value = None
    book.save(file)
    assert len(read_grid(file)) == 1


def test_without_the_extra_the_command_that_installs_it_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(grid, "find_spec", lambda _: None)
    with pytest.raises(RegflowError) as caught:
        read_grid(saved(tmp_path, ["a"]))
    assert caught.value.message.code == "excel-missing"
