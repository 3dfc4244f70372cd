import csv
import json
from pathlib import Path

import pytest

from regflow.simulation.summary import MEASURES
from regflow.simulation.trace import CAUSES
from tests.commands.files import BROKEN, CROWDED, QUICK, SMALL, run, written


def test_the_answer_comes_first_and_nothing_else_is_on_standard_output(tmp_path):
    result = run("simulate", written(tmp_path), *QUICK)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Small permit\n\nA case takes ")


def test_the_document_has_every_measure_as_a_figure_or_null(tmp_path):
    data = json.loads(run("simulate", written(tmp_path), *QUICK, "--format", "json").stdout)
    assert (data["schema"], data["process"]) == ("regflow/simulate/1", "Small permit")
    assert tuple(data["measures"]) == MEASURES
    assert set(data["measures"]["cycle_time"]) == {"mean", "low", "high"}
    assert data["measures"]["harm"] is None
    assert (data["run"]["cases"], data["run"]["replications"]) == (50, 3)
    assert set(data["offices"]) == {"desk", "hall"}


def test_the_split_adds_up_to_the_cycle_time(tmp_path):
    data = json.loads(run("simulate", written(tmp_path), *QUICK, "--format", "json").stdout)
    assert tuple(data["split"]) == CAUSES
    total = sum(figure["mean"] for figure in data["split"].values())
    assert total == pytest.approx(data["measures"]["cycle_time"]["mean"])
    assert data["steps"]["grant"]["split"]["work"]["mean"] > 0


def test_the_answer_the_table_the_bars_and_the_offices_stand_in_this_order(tmp_path):
    text = run("simulate", written(tmp_path), *QUICK).stdout
    places = [text.index(part) for part in ("A case takes", "Measure", "Where the time goes", "Office ", "Step ")]
    assert places == sorted(places)
    assert max(map(len, text.splitlines())) <= 80


def test_the_same_seed_gives_the_same_text_and_another_one_does_not(tmp_path):
    file = written(tmp_path)
    once = run("simulate", file, *QUICK).stdout
    assert run("simulate", file, *QUICK).stdout == once
    assert run("simulate", file, *QUICK, "--seed", "2").stdout != once


def test_an_overloaded_office_leaves_with_one_and_tells_how_many_officers_it_takes(tmp_path):
    result = run("simulate", written(tmp_path, CROWDED), *QUICK)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "hall" in result.stderr
    assert "it has 1 and takes " in result.stderr


def test_an_overloaded_office_is_run_all_the_same_when_asked(tmp_path):
    assert run("simulate", written(tmp_path, CROWDED), *QUICK, "--anyway").exit_code == 0


def test_a_process_without_arrivals_could_not_be_run(tmp_path):
    result = run(
        "simulate", written(tmp_path, SMALL.replace("cases:\n  arrive: {every: {mean: 20 min}}\n", "")), *QUICK
    )
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")


def test_an_invalid_file_could_not_be_run(tmp_path):
    result = run("simulate", written(tmp_path, BROKEN), *QUICK)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "form_treu" in result.stderr


def test_the_log_has_a_row_for_each_visit(tmp_path):
    log = tmp_path / "visits.csv"
    result = run("simulate", written(tmp_path), *QUICK, "--log", str(log))
    assert result.exit_code == 0
    assert "visits.csv" in result.stderr
    rows = list(csv.DictReader(log.read_text(encoding="utf-8").splitlines()))
    assert {row["activity"] for row in rows} >= {"submit", "first_look", "grant"}
    assert {"case_id", "activity", "resource", "start_time", "end_time"} <= set(rows[0])


def test_a_log_that_is_there_stays_unless_it_may_be_replaced(tmp_path):
    log = Path(written(tmp_path, "mine", "visits.csv"))
    file = written(tmp_path)
    assert run("simulate", file, *QUICK, "--log", str(log)).exit_code == 2
    assert log.read_text() == "mine"
    assert run("simulate", file, *QUICK, "--log", str(log), "--force").exit_code == 0
    assert log.read_text() != "mine"


def test_a_log_in_a_form_that_is_not_there_is_refused_before_anything_runs(tmp_path):
    result = run("simulate", written(tmp_path), *QUICK, "--log", str(tmp_path / "visits.xlsx"))
    assert result.exit_code == 2
    assert "visits.csv" in result.stderr
    assert not (tmp_path / "visits.xlsx").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--precision", "0"),
        ("--precision", "two"),
        ("--start", "2026-13-01"),
        ("--warm-up", "-3"),
        ("--cases", "none"),
        ("--engine", "steam"),
        ("--lang", "xx"),
        ("--format", "sarif"),
        ("--no-such-option",),
    ],
)
def test_wrong_usage_leaves_with_two_and_says_nothing_on_standard_output(tmp_path, wrong):
    result = run("simulate", written(tmp_path), *wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert wrong[0] in result.stderr


def test_a_warm_up_that_leaves_nothing_to_measure_is_refused(tmp_path):
    result = run("simulate", written(tmp_path), "--cases", "20", "--warm-up", "20")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "A warm-up of 20 cases leaves none of 20 to measure." in result.stderr


def test_a_cluster_that_is_not_there_could_not_be_run_on(tmp_path):
    result = run("simulate", written(tmp_path), *QUICK, "--cluster", "no address")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cluster" in result.stderr or "no address" in result.stderr


def test_for_a_pull_request_the_measures_are_a_table(tmp_path):
    result = run("simulate", written(tmp_path), *QUICK, "--format", "markdown")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("### Small permit\n")
    assert "\n| Cycle time | " in result.stdout
