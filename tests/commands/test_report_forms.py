"""The report as a workbook and as markdown."""

from tests.commands.files import QUICK, SHORT, SMALL, run, written
from tests.formats.reread import reread, table


def test_before_and_after_become_one_workbook(tmp_path):
    before, after, book = written(tmp_path), written(tmp_path, SHORT, "short.yaml"), tmp_path / "out.xlsx"
    result = run("report", before, after, "--xlsx", str(book), *QUICK)
    assert (result.exit_code, result.stderr) == (0, f"Workbook: {book}\n")
    sheets = reread(book.read_bytes())
    assert {row["File"] for row in table(sheets, "Findings")} <= {before, after}
    assert table(sheets, "Comparison")[0]["Measure"] == "Cycle time"


def test_one_process_becomes_a_workbook_whether_or_not_it_can_be_simulated(tmp_path):
    book = tmp_path / "out.xlsx"
    assert run("report", written(tmp_path), "--xlsx", str(book), *QUICK).exit_code == 0
    assert table(reread(book.read_bytes()), "Measures")[0]["Measure"] == "Cycle time"
    still = written(tmp_path, SMALL.replace("cases:\n  arrive: {every: {mean: 20 min}}\n", ""), "still.yaml")
    assert run("report", still, "--xlsx", str(book), "--force").exit_code == 0
    assert "Measures" not in reread(book.read_bytes()).sheetnames


def test_markdown_goes_to_standard_output_beside_the_page(tmp_path):
    page = tmp_path / "page.html"
    before, after = written(tmp_path), written(tmp_path, SHORT, "short.yaml")
    result = run("report", before, after, "-o", str(page), "--format", "markdown", *QUICK)
    assert result.exit_code == 0
    assert result.stdout.startswith("### ")
    assert page.exists()


def test_a_report_that_goes_nowhere_is_still_refused(tmp_path):
    assert run("report", written(tmp_path)).exit_code == 2


def test_a_workbook_that_is_there_is_left_alone_without_force(tmp_path):
    book = tmp_path / "out.xlsx"
    book.write_text("mine", encoding="utf-8")
    assert run("report", written(tmp_path), "--xlsx", str(book)).exit_code == 2
    assert book.read_text(encoding="utf-8") == "mine"
