import json
from pathlib import Path

import pytest

from regflow.commands.gate import EXITS
from tests.commands.files import BROKEN, SHORT, SMALL, UNCHECKED, run
from tests.commands.repository import QUICK, commit, git, put, repository

SLOWER = SMALL.replace("mean: 8 min", "mean: 16 min")
MORE_PAPERS = SMALL.replace("  permit: {del", "  lease: {}\n  permit: {del").replace("[form]}", "[form, lease]}")
OTHERS = ("cycle_time", "cycle_time_p90", "within_limit", "cost", "applicant_time")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Go into a repository with one process on `main` and the branch `change` checked out."""
    monkeypatch.chdir(repository(tmp_path / "repository"))
    return tmp_path / "repository"


def judged(*arguments):
    """Return the document of a gate, with its exit code under `exit`."""
    result = run("gate", *arguments, *QUICK, "--format", "json")
    assert result.stdout, result.stderr
    return {**json.loads(result.stdout), "exit": result.exit_code}


def only(document):
    """Return the one file of a document."""
    (file,) = document["files"]
    return file


def kinds(document, severity="error"):
    return [change["kind"] for change in only(document)["changes"] if change["severity"] == severity]


def test_what_is_as_it_was_passes_without_a_word_on_differences(here):
    found = judged("processes", "--against", "main")
    assert (found["exit"], found["verdict"], only(found)["status"], only(found)["changes"]) == (0, "pass", "same", [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# a comment\n" + SMALL.replace("documents:", "documents:  # papers"), id="comments"),
        pytest.param(SMALL.replace("checks: [form_true]", "checks: {form_true: {catches: 100%}}"), id="in full"),
        pytest.param(SMALL.replace("limit: 10 working days\n", "") + "limit: 10 working days\n", id="a key moved"),
        pytest.param(SMALL.replace("name: Small permit", "name: {en: Permit, zh: 许可}"), id="another name"),
        pytest.param(
            SMALL.replace("  grant: {kind", "  grant: {after: [second_look, submit], kind"), id="implied order"
        ),
    ],
)
def test_an_edit_that_means_the_same_passes_without_a_simulation(here, text):
    put(here, text)
    found = judged("processes", "--against", "main")
    assert found["verdict"] == "pass"
    assert only(found)["comparison"] is None


def test_a_check_that_is_dropped_fails_with_the_application_that_slips_through(here):
    put(here, UNCHECKED)
    found = judged("processes", "--against", "main")
    assert (found["exit"], only(found)["layers"]["lawful"]) == (1, "fail")
    assert {"guarantee-lost", "obligation-unmet"} <= set(kinds(found))
    told = [change["message"] for change in only(found)["changes"] if change["kind"] == "guarantee-lost"]
    assert "form_true is wrong on arrival" in told[0]


def test_one_of_two_equal_checks_may_go(here):
    put(here, SHORT)
    found = judged("processes", "--against", "main")
    assert (found["exit"], only(found)["layers"]) == (
        0,
        dict.fromkeys(("lawful", "applicant", "speed", "structure"), "pass"),
    )
    assert "step-removed" in kinds(found, "note")


def test_more_work_fails_for_speed_alone(here):
    put(here, SLOWER)
    found = judged("processes", "--against", "main")
    assert (found["exit"], only(found)["layers"]["lawful"], only(found)["layers"]["speed"]) == (1, "pass", "fail")
    assert "officer_time" in kinds(found)


def test_a_new_paper_fails_for_the_applicant_alone(here):
    put(here, MORE_PAPERS)
    found = judged("processes", "--against", "main")
    assert (found["exit"], kinds(found)) == (1, ["new-document"])
    assert only(found)["layers"]["applicant"] == "fail"


def test_a_file_that_is_no_longer_valid_fails_with_its_problems(here):
    put(here, BROKEN)
    found = judged("processes", "--against", "main")
    assert (found["exit"], kinds(found)) == (1, ["invalid-file"])
    line = next(number for number, text in enumerate(BROKEN.splitlines(), start=1) if "form_treu" in text)
    assert only(found)["changes"][0]["line"] == line


def test_a_file_that_no_longer_says_it_is_a_process_is_not_passed_over(here):
    put(here, SMALL.replace("regflow: 1", "reglow: 1"))
    found = judged("processes", "--against", "main")
    assert (found["exit"], set(kinds(found))) == (1, {"invalid-file"})


def test_what_others_changed_since_is_not_counted(here):
    git(here, "checkout", "--quiet", "main")
    put(here, MORE_PAPERS)
    commit(here, "others ask for more")
    git(here, "checkout", "--quiet", "change")
    assert judged("processes", "--against", "main")["verdict"] == "pass"


def test_a_new_file_is_judged_by_itself(here):
    put(here, UNCHECKED, "processes/other.yaml")
    found = judged("processes/other.yaml", "--against", "main")
    assert (found["exit"], only(found)["status"], kinds(found)) == (1, "added", ["obligation-unmet"])


def test_a_deleted_file_fails_until_the_settings_accept_it(here):
    (here / "processes/permit.yaml").unlink()
    assert kinds(judged("processes", "--against", "main")) == ["file-removed"]
    entry = '[[accepted]]\nprocess = "processes/permit.yaml"\nkind = "file-removed"\nreason = "abolished"\n'
    put(here, entry + "until = 2999-01-01\n", "regflow.toml")
    found = judged("processes", "--against", "main")
    assert (found["exit"], [one["reason"] for one in found["allowed"]]) == (0, ["abolished"])


def test_a_renamed_file_is_compared_with_what_it_was(here):
    (here / "processes/permit.yaml").rename(here / "processes/新 许可.yaml")
    found = judged("processes", "--against", "main")
    assert found["verdict"] == "pass"
    assert (only(found)["file"], only(found)["earlier_name"]) == ("processes/新 许可.yaml", "processes/permit.yaml")


def test_a_file_that_is_renamed_and_made_worse_does_not_pass_as_new(here):
    (here / "processes/permit.yaml").unlink()
    put(here, MORE_PAPERS, "elsewhere/permit.yaml")
    found = judged("elsewhere", "--against", "main")
    assert (found["exit"], kinds(found)) == (1, ["new-document"])


def test_it_works_on_a_detached_head_and_from_a_folder_below(here, monkeypatch):
    put(here, MORE_PAPERS)
    commit(here, "more papers")
    git(here, "checkout", "--quiet", "--detach")
    monkeypatch.chdir(here / "processes")
    found = judged(".", "--against", "main")
    assert (found["exit"], only(found)["file"]) == (1, "permit.yaml")


def test_a_broken_state_before_gives_way_to_the_last_valid_one(here):
    git(here, "checkout", "--quiet", "main")
    put(here, BROKEN)
    commit(here, "broken")
    git(here, "checkout", "--quiet", "-b", "mend")
    put(here, MORE_PAPERS)
    found = judged("processes", "--against", "main")
    assert (found["exit"], kinds(found)) == (1, ["new-document"])
    assert "earlier-state" in kinds(found, "note")


def test_a_file_that_never_was_valid_is_judged_as_new(tmp_path, monkeypatch):
    monkeypatch.chdir(repository(tmp_path, BROKEN))
    put(tmp_path, SMALL)
    found = judged("processes", "--against", "main")
    assert (found["exit"], kinds(found, "note")) == (0, ["earlier-state"])


def test_a_shallow_clone_says_what_to_fetch(here, tmp_path, monkeypatch):
    put(here, MORE_PAPERS)
    commit(here, "second")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "change", here.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    result = run("gate", "processes", "--against", "HEAD~1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "git fetch --unshallow" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("processes", "--against", "nowhere"), "git knows no commit 'nowhere'", id="unknown reference"),
        pytest.param(("processes", "--against", "-x"), "git knows no commit '-x'", id="reference like a flag"),
        pytest.param(("nothing", "--against", "main"), "no process file to judge at nothing", id="no such path"),
        pytest.param(("processes", "typo.yaml", "--against", "main"), "judge at typo.yaml", id="one path of two"),
        pytest.param(("processes",), "Nothing to compare with", id="no reference"),
    ],
)
def test_what_cannot_be_judged_is_no_pass(here, arguments, said):
    result = run("gate", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.split())


def test_a_path_outside_the_repository_is_no_new_file(here, tmp_path):
    outside = put(tmp_path, SMALL, "outside/permit.yaml")
    result = run("gate", "processes", str(outside), "--against", "main", *QUICK)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "outside the repository" in " ".join(result.stderr.split())


def test_a_side_that_cannot_be_read_is_no_pass(here):
    (here / "processes/permit.yaml").write_bytes("name: 登记".encode("gb18030"))
    result = run("gate", "processes/permit.yaml", "--against", "main")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_process_that_cannot_be_simulated_is_no_pass_unless_speed_is_not_asked_for(tmp_path, monkeypatch):
    silent = SMALL.replace("  arrive: {every: {mean: 20 min}}", "  traits: {size: {small: 100%}}")
    monkeypatch.chdir(repository(tmp_path, silent))
    put(tmp_path, silent.replace("mean: 8 min", "mean: 9 min"))
    result = run("gate", "processes", "--against", "main", *QUICK)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "processes/permit.yaml" in result.stderr
    assert judged("processes", "--against", "main", "--severity", "speed=off")["exit"] == 0


def test_too_few_states_cannot_tell_rather_than_pass(here):
    put(here, SHORT)
    found = judged("processes", "--against", "main", "--states", "2")
    assert (found["exit"], only(found)["layers"]["lawful"]) == (3, "cannot-tell")


def test_outside_a_repository_a_folder_or_a_file_is_compared_with(tmp_path, monkeypatch):
    put(tmp_path, SMALL, "old/permit.yaml")
    put(tmp_path, MORE_PAPERS, "new/permit.yaml")
    monkeypatch.chdir(tmp_path)
    assert judged("new", "--against", "old")["exit"] == 1
    assert judged("new/permit.yaml", "--against", "old/permit.yaml")["exit"] == 1
    assert judged("old", "--against", "old")["exit"] == 0


def test_an_exception_on_the_step_lets_a_difference_through_and_is_listed(here):
    allowed = '  # regflow: allow new-document reason="Lease Act, s. 2" until=2999-01-01\n  submit:'
    put(here, MORE_PAPERS.replace("  submit:", allowed))
    found = judged("processes", "--against", "main")
    assert (found["exit"], [(one["kind"], one["step"]) for one in found["allowed"]]) == (
        0,
        [("new-document", "submit")],
    )


def test_an_exception_on_another_step_lets_nothing_through_and_is_a_fault_itself(here):
    allowed = '  # regflow: allow new-document reason="Lease Act, s. 2" until=2999-01-01\n  grant:'
    put(here, MORE_PAPERS.replace("  grant:", allowed))
    assert kinds(judged("processes", "--against", "main")) == ["unused-exception", "new-document"]


def test_an_exception_that_stood_there_before_waits_for_its_end_without_a_fault(tmp_path, monkeypatch):
    allowed = '  # regflow: allow new-document reason="Lease Act, s. 2" until={}\n  submit:'
    monkeypatch.chdir(repository(tmp_path, MORE_PAPERS.replace("  submit:", allowed.format("2999-01-01"))))
    assert judged("processes", "--against", "main")["exit"] == 0
    put(tmp_path, MORE_PAPERS.replace("  submit:", allowed.format("2020-01-01")))
    assert kinds(judged("processes", "--against", "main")) == ["expired-exception"]


def test_a_measure_is_accepted_by_an_entry_with_its_margin(here):
    put(here, SLOWER)
    entry = '[[accepted]]\nprocess = "processes/permit.yaml"\nmeasure = "officer_time"\nreason = "new law"\n'
    alone = ("--against", "main", *(part for one in OTHERS for part in ("--margin", f"{one}=off")))
    assert kinds(judged("processes", *alone)) == ["officer_time"]
    put(here, entry + 'margin = "1%"\nuntil = 2999-01-01\n', "regflow.toml")
    assert kinds(judged("processes", *alone)) == ["officer_time"]
    put(here, entry + 'margin = "150%"\nuntil = 2999-01-01\n', "regflow.toml")
    found = judged("processes", *alone)
    assert (found["exit"], [one["reason"] for one in found["allowed"]]) == (0, ["new law"])
    put(here, entry + 'margin = "150%"\nuntil = 2020-01-01\n', "regflow.toml")
    assert set(kinds(judged("processes", *alone))) == {"expired-exception", "officer_time"}


def test_a_known_loss_of_a_file_that_nobody_knows_is_refused(here):
    entry = '[[accepted]]\nprocess = "processes/{}.yaml"\nkind = "new-document"\nreason = "x"\nuntil = 2999-01-01\n'
    put(here, entry.format("permti"), "regflow.toml")
    result = run("gate", "processes", "--against", "main", *QUICK)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "processes/permti.yaml" in result.stderr
    commit(here, "it stood there before")
    git(here, "branch", "--force", "main", "change")
    assert judged("processes", "--against", "main")["exit"] == 0


def test_a_folder_can_be_compared_with_where_there_is_no_git(here, monkeypatch):
    put(here, MORE_PAPERS, "old/permit.yaml")
    monkeypatch.setattr("regflow.formats.git.PROGRAM", "no-such-git")
    assert judged("processes", "--against", "old")["exit"] == 0
    result = run("gate", "processes", "--against", "main")
    assert (result.exit_code, result.stdout) == (2, "")


def test_every_form_is_written_at_once_and_over_what_was_there(here):
    put(here, MORE_PAPERS)
    forms = ("json", "github", "markdown", "junit", "sarif", "gitlab")
    (here / "out.sarif").write_text("stale", encoding="utf-8")
    asked = [part for form in forms for part in (f"--output.{form}", f"out.{form}")]
    result = run("gate", "processes", "--against", "main", *QUICK, *asked)
    assert result.exit_code == 1
    assert all("new-document" in (here / f"out.{form}").read_text(encoding="utf-8") for form in forms)
    assert result.stdout.startswith("Fail")


def test_the_settings_that_hold_are_shown_with_where_they_come_from(here, monkeypatch):
    put(here, 'seed = 5\ncases = 70\n[margins]\ncost = "off"\n', "regflow.toml")
    monkeypatch.setenv("REGFLOW_SEED", "6")
    monkeypatch.setenv("REGFLOW_CASES", "80")
    result = run("gate", "processes", "--show-settings", "--cases", "90", "--format", "json")
    (file,) = json.loads(result.stdout)["files"]
    assert file["settings"]["cases"] == {"value": 90, "source": "--cases"}
    assert file["settings"]["seed"] == {"value": 6, "source": "environment, REGFLOW_SEED"}
    assert file["settings"]["margins.cost"] == {"value": None, "source": "regflow.toml, line 4"}
    assert "regflow.toml, line 4" in run("gate", "processes", "--show-settings").stdout


def test_the_reference_may_stand_in_the_settings(here):
    put(here, 'against = "main"\n', "regflow.toml")
    assert judged("processes")["against"] == "main"


def test_a_baseline_judges_without_a_repository(tmp_path, monkeypatch):
    put(tmp_path, SMALL)
    monkeypatch.chdir(tmp_path)
    assert run("gate", "processes", "--write-baseline", "base.json", *QUICK).exit_code == 0
    assert judged("processes", "--baseline", "base.json")["exit"] == 0
    put(tmp_path, MORE_PAPERS)
    assert kinds(judged("processes", "--baseline", "base.json")) == ["new-document"]


def test_a_baseline_is_not_overwritten_unasked(tmp_path, monkeypatch):
    put(tmp_path, SMALL)
    monkeypatch.chdir(tmp_path)
    Path("base.json").write_text("{}", encoding="utf-8")
    assert run("gate", "processes", "--write-baseline", "base.json", *QUICK).exit_code == 2
    assert Path("base.json").read_text(encoding="utf-8") == "{}"
    assert run("gate", "processes", "--write-baseline", "base.json", "--force", *QUICK).exit_code == 0


def test_every_answer_has_an_exit_of_its_own():
    assert sorted(EXITS.values()) == [0, 1, 3]
