import json
from xml.etree.ElementTree import fromstring

import pytest

from regflow.analysis.rules import RULES
from regflow.report.forms import WRITERS
from tests.commands.files import BROKEN, ENDLESS, SMALL, UNCHECKED, run, written


def test_what_is_redundant_is_told_with_line_verdict_and_change(tmp_path):
    result = run("analyse", written(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "repeated-check (proved): first_look" in result.stdout
    assert "small.yaml:20" in result.stdout
    assert "leave out step first_look" in result.stdout


def test_findings_let_it_fail_only_when_asked(tmp_path):
    file = written(tmp_path)
    assert run("analyse", file, "--fail-on", "proved").exit_code == 1
    assert run("analyse", file).exit_code == 0


def test_a_verdict_that_does_not_exist_is_wrong_usage(tmp_path):
    result = run("analyse", written(tmp_path), "--fail-on", "sure")
    assert result.exit_code == 2
    assert "conditional" in result.stderr


def test_an_invalid_file_could_not_be_run(tmp_path):
    result = run("analyse", written(tmp_path, BROKEN))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "form_treu" in result.stderr


def test_a_file_in_which_a_case_never_ends_is_refused(tmp_path):
    result = run("analyse", written(tmp_path, ENDLESS))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "error[endless]" in result.stderr


def test_the_document_has_the_keys_of_the_contract(tmp_path):
    data = json.loads(run("analyse", written(tmp_path), "--format", "json").stdout)
    assert data["schema"] == "regflow/analyse/1"
    finding = data["files"][0]["findings"][0]
    assert (finding["rule"], finding["verdict"], finding["line"]) == ("repeated-check", "proved", 20)
    assert finding["change"] == {"kind": "remove-step", "step": "first_look"}
    assert data["files"][0]["guarantees"][0]["criterion"] == "form_true"


def test_the_american_spelling_does_the_same(tmp_path):
    file = written(tmp_path)
    assert run("analyze", file).stdout == run("analyse", file).stdout


def test_the_office_that_sets_the_pace_is_told_where_arrivals_are_known(tmp_path):
    arrivals = "cases:\n  arrive: {every: {mean: 20 min}}\n"
    assert "bottleneck" in run("analyse", written(tmp_path, SMALL.replace("20 min}}", "6 min}}"))).stdout
    assert "bottleneck" not in run("analyse", written(tmp_path, SMALL.replace(arrivals, ""))).stdout


AMENDED = SMALL.replace(
    "  # the hall looks again\n", "  retype: {by: hall, work: 5 min, amends: [form]}\n  # the hall looks again\n"
)


def test_what_must_stay_is_told_with_its_line_and_the_application_that_would_slip_through(tmp_path):
    said = run("analyse", written(tmp_path, AMENDED)).stdout
    kept = " ".join(said.partition("Looks redundant, and must stay")[2].split())
    assert kept.startswith("1. second_look checks form_true, and so does first_look. -->")
    assert "small.yaml:23 why: " in kept
    assert "or else: first_look finds nothing wrong → retype changes form → approved without anyone" in kept


def test_what_must_stay_is_data_too(tmp_path):
    data = json.loads(run("analyse", written(tmp_path, AMENDED), "--format", "json").stdout)
    (kept,) = data["files"][0]["kept"]
    assert (kept["step"], kept["line"], kept["walked"]) == ("second_look", 23, True)
    assert kept["change"] == {"kind": "remove-step", "step": "second_look"}


def test_an_official_sees_at_a_glance_what_is_checked_twice_and_where_the_gaps_are(tmp_path):
    twice = run("analyse", written(tmp_path)).stdout
    assert "Checked 2 x: form_true." in twice
    assert "[1]  Permit Act, s. 3, by Town\n" in twice
    never = run("analyse", written(tmp_path, UNCHECKED)).stdout
    assert "Never checked before the approval: form_true." in never
    assert "Permit Act, s. 3, by Town: NOT MET" in never


def test_a_gap_tells_the_application_that_gets_through(tmp_path):
    late = SMALL.replace("  grant:", "  retype: {by: hall, work: 5 min, amends: [form]}\n  grant:")
    said = " ".join(run("analyse", written(tmp_path, late)).stdout.split())
    assert (
        "gets through: first_look finds nothing wrong → second_look finds nothing wrong → retype changes form" in said
    )
    assert "Gap, checked and yet not guaranteed: form_true." in said


@pytest.mark.parametrize("form", WRITERS)
def test_every_form_names_the_finding_and_leaves_as_the_text_does(tmp_path, form):
    file = written(tmp_path)
    assert run("analyse", file, "--format", form).exit_code == 0
    failed = run("analyse", file, "--format", form, "--fail-on", "proved")
    assert (failed.exit_code, "first_look checks form_true again" in failed.stdout.replace("\\_", "_")) == (1, True)


def test_each_rule_is_a_case_and_only_those_that_found_something_fail(tmp_path):
    said = run("analyse", written(tmp_path), "--format", "junit", "--fail-on", "proved").stdout
    cases = list(fromstring(said.encode()).iter("testcase"))
    assert [case.get("name") for case in cases] == list(RULES)
    failed = [case.get("name") for case in cases if case.find("failure") is not None]
    assert failed == ["repeated-check", "needless-order"]


def test_a_finding_is_a_warning_unless_it_lets_the_command_fail(tmp_path):
    file = written(tmp_path)
    assert run("analyse", file, "--format", "github").stdout.startswith("::warning")
    assert run("analyse", file, "--format", "github", "--fail-on", "proved").stdout.startswith("::error")


def allowing(until="2999-01-01", rule="repeated-check", step="second_look"):
    note = f'  # regflow: allow {rule} reason="the council wants it" until={until}\n  {step}:'
    return SMALL.replace(f"  {step}:", note)


def test_a_finding_that_the_file_lets_stand_does_not_fail_and_is_listed_with_its_reason(tmp_path):
    file = written(tmp_path, allowing(step="first_look"))
    found = json.loads(run("analyse", file, "--format", "json").stdout)["files"][0]
    assert [(one["rule"], one["reason"]) for one in found["allowed"]] == [("repeated-check", "the council wants it")]
    assert ("repeated-check", "first_look") not in [(one["rule"], *one["steps"][:1]) for one in found["findings"]]
    assert "Let stand until 2999-01-01: repeated-check" in run("analyse", file).stdout


@pytest.mark.parametrize("form", ["text", "json", *WRITERS])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(allowing(until="2020-01-01"), "ended on 2020-01-01", id="expired"),
        pytest.param(allowing(step="grant"), "lets nothing stand", id="unused"),
        pytest.param(allowing(rule="repeated-chek"), "no rule", id="unknown"),
    ],
)
def test_an_exception_that_is_amiss_is_an_error_in_every_form(tmp_path, text, said, form):
    result = run("analyse", written(tmp_path, text), "--format", form)
    assert (result.exit_code, said in " ".join(result.stdout.split())) == (1, True)
