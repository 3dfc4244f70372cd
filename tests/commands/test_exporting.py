from pathlib import Path

import pytest

from regflow.formats import xlsx
from tests.commands.files import QUICK, SHORT, SMALL, run, written
from tests.formats.reread import reread, table


def exported(folder: Path, *arguments: str) -> Path:
    """Return the workbook that a command writes."""
    file = folder / "out.xlsx"
    result = run(*arguments, "--xlsx", str(file))
    assert result.exit_code == 0, result.stderr
    assert result.stderr == f"Workbook: {file}\n"
    return file


def test_an_analysis_is_written_beside_what_is_printed(tmp_path):
    small = written(tmp_path)
    book = reread(exported(tmp_path, "analyse", small).read_bytes())
    (first, *_) = table(book, "Findings")
    assert (first["Rule"], first["Verdict"], first["Line"]) == ("repeated-check", "proved", 20)
    assert [row["Step"] for row in table(book, "Steps")] == ["submit", "first_look", "second_look", "grant"]
    assert table(book, "Obligations")[0]["Legal basis"] == "Permit Act, s. 3"


def test_a_comparison_is_written_beside_what_is_printed(tmp_path):
    before, after = written(tmp_path), written(tmp_path, SHORT, "short.yaml")
    book = reread(exported(tmp_path, "compare", before, after, *QUICK).read_bytes())
    measures = {row["Measure"]: row for row in table(book, "Comparison")}
    assert measures["Officers' time"]["Verdict"] == "better"
    assert {row["Step"]: row["What happened"] for row in table(book, "Steps compared")}["first_look"] == "removed"
    assert table(book, "Where the time goes")[0]["Where"] == "Work on the case"


def test_no_cell_of_any_sheet_is_a_formula_or_a_link_whatever_the_file_says(tmp_path):
    nasty = (
        SMALL.replace("Small permit", "'=1+1'").replace("Permit Act, s. 3", "=HYPERLINK(0)").replace("Town", "'@Town'")
    )
    file = written(tmp_path, nasty)
    for arguments in (("analyse", file), ("compare", file, file, *QUICK)):
        (tmp_path / "out.xlsx").unlink(missing_ok=True)
        book = reread(exported(tmp_path, *arguments).read_bytes())
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert "=1+1" in [cell.value for cell in cells]
        assert {cell.data_type for cell in cells} == {"s", "n"}
        assert [cell.value for cell in cells if cell.hyperlink] == []


def test_the_same_command_writes_the_same_bytes(tmp_path):
    small = written(tmp_path)
    first = exported(tmp_path, "analyse", small).read_bytes()
    (tmp_path / "out.xlsx").unlink()
    assert exported(tmp_path, "analyse", small).read_bytes() == first


def test_a_file_that_is_there_is_replaced_only_by_force(tmp_path):
    small, there = written(tmp_path), tmp_path / "out.xlsx"
    there.write_text("mine", encoding="utf-8")
    result = run("analyse", small, "--xlsx", str(there))
    assert (result.exit_code, result.stdout, there.read_text(encoding="utf-8")) == (2, "", "mine")
    assert "--force" in result.stderr
    assert run("analyse", small, "--xlsx", str(there), "--force").exit_code == 0
    assert table(reread(there.read_bytes()), "Findings")


@pytest.mark.parametrize(
    ("name", "said"), [("out.csv", "out.xlsx"), ("small.xlsx", "input file"), ("gone/out.xlsx", "no folder")]
)
def test_a_workbook_that_could_not_be_written_is_refused(tmp_path, name, said):
    small = written(tmp_path, name="small.xlsx")
    result = run("analyse", small, "--xlsx", str(tmp_path / name), "--force")
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_without_the_extra_the_command_that_installs_it_is_named_before_any_work(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "find_spec", lambda _: None)
    result = run("analyse", written(tmp_path), "--xlsx", str(tmp_path / "out.xlsx"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pip install 'regflow[excel]'" in result.stderr
    assert list(tmp_path.glob("*.xlsx")) == []
