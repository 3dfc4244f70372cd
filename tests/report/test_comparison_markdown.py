import re
from dataclasses import replace

import pytest

from regflow.comparison.result import Portion
from regflow.model.change import RemoveStep
from regflow.model.text import plain
from regflow.report.comparison_markdown import comparison_markdown
from regflow.words import LANGUAGES
from tests.report.results import BEFORE, compared, comparison, split, summary


@pytest.mark.parametrize(
    ("measure", "mark"),
    [
        (compared(6000.0, 4500.0, "better"), "✅ A case takes 3.1 d instead of 4.2 d"),
        (compared(4500.0, 6000.0, "worse"), "❌ A case takes 4.2 d"),
        (compared(6000.0, 6001.0, "no-change"), "➖ Cycle time does not change"),
        (compared(6000.0, 5900.0, "cannot-tell"), "❔ Whether cycle time changes cannot be told"),
    ],
)
def test_the_answer_comes_first_in_a_sentence_and_a_sign(measure, mark):
    assert comparison_markdown(comparison(measure), "en").startswith(f"### {mark}")


def test_the_measures_are_a_table_that_everybody_sees():
    seen = comparison_markdown(comparison(), "en").partition("<details>")[0]
    assert "| Measure | Before | After | Difference | % | Verdict |\n| --- | --- | --- | --- | --- | --- |\n" in seen
    assert "| Cycle time | 4.2 d | 3.1 d | -1 d | -25% | better |" in seen
    assert "Harm" not in seen


def test_what_was_not_asked_for_has_no_part():
    titles = re.findall(r"<summary>(.*?)</summary>", comparison_markdown(comparison(), "en"))
    assert titles == ["Where the time goes", "Results", "Offices"]


def test_where_the_time_goes_and_what_each_change_saves_are_folded():
    one = summary(split=split(work=40.0, queue=120.0))
    whole = replace(comparison(), before=one, after=one, waterfall=(Portion((RemoveStep("second"),), 120.0),))
    text = comparison_markdown(whole, "en")
    assert "| In a queue | 2 h | 2 h |" in text
    assert "Post and notices" not in text
    assert "| leave out step second | 2 h |" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_a_table_has_as_many_cells_as_its_head(language):
    tables = re.findall(r"(?:^\|.*\|\n)+", comparison_markdown(comparison(), language), re.MULTILINE)
    assert len(tables) == 4
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_no_name_of_a_file_is_markup():
    office = replace(summary().offices["a"])
    nasty = summary(process=replace(BEFORE, name=plain("<b>")), offices={"|<img>[x](y)@all": office})
    text = comparison_markdown(replace(comparison(), before=nasty, after=nasty), "en")
    assert "<img" not in text
    assert not re.search(r"@\w", text)
    assert "](" not in text.replace("\\]", "")
