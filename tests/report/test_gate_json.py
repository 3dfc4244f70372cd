import json

from regflow.report.gate_forms import FORMS
from tests.report.gate_results import FAILED, OPEN


def document(result=FAILED, language="en"):
    return json.loads(FORMS["json"](result, language))


def test_the_document_has_the_keys_of_the_contract():
    data = document()
    assert (data["schema"], data["verdict"], data["against"]) == ("regflow/gate/1", "fail", "origin/main")
    file, same = data["files"]
    assert file["layers"] == {"lawful": "fail", "applicant": "pass", "speed": "pass", "structure": "pass"}
    assert (file["status"], same["status"]) == ("changed", "same")
    assert file["changes"][0] == {
        "kind": "lost-check",
        "layer": "lawful",
        "severity": "error",
        "step": "first",
        "before": "name_ok is checked",
        "after": None,
        "message": "first no longer checks name_ok.",
        "line": 31,
        "column": 5,
    }


def test_the_comparison_is_that_of_compare():
    file, same = document()["files"]
    assert file["comparison"]["measures"]["cycle_time"]["verdict"] == "better"
    assert same["comparison"] is None


def test_what_was_let_through_has_reason_and_end():
    (allowed,) = document()["allowed"]
    assert (allowed["reason"], allowed["until"]) == ("Food Act, art. 30", "2027-06-30")
    assert allowed["change"]["kind"] == "new-document"


def test_the_third_answer_has_its_own_word():
    assert document(OPEN)["verdict"] == "cannot-tell"
