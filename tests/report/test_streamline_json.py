from regflow.report.streamline_json import streamline_json
from regflow.report.streamline_text import StreamlinedFile
from tests.report.results import streamlined


def data_of(**fields):
    return streamline_json(
        StreamlinedFile("food.yaml", None, streamlined(**fields), "regflow streamline food.yaml"), "en"
    )


def test_the_keys_are_those_of_the_contract():
    data = data_of()
    assert {"file", "out", "applied", "rejected", "verified", "comparison"} <= set(data)
    assert {"rule", "change", "verdict", "assumptions"} <= set(data["applied"][0])
    assert data["rejected"][0]["reason"] == "a lease slips through"
    assert data["verified"] == {"method": "exhaustive", "states": 1234, "safe": True}
    assert data["comparison"]["before"] == "food.yaml"


def test_without_a_comparison_it_is_null_and_nothing_was_written():
    data = data_of(comparison=None)
    assert (data["comparison"], data["out"]) == (None, None)


def test_what_must_stay_is_data_too():
    (kept,) = data_of()["kept"]
    assert (kept["step"], kept["story"]) == ("first", "work changes lease")
