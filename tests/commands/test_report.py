import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.commands.files import CROWDED, QUICK, SHORT, SMALL, run, written


@pytest.fixture
def two(tmp_path):
    return written(tmp_path), written(tmp_path, SHORT, "short.yaml")


def test_before_and_after_make_a_page_that_names_the_command_which_makes_it_again(tmp_path, two):
    page = tmp_path / "page.html"
    result = run("report", *two, "-o", str(page), *QUICK)
    assert (result.exit_code, result.stdout) == (0, "")
    assert str(page) in result.stderr
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert f"regflow report {two[0]} {two[1]} -o {page} --cases 50 --replications 3" in text


def test_where_the_clock_cut_the_run_the_command_names_the_number_it_came_to(tmp_path, two):
    page = tmp_path / "page.html"
    hurried = ("--cases", "20", "--budget", "0.00001min", "--jobs", "1")
    assert run("report", *two, "-o", str(page), *hurried).exit_code == 0
    assert "--replications 20" in page.read_text(encoding="utf-8")


def test_one_process_makes_a_page_of_its_own(tmp_path, two):
    page = tmp_path / "page.html"
    assert run("report", two[0], "-o", str(page), *QUICK).exit_code == 0
    assert "A procedure examined" in page.read_text(encoding="utf-8")


def test_the_page_opens_in_the_language_asked_for(tmp_path, two):
    page = tmp_path / "page.html"
    run("report", two[0], "-o", str(page), "--lang", "zh", *QUICK)
    assert '<html lang="zh">' in page.read_text(encoding="utf-8")


def test_the_map_alone_takes_no_simulation(tmp_path, two):
    drawing = tmp_path / "map.svg"
    result = run("report", *two, "--svg", str(drawing))
    assert result.exit_code == 0
    assert ElementTree.parse(drawing).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert {one.name for one in tmp_path.iterdir()} == {"small.yaml", "short.yaml", "map.svg"}


def test_nowhere_to_write_is_told_with_what_to_do(two):
    result = run("report", *two)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "-o page.html" in " ".join(result.stderr.split())


@pytest.mark.parametrize("option", ["-o", "--svg"])
def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path, two, option):
    there = Path(written(tmp_path, "mine", "there"))
    refused = run("report", *two, option, str(there), *QUICK)
    assert (refused.exit_code, there.read_text()) == (2, "mine")
    assert "--force" in refused.stderr
    assert run("report", *two, option, str(there), "--force", *QUICK).exit_code == 0
    assert there.read_text(encoding="utf-8") != "mine"


def test_the_page_and_the_map_are_two_files(tmp_path, two):
    both = str(tmp_path / "both")
    assert run("report", *two, "-o", both, "--svg", both, *QUICK).exit_code == 2
    assert not Path(both).exists()


@pytest.mark.parametrize("which", [0, 1])
def test_an_input_is_never_the_output(two, which):
    result = run("report", *two, "-o", two[which], "--force", *QUICK)
    assert result.exit_code == 2
    assert Path(two[which]).read_text(encoding="utf-8") == (SMALL, SHORT)[which]


def test_a_process_without_arrivals_has_a_page_without_figures(tmp_path):
    silent = SMALL.replace("cases:\n  arrive: {every: {mean: 20 min}}\n", "")
    page = tmp_path / "page.html"
    files = (written(tmp_path, silent), written(tmp_path, silent.replace("hall, work", "desk, work"), "other.yaml"))
    assert run("report", *files, "-o", str(page)).exit_code == 0
    assert "There are no times" in page.read_text(encoding="utf-8")


def test_an_overloaded_office_leaves_no_page_unless_it_is_asked_for_anyway(tmp_path):
    page, crowded = tmp_path / "page.html", written(tmp_path, CROWDED)
    assert run("report", crowded, "-o", str(page), *QUICK).exit_code == 1
    assert not page.exists()
    assert run("report", crowded, "-o", str(page), "--anyway", *QUICK).exit_code == 0


def test_an_event_log_is_refused(tmp_path, two):
    assert run("report", *two, "-o", str(tmp_path / "page.html"), "--log", str(tmp_path / "x.csv")).exit_code == 2


def test_a_program_is_told_what_was_written(tmp_path, two):
    page = tmp_path / "page.html"
    data = json.loads(run("report", *two, "-o", str(page), "--format", "json", "--quiet", *QUICK).stdout)
    assert data["schema"] == "regflow/report/1"
    assert (data["page"], data["map"]) == (str(page), None)


def test_streamlining_writes_a_page_with_what_each_change_saves(tmp_path, two):
    page, out = tmp_path / "page.html", tmp_path / "new.yaml"
    result = run("streamline", two[0], "-o", str(out), "--report", str(page), *QUICK)
    assert result.exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "Which change saves how much time?" in text
    assert out.name in text


def test_a_page_of_streamlining_needs_no_new_file(tmp_path, two):
    page = tmp_path / "page.html"
    assert run("streamline", two[0], "--report", str(page), "--no-compare").exit_code == 0
    assert "There are no times" in page.read_text(encoding="utf-8")


def test_the_page_is_never_the_new_file(tmp_path, two):
    out = tmp_path / "new.yaml"
    result = run("streamline", two[0], "-o", str(out), "--report", str(out), *QUICK)
    assert result.exit_code == 2
    assert not out.exists()
