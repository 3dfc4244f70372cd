import json
import os
import shlex
from pathlib import Path

import pytest

from tests.commands.files import CROWDED, QUICK, SHORT, SMALL, run, written


def test_the_new_file_is_the_old_text_without_what_was_redundant(tmp_path):
    out = tmp_path / "short.yaml"
    result = run("streamline", written(tmp_path), "-o", str(out), *QUICK)
    assert (result.exit_code, result.stderr) == (0, "")
    assert out.read_text(encoding="utf-8") == SHORT
    assert Path(written(tmp_path)).read_text(encoding="utf-8") == SMALL


def test_the_report_tells_what_was_applied_verified_and_compared(tmp_path):
    said = " ".join(run("streamline", written(tmp_path), "-o", str(tmp_path / "short.yaml"), *QUICK).stdout.split())
    for part in ("Applied", "leave out step first_look", "Verified independently", "A case takes", "Written to"):
        assert part in said


def test_without_a_file_to_write_nothing_is_written_and_it_says_so(tmp_path):
    file = written(tmp_path)
    result = run("streamline", file, "--no-compare")
    assert result.exit_code == 0
    assert "Nothing was written" in result.stdout
    assert [one.name for one in tmp_path.iterdir()] == ["small.yaml"]


def test_what_the_file_lets_stand_is_left_alone_until_its_day(tmp_path):
    note = '  # regflow: allow repeated-check reason="the council wants it" until={}\n  first_look:'
    for until, stays in (("2999-01-01", True), ("2020-01-01", False)):
        file = written(tmp_path, SMALL.replace("  first_look:", note.format(until)), f"{until}.yaml")
        out = tmp_path / f"{until}-shorter.yaml"
        assert run("streamline", file, "-o", str(out), "--no-compare").exit_code == 0
        assert ("\n  first_look:" in out.read_text(encoding="utf-8")) is stays


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_input_is_never_the_output(tmp_path, force):
    file = written(tmp_path)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    hard = tmp_path / "hard.yaml"
    os.link(file, hard)
    detour = tmp_path / "." / "x" / ".." / "small.yaml"
    (tmp_path / "x").mkdir()
    for out in (file, str(link), str(hard), str(detour)):
        result = run("streamline", file, "-o", out, *force)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "input" in result.stderr
    assert Path(file).read_text(encoding="utf-8") == SMALL


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path):
    out = Path(written(tmp_path, "mine", "short.yaml"))
    file = written(tmp_path)
    refused = run("streamline", file, "-o", str(out), "--no-compare")
    assert (refused.exit_code, out.read_text()) == (2, "mine")
    assert "--force" in refused.stderr
    assert run("streamline", file, "-o", str(out), "--no-compare", "--force").exit_code == 0
    assert out.read_text(encoding="utf-8") == SHORT


def test_the_document_has_the_keys_of_the_contract(tmp_path):
    out = tmp_path / "short.yaml"
    data = json.loads(run("streamline", written(tmp_path), "-o", str(out), *QUICK, "--format", "json").stdout)
    assert {"schema", "file", "out", "applied", "rejected", "verified", "comparison"} <= set(data)
    assert data["out"] == str(out)
    (applied,) = data["applied"]
    assert (applied["rule"], applied["verdict"], applied["assumptions"]) == ("repeated-check", "proved", [])
    assert data["verified"]["safe"] is True
    assert data["comparison"]["measures"]["officer_time"]["verdict"] == "better"


def test_the_command_that_it_prints_gives_the_same_again(tmp_path):
    file, out = written(tmp_path), tmp_path / "short of it.yaml"
    first = run("streamline", file, "-o", str(out), *QUICK, "--budget", "1min", "--tolerance", "5%")
    words = shlex.split(first.stdout.splitlines()[-1])
    assert words[0] == "regflow"
    again = run(*words[1:], "--force")
    assert again.exit_code == 0
    assert again.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]


def test_what_is_accepted_beyond_proof_is_noted_in_the_new_file(tmp_path):
    unsure = SMALL.replace("  complete: true\n", "")
    file, out = written(tmp_path, unsure), tmp_path / "short.yaml"
    assert run("streamline", file, "-o", str(out), "--no-compare").exit_code == 0
    assert out.read_text(encoding="utf-8") == unsure
    result = run("streamline", file, "-o", str(out), "--no-compare", "--force", "--accept", "conditional")
    assert result.exit_code == 0
    assert "# regflow: repeated-check (conditional)" in out.read_text(encoding="utf-8")


def test_what_is_left_open_is_told_with_what_would_have_to_hold(tmp_path):
    unsure = SMALL.replace("  complete: true\n", "")
    said = run("streamline", written(tmp_path, unsure), "--no-compare").stdout
    assert "Found and not applied" in said
    assert "    if: " in said


@pytest.mark.parametrize(
    ("wrong", "near"), [(("--accept", "gap"), "conditional"), (("--apply", "repeted-check"), "repeated-check")]
)
def test_an_unknown_choice_is_wrong_usage_and_names_what_there_is(tmp_path, wrong, near):
    result = run("streamline", written(tmp_path), *wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert near in result.stderr


def test_an_overloaded_process_is_streamlined_without_figures(tmp_path):
    result = run("streamline", written(tmp_path, CROWDED), *QUICK)
    assert result.exit_code == 0
    assert "No figures:" in result.stdout


def test_the_american_spelling_does_the_same(tmp_path):
    file = written(tmp_path)
    assert run("optimize", file, "--no-compare").stdout == run("streamline", file, "--no-compare").stdout


def test_for_a_pull_request_the_changes_are_a_table(tmp_path):
    result = run("streamline", written(tmp_path), "--no-compare", "--format", "markdown")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("### ✅ Small permit: 1 change made.")
    assert "\n| leave out step first\\_look |" in result.stdout
