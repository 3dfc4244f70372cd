import json

import pytest

from tests.commands.files import BROKEN, QUICK, SHORT, run, written


def test_before_and_after_are_compared_in_a_sentence_and_a_table(tmp_path):
    result = run("compare", written(tmp_path), written(tmp_path, SHORT, "short.yaml"), *QUICK)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("A case takes ")
    assert "Verdict" in result.stdout


def test_the_document_has_the_keys_of_the_contract(tmp_path):
    before, after = written(tmp_path), written(tmp_path, SHORT, "short.yaml")
    data = json.loads(run("compare", before, after, *QUICK, "--format", "json").stdout)
    assert {"schema", "before", "after", "run", "measures", "results", "offices", "split", "waterfall"} <= set(data)
    assert (data["before"], data["after"]) == (before, after)
    assert data["measures"]["officer_time"]["verdict"] == "better"
    for side in ("before", "after"):
        total = sum(figure["mean"] for figure in data["split"][side].values())
        assert total == pytest.approx(data["measures"]["cycle_time"][side]["mean"])


def test_the_answer_the_table_the_bars_and_the_offices_stand_in_this_order(tmp_path):
    text = run("compare", written(tmp_path), written(tmp_path, SHORT, "short.yaml"), *QUICK).stdout
    places = [text.index(part) for part in ("A case takes", "Measure", "Where the time goes", "Office ")]
    assert places == sorted(places)
    assert max(map(len, text.splitlines())) <= 80


def test_an_invalid_file_on_either_side_could_not_be_run(tmp_path):
    good, bad = written(tmp_path), written(tmp_path, BROKEN, "bad.yaml")
    assert run("compare", good, bad, *QUICK).exit_code == 2
    assert run("compare", bad, good, *QUICK).exit_code == 2


def test_a_log_of_two_processes_is_refused_with_the_command_that_writes_one(tmp_path):
    result = run("compare", written(tmp_path), written(tmp_path), *QUICK, "--log", "x.csv")
    assert result.exit_code == 2
    assert "regflow simulate" in result.stderr


def test_a_budget_that_is_no_time_is_wrong_usage(tmp_path):
    result = run("compare", written(tmp_path), written(tmp_path), "--budget", "soon")
    assert result.exit_code == 2
    assert "5min" in result.stderr


def test_for_a_pull_request_the_answer_comes_first_and_nothing_else_is_said(tmp_path):
    result = run("compare", written(tmp_path), written(tmp_path, SHORT, "short.yaml"), *QUICK, "--format", "markdown")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("### ")
    assert "<details>" in result.stdout


def test_a_form_that_is_only_for_machines_is_refused_with_those_that_are_there(tmp_path):
    result = run("compare", written(tmp_path), written(tmp_path), "--format", "sarif")
    assert result.exit_code == 2
    assert "text, json or markdown" in " ".join(result.stderr.split())
