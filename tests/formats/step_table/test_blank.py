import pytest

from regflow.formats.process_yaml import check_text
from regflow.formats.step_table import blank_table, process_text, read_step_table
from regflow.formats.step_table.headings import Column
from regflow.formats.xlsx import xlsx_bytes
from tests.formats.reread import reread, values

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


@LANGUAGES
def test_the_table_to_fill_in_is_a_table_that_can_be_read_as_it_is(tmp_path, language):
    file = tmp_path / "table.xlsx"
    file.write_bytes(xlsx_bytes(blank_table(language)))
    table = read_step_table(file)
    assert (table.language, table.unused, len(table.rows)) == (language, (), 3)
    assert set(table.columns) == set(Column) - {Column.NUMBER}
    assert check_text(process_text(table), "made.yaml").problems == ()


@LANGUAGES
def test_every_column_is_explained(language):
    table, hints = blank_table(language).sheets
    assert [row[0] for row in hints.rows] == list(table.headings)
    assert all(row[1] for row in hints.rows)


def test_minutes_are_a_number_so_that_nobody_is_warned_of_text():
    book = reread(xlsx_bytes(blank_table("en")))
    assert values(book, "Steps")[3][2] == 30
