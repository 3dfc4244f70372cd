"""Process files for the commands, and a way to run a command."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

from regflow.commands import app

SMALL = """\
regflow: 1
name: Small permit
limit: 10 working days
cases:
  arrive: {every: {mean: 20 min}}
offices:
  desk: {authority: Town, staff: 2, cost: 60 CNY per hour}
  hall: {authority: Town, staff: 1}
documents:
  form: {}
  permit: {delivered: true}
criteria:
  form_true: {about: [form], wrong: 10%}
obligations:
  complete: true
  checks:
    - {criterion: form_true, by: Town, basis: "Permit Act, s. 3"}
steps:
  submit: {kind: submission, by: applicant, work: 10 min, brings: [form]}
  first_look: {by: desk, work: {mean: 8 min}, checks: [form_true], if_wrong: reject}
  # the hall looks again
  second_look: {by: hall, work: {mean: 5 min}, checks: [form_true], if_wrong: reject}
  grant: {kind: issue, by: desk, work: 4 min, issues: [permit]}
"""
SHORT = SMALL.replace("  first_look: {by: desk, work: {mean: 8 min}, checks: [form_true], if_wrong: reject}\n", "")
UNCHECKED = SMALL.replace("checks: [form_true], if_wrong: reject", "needs: [form]")
BROKEN = SMALL.replace("    - {criterion: form_true, by: Town,", "    - {criterion: form_treu, by: Town,")
CROWDED = SMALL.replace("mean: 20 min", "mean: 2 min")
ENDLESS = SMALL.replace(
    "checks: [form_true], if_wrong: reject}\n  #", "outcomes: {again: {share: 100%, return: submit}}}\n  #"
)
QUICK = ("--cases", "50", "--replications", "3", "--jobs", "1")


def written(folder: Path, text: str = SMALL, name: str = "small.yaml") -> str:
    """Return the path of a file with this text."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


def run(*arguments: str) -> Result:
    """Return what a command line gives."""
    return CliRunner().invoke(app, list(arguments))
