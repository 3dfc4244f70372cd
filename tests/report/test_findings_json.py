from regflow.report.findings_json import findings_json
from regflow.report.findings_text import AnalysedFile
from tests.report.results import BEFORE, CONDITIONAL, GAP, analysis


def test_the_keys_are_those_of_the_contract():
    data = findings_json(AnalysedFile("food.yaml", BEFORE, analysis(CONDITIONAL, GAP), (7, 9)), "en")
    assert {"file", "process", "findings", "guarantees"} <= set(data)
    conditional, gap = data["findings"]
    keys = {"rule", "steps", "criteria", "documents", "line", "verdict", "assumptions", "evidence", "change"}
    assert keys <= set(conditional)
    assert conditional["change"] == {"kind": "remove-step", "step": "stamp"}
    assert conditional["assumptions"] == ["nobody else wants the stamp"]
    assert (gap["change"], gap["line"]) == (None, 9)
    assert {"criterion", "contexts", "established_by"} <= set(data["guarantees"][0])
