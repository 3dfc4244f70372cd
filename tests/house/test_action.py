"""The scripts of the action, run as a runner runs them: in a repository with a change, beside a `gh` of our own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.commands.files import SHORT, SMALL, UNCHECKED

ROOT = Path(__file__).parents[2]
STEPS = {
    step.get("name", ""): step
    for step in yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
}
PROGRAM = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(ROOT)!r})
from regflow.commands import main
main()
"""
PLATFORM = """#!/usr/bin/env bash
echo "$*" >> "$CALLS"
case "$*" in
  *--paginate*) printf '%s' "$KNOWN" ;;
  *--field*) last="${@: -1}"; cp "${last#body=@}" "$WRITTEN" ;;
esac
exit "${ANSWER:-0}"
"""
SPOKEN = SMALL.replace("name: Small permit", 'name: "::error::owned @mayor ![x](https://evil.example)"')


OWN = tuple(f"::{level} file=processes/small.yaml," for level in ("error", "warning", "notice"))


@dataclass(frozen=True)
class Runner:
    """A runner in whose folder there is a repository with a branch `main` and a change."""

    folder: Path

    def change(self, text: str) -> None:
        (self.folder / "repository" / "processes" / "small.yaml").write_text(text, encoding="utf-8")

    def step(self, name: str, **environment: str) -> subprocess.CompletedProcess[str]:
        programs = (str(self.folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"])
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
            cwd=self.folder / "repository",
            env={
                **os.environ,
                "PATH": os.pathsep.join(programs),
                "RUNNER_TEMP": str(self.folder / "temp"),
                "GITHUB_OUTPUT": str(self.folder / "output"),
                "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
                "CALLS": str(self.folder / "calls"),
                "WRITTEN": str(self.folder / "written"),
                **environment,
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def judge(self, **environment: str) -> subprocess.CompletedProcess[str]:
        inputs = {"PATHS": "processes\n", "AGAINST": "main", "ARGUMENTS": "--cases=50\n--replications=3\n--jobs=1\n"}
        event = {"BASE_BRANCH": "", "PUSHED_ONTO": "", "DEFAULT_BRANCH": "trunk"}
        return self.step("Judge the change", **{**inputs, **event, **environment})

    def comment(self, **environment: str) -> subprocess.CompletedProcess[str]:
        named = {"REPOSITORY": "town/processes", "NUMBER": "7", "GH_TOKEN": "", "REPORT": self.outputs()["markdown"]}
        return self.step("Comment on the pull request", **{**named, "KNOWN": "", **environment})

    def outputs(self) -> dict[str, str]:
        lines = self.read("output").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    for name, text in (("regflow", PROGRAM), ("gh", PLATFORM)):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)
    repository = tmp_path / "repository"
    (repository / "processes").mkdir(parents=True)
    (tmp_path / "temp").mkdir()
    made = Runner(tmp_path)
    made.change(SMALL)
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@town.example", "commit", "--quiet", "--message=first"],
        ["switch", "--quiet", "--create", "change"],
    ):
        subprocess.run(["git", *command], cwd=repository, check=True)
    return made


def test_a_change_that_breaks_the_law_fails_with_summary_annotations_and_reports(runner):
    runner.change(UNCHECKED)
    done = runner.judge()
    assert done.returncode == 0, done.stderr
    assert (runner.outputs()["verdict"], runner.outputs()["code"]) == ("fail", "1")
    assert runner.read("summary").startswith("### ❌ Fail")
    assert "\n::error file=processes/small.yaml,line=" in done.stdout
    assert all(Path(runner.outputs()[report]).stat().st_size > 0 for report in ("markdown", "sarif", "junit"))
    assert runner.step("Answer", CODE=runner.outputs()["code"]).returncode == 1


def test_a_change_that_is_none_passes(runner):
    runner.change(SMALL.replace("# the hall looks again", "# the hall looks once more"))
    runner.judge()
    assert runner.outputs()["verdict"] == "pass"
    assert runner.step("Answer", CODE="0").returncode == 0


@pytest.mark.parametrize(
    ("environment", "verdict"),
    [
        ({"AGAINST": "no-such-branch"}, "could-not-run"),
        ({"PATHS": "no-such-folder\n"}, "could-not-run"),
        ({"ARGUMENTS": "--no-such-option\n"}, "could-not-run"),
    ],
)
def test_what_cannot_be_judged_is_no_pass(runner, environment, verdict):
    runner.judge(**environment)
    assert (runner.outputs()["verdict"], runner.outputs()["code"]) == (verdict, "2")
    assert "could not run" in runner.read("summary")


def test_an_answer_that_never_came_is_no_pass(runner):
    assert runner.step("Answer", CODE="").returncode == 2


@pytest.mark.parametrize(
    ("environment", "against"),
    [
        ({"BASE_BRANCH": "main", "PUSHED_ONTO": ""}, "origin/main"),
        ({"BASE_BRANCH": "", "PUSHED_ONTO": "0" * 40}, "origin/trunk"),
        ({"BASE_BRANCH": "", "PUSHED_ONTO": "1234567"}, "1234567"),
    ],
)
def test_what_is_compared_with_goes_by_the_event(runner, environment, against):
    (runner.folder / "bin" / "regflow").write_text('#!/usr/bin/env bash\necho "$@"\n', encoding="utf-8")
    done = runner.judge(AGAINST="", **environment)
    assert f"--against {against} " in done.stdout


def test_paths_and_arguments_are_words_of_their_own_whatever_is_in_them(runner):
    (runner.folder / "bin" / "regflow").write_text("#!/usr/bin/env bash\nprintf '<%s>' \"$@\"\n", encoding="utf-8")
    evil = "a b\n$(touch hacked)\n; touch hacked\n--flag\n"
    done = runner.judge(PATHS=evil, ARGUMENTS="--lang=zh")
    assert "<--lang=zh><--><a b><$(touch hacked)><; touch hacked><--flag>" in done.stdout
    assert not (runner.folder / "repository" / "hacked").exists()


def test_nothing_in_a_process_file_becomes_a_command_of_the_workflow(runner):
    runner.change(SPOKEN.replace("checks: [form_true], if_wrong: reject", "needs: [form]"))
    log = runner.judge().stdout.splitlines()
    begin = next(line for line in log if line.startswith("::stop-commands::"))
    heard = log[log.index(f"::{begin.removeprefix('::stop-commands::')}::") + 1 :]
    assert any("owned" in line for line in log)
    assert [line for line in heard if "::" in line and not line.startswith(OWN)] == []


def test_the_first_run_writes_a_comment_and_the_next_one_updates_it(runner):
    runner.change(SHORT)
    runner.judge()
    runner.comment()
    assert "--method POST repos/town/processes/issues/7/comments" in runner.read("calls")
    assert runner.read("written").startswith("<!-- regflow gate -->\n### ")
    runner.comment(KNOWN="42\n43")
    assert "--method PATCH repos/town/processes/issues/comments/42 " in runner.read("calls").splitlines()[-1]


def test_a_token_that_may_not_write_is_told_and_fails_nothing(runner):
    runner.judge()
    done = runner.comment(ANSWER="1")
    assert done.returncode == 0
    assert "::warning" in done.stdout
