"""The schema beside this file is that of the standard, as code scanning uses it (npm: @microsoft/jest-sarif, MIT)."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from regflow.report.forms.sarif import sarif
from regflow.report.gate_account import gate_account
from tests.report.forms.accounts import ACCOUNT, ALL, HOSTILE_ACCOUNT
from tests.report.gate_results import change, gated, result

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)


def run(account):
    return json.loads(sarif(account))["runs"][0]


@pytest.mark.parametrize("account", ALL)
def test_every_log_is_valid_by_the_official_schema(account):
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(sarif(account)))] == []


def test_the_schema_refuses_what_is_no_log():
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"results": [{}]}]})


def test_a_result_has_its_place_its_step_and_its_level():
    first = run(ACCOUNT)["results"][0]
    (location,) = first["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "processes/food.yaml"
    assert location["physicalLocation"]["region"] == {"startLine": 31, "startColumn": 5}
    assert location["logicalLocations"][0]["name"] == "first"
    assert (first["ruleId"], first["level"]) == ("lost-check", "error")


@pytest.mark.parametrize("account", ALL)
def test_every_result_has_a_rule_with_a_help_text(account):
    rules = run(account)["tool"]["driver"]["rules"]
    for one in run(account)["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        assert len(rules[one["ruleIndex"]]["help"]["text"]) > 40


def test_what_was_let_through_is_suppressed_with_its_reason():
    (suppressed,) = [one for one in run(ACCOUNT)["results"] if "suppressions" in one]
    assert suppressed["ruleId"] == "new-document"
    assert "Food Act, art. 30" in suppressed["suppressions"][0]["justification"]


def test_a_fingerprint_is_that_of_process_and_step_and_not_of_the_line():
    one, other = (
        run(gate_account(result(gated(change(line=line))), "en"))["results"][0]["partialFingerprints"]
        for line in (31, 77)
    )
    assert one == other


def test_a_hostile_file_name_is_a_path_and_nothing_else():
    uri = run(HOSTILE_ACCOUNT)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert not set(uri) & set(" <>|:#\x00\r\n[]")
