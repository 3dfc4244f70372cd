import pytest

from regflow.comparison.gate_result import Answer, Layer, Status
from regflow.report.gate_text import gate_text
from regflow.report.page import Page
from regflow.report.wrapping import columns_of
from tests.report.gate_results import EMPTY_HANDED, FAILED, OPEN, PASSES, SLOWER, gated, result

TEXT = gate_text(FAILED, Page())


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (FAILED, "Fail: 1 of 2 files must not go in as it stands (compared with origin/main)."),
        (OPEN, "Cannot tell: 1 of 1 file could not be judged"),
        (result(gated()), "Pass: 1 file compared with origin/main"),
        (EMPTY_HANDED, "Fail:"),
    ],
)
def test_the_verdict_comes_first_in_one_sentence(said, begins):
    assert " ".join(gate_text(said, Page()).split()).startswith(begins)


def test_each_layer_has_its_answer():
    assert "lawful: fail, applicant: pass, speed and cost: pass, structure: pass" in TEXT


def test_a_change_has_its_place_both_sides_and_the_way_out():
    place = TEXT.index("    --> processes/food.yaml:31:5\n    first no longer checks name_ok.\n")
    assert TEXT.index("    before: name_ok is checked") > place
    assert "# regflow: allow lost-check" in " ".join(TEXT.split())


def test_what_no_change_explains_is_explained():
    assert "Give more with --budget" in " ".join(gate_text(OPEN, Page()).split())
    assert "The change does not pass: lawful." in gate_text(EMPTY_HANDED, Page())


def test_changes_stay_in_their_order():
    assert TEXT.index("lost-check") < TEXT.index("moved-step") < TEXT.index("higher-fee")


def test_what_is_let_through_is_told_with_reason_and_end():
    let_through = TEXT.partition("Let through")[2]
    assert "new-document (applicant)" in let_through
    assert "let through until 2027-06-30: Food Act, art. 30" in let_through


def test_the_figures_are_those_that_change_and_the_rest_is_counted():
    assert "Cycle time" in TEXT
    assert "Fees" not in TEXT
    assert "Measures that do not change or cannot be had: 17." in TEXT


def test_a_file_that_did_not_change_is_named_at_the_end():
    assert TEXT.splitlines()[-1] == "Unchanged: processes/same.yaml."


def test_the_file_that_fails_comes_before_the_one_that_passes():
    text = gate_text(result(gated(file="fine.yaml"), gated(SLOWER, file="slow.yaml")), Page())
    assert text.index("slow.yaml") < text.index("fine.yaml")


def test_an_earlier_name_is_told():
    assert "It was called old.yaml." in gate_text(result(gated(earlier_name="old.yaml")), Page())


def test_a_file_that_is_the_same_and_yet_cannot_be_told_is_not_called_unchanged():
    odd = gated(status=Status.SAME, answers={**PASSES, Layer.LAWFUL: Answer.CANNOT_TELL})
    assert "lawful: cannot tell" in gate_text(result(odd), Page())


@pytest.mark.parametrize("said", [FAILED, OPEN, EMPTY_HANDED])
def test_no_line_is_wider_than_eighty_columns(said):
    assert max(map(columns_of, gate_text(said, Page()).splitlines())) <= 80
