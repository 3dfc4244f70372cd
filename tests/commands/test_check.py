import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from regflow.report.forms import WRITERS
from tests.commands.files import BROKEN, ENDLESS, SMALL, UNCHECKED, run, written


def test_a_valid_file_is_fine(tmp_path):
    result = run("check", written(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "small.yaml: fine. Obligations met: 1 of 1." in " ".join(result.stdout.split())


def test_an_error_is_shown_with_its_line_and_leaves_with_one(tmp_path):
    result = run("check", written(tmp_path, BROKEN))
    assert result.exit_code == 1
    assert "small.yaml:17:" in result.stdout
    assert "form_treu" in result.stdout


def test_all_problems_of_all_files_come_in_one_go(tmp_path):
    result = run(
        "check", written(tmp_path, BROKEN, "one.yaml"), written(tmp_path), written(tmp_path, BROKEN, "two.yaml")
    )
    assert result.exit_code == 1
    assert all(f"{name}.yaml:17:" in result.stdout for name in ("one", "two"))
    assert "small.yaml: fine" in " ".join(result.stdout.split())


def test_a_file_that_is_not_there_is_a_problem_beside_the_others(tmp_path):
    result = run("check", str(tmp_path / "none.yaml"), written(tmp_path))
    assert result.exit_code == 1
    assert "none.yaml" in result.stdout
    assert "small.yaml: fine" in " ".join(result.stdout.split())


def test_more_than_twenty_problems_are_counted(tmp_path):
    text = SMALL + "".join(f"  step{number}: {{bi: desk}}\n" for number in range(25))
    assert run("check", written(tmp_path, text)).stdout.count("error[unknown-key]") == 20


def test_an_obligation_that_is_not_met_is_told_where_it_stands(tmp_path):
    result = run("check", written(tmp_path, UNCHECKED))
    assert result.exit_code == 1
    assert "error[obligation-unmet]" in result.stdout
    assert "Permit Act, s. 3" in result.stdout
    assert "small.yaml:17:" in result.stdout
    assert "Obligations met: 0 of 1." in result.stdout


def test_a_case_that_never_ends_is_an_error(tmp_path):
    result = run("check", written(tmp_path, ENDLESS))
    assert result.exit_code == 1
    assert "error[endless]" in result.stdout


def test_an_approval_out_of_reach_is_an_error(tmp_path):
    text = SMALL.replace("wrong: 10%", "wrong: 100%")
    result = run("check", written(tmp_path, text))
    assert (result.exit_code, "error[no-approval]" in result.stdout) == (1, True)


def test_warnings_let_it_fail_only_when_asked(tmp_path):
    file = written(tmp_path, SMALL.replace("{about: [form], wrong: 10%}", "{wrong: 10%}"))
    assert "warning[" in run("check", file).stdout
    assert run("check", file).exit_code == 0
    assert run("check", file, "--fail-on", "warning").exit_code == 1


def test_nothing_lets_it_fail_when_told_never(tmp_path):
    assert run("check", written(tmp_path, BROKEN), "--fail-on", "never").exit_code == 0


def test_the_document_has_the_keys_of_the_contract(tmp_path):
    result = run("check", written(tmp_path, UNCHECKED), "--format", "json")
    data = json.loads(result.stdout)
    assert (data["schema"], result.exit_code) == ("regflow/check/1", 1)
    (file,) = data["files"]
    assert file["valid"] is True
    assert file["problems"][-1]["code"] == "obligation-unmet"
    (obligation,) = file["obligations"]
    assert (obligation["kind"], obligation["basis"], obligation["met"]) == ("checks", "Permit Act, s. 3", False)
    assert obligation["story"]


@pytest.mark.parametrize("form", WRITERS)
def test_every_form_names_the_problem_and_leaves_as_the_text_does(tmp_path, form):
    result = run("check", written(tmp_path, BROKEN), written(tmp_path, name="fine.yaml"), "--format", form)
    assert result.exit_code == 1
    assert "form_treu" in result.stdout.replace("\\_", "_")
    assert "fine.yaml" in result.stdout or form in ("github", "sarif", "gitlab")


def test_an_obligation_is_a_case_of_its_own(tmp_path):
    root = fromstring(run("check", written(tmp_path, UNCHECKED), "--format", "junit").stdout.encode())
    assert [case.get("name") for case in root.iter("testcase") if len(case)] == ["obligations"]


def test_warnings_fail_in_every_form_only_when_asked(tmp_path):
    file = written(tmp_path, SMALL.replace("{about: [form], wrong: 10%}", "{wrong: 10%}"))
    for gravity, failures in (("error", "0"), ("warning", "1")):
        result = run("check", file, "--format", "junit", "--fail-on", gravity)
        assert fromstring(result.stdout.encode()).get("failures") == failures


def test_a_format_that_is_not_there_is_refused_with_those_that_are(tmp_path):
    result = run("check", written(tmp_path), "--format", "html")
    assert result.exit_code == 2
    assert "text, json, github, markdown, junit, sarif or gitlab" in " ".join(result.stderr.split())


TYPED = SMALL.replace("name: Small", "name：Small").replace("form: {}", "form：{}")


def test_fix_mends_the_file_shows_what_it_changed_and_checks_again(tmp_path):
    file = written(tmp_path, TYPED)
    assert run("check", file).exit_code == 1
    result = run("check", file, "--fix")
    assert result.exit_code == 0
    assert "2 - name：Small permit\n 2 + name: Small permit" in result.stdout
    assert Path(file).read_text(encoding="utf-8") == SMALL


def test_fix_leaves_a_file_in_order_and_its_time_as_they_are(tmp_path):
    file = Path(written(tmp_path))
    before = file.stat().st_mtime_ns
    assert run("check", str(file), "--fix").exit_code == 0
    assert (file.read_text(encoding="utf-8"), file.stat().st_mtime_ns) == (SMALL, before)


def test_fix_tells_what_is_left_and_leaves_with_one(tmp_path):
    result = run("check", written(tmp_path, TYPED.replace("work: 10 min", "wrok: 10 min")), "--fix")
    assert result.exit_code == 1
    assert "mended: 2" in result.stdout
    assert "unknown-key" in result.stdout


def test_fix_keeps_data_on_standard_output_to_themselves(tmp_path):
    result = run("check", written(tmp_path, TYPED), "--fix", "--format", "json")
    assert json.loads(result.stdout)["files"][0]["valid"] is True
    assert "mended: 2" in result.stderr


def test_fix_of_a_file_that_is_not_there_says_so(tmp_path):
    result = run("check", str(tmp_path / "none.yaml"), "--fix")
    assert result.exit_code == 1
    assert "file-missing" in result.stdout


def test_an_exception_that_ended_or_cannot_be_understood_is_an_error(tmp_path):
    note = '  # regflow: allow repeated-check reason="the council wants it" until={}\n  grant:'
    held, ended, endless = (
        SMALL.replace("  grant:", note.format(until)) for until in ("2999-01-01", "2020-01-01", "ever")
    )
    assert run("check", written(tmp_path, held)).exit_code == 0
    for text, code in ((ended, "allow-expired"), (endless, "allow-no-date")):
        result = run("check", written(tmp_path, text))
        assert (result.exit_code, code in result.stdout) == (1, True)
