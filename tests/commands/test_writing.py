"""What is accepted beyond proof, from the command line to the new file."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from regflow.formats.process_yaml import parse_process
from tests.commands.files import run, written

HEAD = """\
regflow: 1
name: Small permit
offices:
  desk: {authority: Town, cost: 60 CNY per hour}
  hall: {authority: Town, cost: 60 CNY per hour}
documents:
  form: {}
  record: {held_by: [Police]}
  permit: {delivered: true}
criteria:
  form_true: {about: [form], wrong: 5%, harm: 9000 CNY}
obligations: {complete: true}
steps:
  submit: {kind: submission, by: applicant, brings: [form, record]}
  first: {by: desk, work: 5 min, needs: [record], checks: {form_true: {catches: 60%, evidence: a}}, if_wrong: reject}
"""
MEETING = """\
  vote:
    kind: approval
    by: hall
    work: 5 min
    meets: every tue 14:00
    outcomes: {refuse: {share: 5%, end: refused}}
"""
SECOND = """\
  second:
    by: hall
    work: 20 min
    after: [first]
    needs: [form]
    checks: {form_true: {catches: 70%, evidence: b}}
    if_wrong: reject
"""
STAMP = """\
  head:
    kind: approval
    by: hall
    work: 5 min
    outcomes: {refuse: {share: 0.5%, end: refused}}
    observed: {seen: 1307, changed: 6}
"""
TAIL = "  grant: {kind: issue, by: desk, work: 4 min, issues: [permit]}\n"


@dataclass(frozen=True)
class Beyond:
    """A process in which one thing is found that is not proved, and what has to be said of it."""

    verdict: str
    rule: str
    text: str
    says: tuple[str, ...]
    above: str


CASES = (
    Beyond(
        "conditional",
        "waits-for-meeting",
        HEAD + MEETING + TAIL,
        ("need not sit together to decide",),
        "  vote:",
    ),
    Beyond(
        "risky",
        "repeated-check",
        HEAD + SECOND + TAIL,
        ("from 0.63% to 2.06%", "143 more per 10,000 approvals", "harm of 1,290,817 CNY"),
        "  grant:",
    ),
    Beyond(
        "statistical",
        "rubber-stamp",
        HEAD + STAMP + TAIL,
        ("6 of 1,307 cases", "up to 0.90%", "exact, one-sided, 95%"),
        "  head:",
    ),
    Beyond(
        "opportunity",
        "held-document",
        HEAD.replace("  first:", "  reception: {by: hall, work: 2 min}\n  first:") + TAIL,
        ("no law or agreement that lets Police share it is known", "Police may share record"),
        "  submit:",
    ),
)
EACH = pytest.mark.parametrize("beyond", CASES, ids=lambda one: one.verdict)


def streamlined(tmp_path: Path, beyond: Beyond, *options: str) -> tuple[str, str]:
    """Return what was printed and what was written."""
    out = tmp_path / "short.yaml"
    result = run("streamline", written(tmp_path, beyond.text), "-o", str(out), "--no-compare", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout, out.read_text(encoding="utf-8")


def plain(text: str) -> str:
    """Return a text on one line, without the signs of comments."""
    return " ".join(text.replace("# regflow: ", "").split())


@EACH
def test_what_is_beyond_proof_is_told_and_not_applied_unless_asked(tmp_path, beyond):
    said, text = streamlined(tmp_path, beyond)
    assert f"{beyond.rule} ({beyond.verdict})" in said.partition("Found and not applied")[2]
    assert "# regflow:" not in text


@EACH
def test_what_was_accepted_is_listed_with_its_figures_and_assumptions(tmp_path, beyond):
    said, _ = streamlined(tmp_path, beyond, "--accept", beyond.verdict)
    applied = plain(said.partition("What is different")[0])
    assert f"found by {beyond.rule} ({beyond.verdict})" in applied
    assert [one for one in beyond.says if one not in applied] == []
    assert "accepted beyond proof" in plain(said) or beyond.verdict == "conditional"


@EACH
def test_what_was_accepted_stands_as_a_comment_at_its_place_in_a_file_that_can_be_used(tmp_path, beyond):
    _, text = streamlined(tmp_path, beyond, "--accept", beyond.verdict)
    assert parse_process(text, "short.yaml").process.steps
    lines = text.splitlines()
    notes = [number for number, line in enumerate(lines) if line.startswith("  # regflow: ")]
    assert notes == list(range(notes[0], notes[-1] + 1))
    assert lines[notes[-1] + 1].startswith(beyond.above)
    comment = plain("\n".join(lines[number] for number in notes))
    assert comment.startswith(f"{beyond.rule} ({beyond.verdict})")
    assert [one for one in beyond.says if one not in comment] == []
    assert max(len(lines[number]) for number in notes) <= 110


@EACH
def test_what_was_accepted_is_data_with_its_verdict_and_assumptions(tmp_path, beyond):
    said, _ = streamlined(tmp_path, beyond, "--accept", beyond.verdict, "--format", "json")
    (applied,) = [one for one in json.loads(said)["applied"] if one["rule"] == beyond.rule]
    told = " ".join([applied["evidence"], *applied["assumptions"]])
    assert applied["verdict"] == beyond.verdict
    assert [one for one in beyond.says if one not in told] == []


@pytest.mark.parametrize("weaker", range(1, len(CASES)))
def test_what_is_accepted_includes_all_that_is_surer(tmp_path, weaker):
    surer = CASES[weaker - 1]
    _, text = streamlined(tmp_path, surer, "--accept", CASES[weaker].verdict)
    assert f"# regflow: {surer.rule} ({surer.verdict})" in text


@pytest.mark.parametrize("surer", range(len(CASES) - 1))
def test_what_is_accepted_leaves_out_all_that_is_weaker(tmp_path, surer):
    weaker = CASES[surer + 1]
    _, text = streamlined(tmp_path, weaker, "--accept", CASES[surer].verdict)
    assert weaker.rule not in text
