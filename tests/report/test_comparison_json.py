from dataclasses import replace

from regflow.comparison.result import Portion
from regflow.model.change import DropCheck, RemoveStep
from regflow.report.comparison_json import comparison_json
from regflow.simulation.summary import MEASURES
from regflow.words import message
from tests.report.results import comparison


def test_the_keys_are_those_of_the_contract():
    body = comparison_json(comparison(), "a.yaml", "b.yaml")
    assert {"before", "after", "run", "measures", "results", "offices", "split", "waterfall"} <= set(body)
    assert (body["before"], body["after"]) == ("a.yaml", "b.yaml")
    assert tuple(body["measures"]) == MEASURES
    keys = ["before", "after", "difference", "relative", "verdict", "variance_reduction"]
    assert all(list(measure) == keys for measure in body["measures"].values())
    assert all(set(body[part]) == {"before", "after"} for part in ("offices", "split"))
    assert all({"before", "after"} <= set(result) for result in body["results"].values())


def test_what_cannot_be_computed_is_null_throughout():
    assert set(comparison_json(comparison(), "a", "b")["measures"]["harm"].values()) == {None}


def test_each_portion_of_the_waterfall_names_its_changes_and_its_gain():
    portion = Portion((RemoveStep("second"), DropCheck("first", ("name_ok",))), 120.0)
    (found,) = comparison_json(replace(comparison(), waterfall=(portion,)), "a", "b")["waterfall"]
    assert found["change"] == {"kind": "remove-step", "step": "second"}
    assert [one["kind"] for one in found["together_with"]] == ["drop-check"]
    assert found["gain"] == 120.0


def test_why_no_further_replications_were_run_stands_there_by_its_code():
    assert comparison_json(comparison(), "a", "b")["stopped"] is None
    stopped = replace(comparison(), stopped=message("never-meets"))
    assert comparison_json(stopped, "a", "b")["stopped"] == "never-meets"
