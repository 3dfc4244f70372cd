from regflow.report.simulation_json import simulation_json
from regflow.simulation.summary import MEASURES
from regflow.simulation.trace import CAUSES
from regflow.words import message
from tests.report.results import summary


def test_the_keys_are_those_of_the_contract():
    body = simulation_json(summary())
    assert list(body) == ["process", "run", "measures", "results", "offices", "steps", "split", "stopped"]
    assert list(body["run"]) == ["cases", "replications", "seed", "engine", "warm_up"]
    assert tuple(body["measures"]) == MEASURES
    assert list(body["offices"]["a"]) == ["load", "utilisation", "mean_queue", "longest_queue", "split"]
    assert list(body["steps"]["first"]) == ["visits", "work", "queue", "waited_for_others", "split"]
    assert tuple(body["split"]) == tuple(body["offices"]["a"]["split"]) == CAUSES
    assert body["split"]["work"] == {"mean": 1000.0, "low": 900.0, "high": 1100.0}


def test_a_figure_is_mean_low_and_high_or_null():
    measures = simulation_json(summary())["measures"]
    assert measures["cycle_time"] == {"mean": 6000.0, "low": 5400.0, "high": 6600.0}
    assert measures["harm"] is None


def test_why_no_further_replications_were_run_stands_there_by_its_code():
    assert simulation_json(summary())["stopped"] is None
    assert simulation_json(summary(stopped=message("never-meets")))["stopped"] == "never-meets"
