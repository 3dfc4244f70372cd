from dataclasses import replace

import pytest

from regflow.comparison.result import Portion
from regflow.model.change import DropCheck, RemoveStep
from regflow.report.comparison_text import comparison_text
from regflow.report.page import Page
from tests.report.results import compared, comparison


def sentence(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split())


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (compared(6000.0, 4500.0, "better"), "A case takes 3.1 d instead of 4.2 d: 25% less (± 2.5%)."),
        (compared(4500.0, 6000.0, "worse"), "A case takes 4.2 d instead of 3.1 d: 33.3% more (± 3.3%)."),
        (compared(6000.0, 6001.0, "no-change"), "Cycle time does not change: 4.2 d before, 4.2 d after."),
        (compared(6000.0, 5900.0, "cannot-tell"), "Whether cycle time changes cannot be told"),
    ],
)
def test_the_answer_is_one_sentence_with_its_verdict(measure, said):
    assert sentence(comparison_text(comparison(measure), Page())).startswith(said)


def test_where_an_office_cannot_do_its_work_the_answer_says_that_no_mean_exists():
    plain = comparison()
    (figures,) = plain.after.offices.values()
    crowded = replace(figures, load=replace(figures.load, mean=1.2, low=1.1, high=1.3))
    after = replace(plain.after, offices={"a": crowded})
    assert "(a): queues grow without end" in sentence(comparison_text(replace(plain, after=after), Page()))
    assert "without end" not in sentence(comparison_text(plain, Page()))


def test_no_line_is_wider_than_eighty_columns():
    assert max(map(len, comparison_text(comparison(), Page()).splitlines())) <= 80


def test_a_verdict_is_a_word_even_where_there_are_colours():
    row = next(line for line in comparison_text(comparison(), Page()).splitlines() if line.startswith("Cycle time"))
    assert row.split()[-1] == "better"
    assert "\x1b[32mbetter" in comparison_text(comparison(), Page(colour=True))


def test_what_neither_process_can_tell_has_no_row():
    assert "Harm" not in comparison_text(comparison(), Page())


def test_a_budget_that_cut_the_run_short_is_told():
    assert "--budget" in comparison_text(comparison(budget_cut=True), Page())
    assert "--budget" not in comparison_text(comparison(), Page())


def test_a_share_of_results_that_differs_is_neither_better_nor_worse():
    plain = comparison()
    results = {"rejected": compared(0.1, 0.2, None)}
    differing = type(plain)(plain.before, plain.after, plain.measures, results, plain.tolerance, plain.budget_cut)
    row = next(line for line in comparison_text(differing, Page()).splitlines() if line.startswith("rejected"))
    assert row.split()[-1] == "differs"


def test_changes_and_the_time_they_save_are_listed_where_asked_for():
    together = Portion((RemoveStep("second"), DropCheck("first", ("name_ok",))), 120.0)
    text = comparison_text(replace(comparison(), waterfall=(together, Portion((RemoveStep("stamp"),), -3.0))), Page())
    rows = [line.split() for line in text.splitlines() if line.startswith("leave out")]
    assert [row[-2:] for row in rows] == [["2", "h"], ["-3", "min"]]
    assert "Time it saves" not in comparison_text(comparison(), Page())
