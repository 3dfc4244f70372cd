from regflow.report.findings_json import findings_json
from regflow.report.findings_text import AnalysedFile
from tests.report.results import BEFORE, CONDITIONAL, GAP, KEPT, analysis


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


def test_a_guarantee_says_in_words_where_it_holds_and_in_figures_how_often():
    always, gap = findings_json(AnalysedFile("food.yaml", BEFORE, analysis(), ()), "en")["guarantees"]
    assert (always["contexts"], always["share"], always["where"]) == ("all cases", 1.0, None)
    assert (always["checked"], always["checks"], always["gap"]) == ("2 x", 2, False)
    assert (gap["contexts"], gap["checked_by"], gap["gap"]) == ("nowhere", ["first"], True)


def test_what_must_stay_has_its_line():
    analysed = AnalysedFile("food.yaml", BEFORE, analysis(), (), (KEPT,), (5,))
    (kept,) = findings_json(analysed, "en")["kept"]
    assert (kept["step"], kept["line"], kept["story"]) == ("first", 5, "work changes lease")
