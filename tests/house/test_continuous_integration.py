"""What other repositories use of this one: the action, the hooks, the lines of the README, and our own workflow."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.files import run

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
WORKFLOWS = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in ROOT.glob(".github/workflows/*")}
README = (ROOT / "README.md").read_text(encoding="utf-8").partition("## In CI")[2].partition("\n## ")[0]
JOBS = {(file, name): job for file, workflow in WORKFLOWS.items() for name, job in workflow["jobs"].items()}


def steps() -> Iterator[dict[str, Any]]:
    """Give every step of the action and of our own workflows."""
    yield from ACTION["runs"]["steps"]
    for job in JOBS.values():
        yield from job["steps"]


SCRIPTS = [step["run"] for step in steps() if "run" in step]
LINES = [
    *(line for script in SCRIPTS for line in script.replace("\\\n", " ").splitlines()),
    *(" ".join((hook["entry"], *hook.get("args", ()))) for hook in HOOKS),
    *README.replace("\\\n", " ").splitlines(),
]
CALLS = [line[line.index("regflow ") :] for line in LINES if re.search(r"(?:^|&& |`|- )\s*regflow [a-z]+(?: |$)", line)]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_bash_and_takes_what_others_wrote_from_the_environment_alone(script):
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "${{" not in script


def test_there_are_calls_in_the_action_the_hooks_and_the_readme():
    assert {call.split()[1] for call in CALLS} == {"gate", "check", "analyse"}
    assert len(CALLS) >= 6


@pytest.mark.parametrize("call", CALLS)
def test_every_command_and_option_that_is_called_exists(call):
    command, *words = shlex.split(call.partition(">")[0].partition("`")[0].partition("&&")[0])[1:]
    said = " ".join(run(command, "--help").stdout.split())
    options = [word.partition("=")[0] for word in words if word.startswith("--") and word != "--"]
    assert [option for option in options if option not in said] == []


def test_the_action_is_a_composite_one_whose_outputs_come_from_its_steps():
    assert ACTION["runs"]["using"] == "composite"
    ids = {step["id"] for step in ACTION["runs"]["steps"] if "id" in step}
    for output in ACTION["outputs"].values():
        step, name = re.fullmatch(r"\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}", output["value"]).groups()
        assert step in ids
        assert f'echo "{name}=' in "\n".join(SCRIPTS)


def test_every_input_of_the_action_is_described_and_used():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    assert all(one["description"] and "default" in one for one in ACTION["inputs"].values())


def test_every_step_of_the_action_that_runs_a_script_names_its_shell():
    assert all(step["shell"] == "bash" for step in ACTION["runs"]["steps"] if "run" in step)


def test_every_foreign_action_has_a_version():
    used = [step["uses"] for step in steps() if "uses" in step]
    assert all(re.fullmatch(r"\./|[\w-]+/[\w-]+@v\d+", one) for one in used)


def test_the_hooks_are_those_that_are_promised_and_take_process_files():
    assert [hook["id"] for hook in HOOKS] == ["regflow-check", "regflow-analyse"]
    for hook in HOOKS:
        assert hook["language"] == "python"
        assert re.search(hook["files"], "processes/food shop.yaml")
        assert re.search(hook["files"], "区/processes/食品.yml")
        assert not re.search(hook["files"], ".github/workflows/ci.yml")


def test_our_own_workflow_tests_every_python_and_gates_our_own_processes():
    workflow = WORKFLOWS["ci.yml"]
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["tests"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    checkout, gate = workflow["jobs"]["gate"]["steps"]
    assert (checkout["with"]["fetch-depth"], gate["uses"], gate["with"]["paths"]) == (0, "./", "processes")


def test_nothing_may_write_but_the_job_that_comments():
    writing = {name for (_, name), job in JOBS.items() if "write" in job.get("permissions", {}).values()}
    assert writing == {"gate"}
