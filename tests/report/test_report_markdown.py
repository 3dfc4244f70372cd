import re

import pytest

from regflow.report.findings_text import AnalysedFile
from regflow.report.forms.markdown_blocks import MOST_BYTES
from regflow.report.report_markdown import report_markdown
from regflow.report.reported import Reported
from regflow.words import LANGUAGES
from tests.report.results import BEFORE, CONDITIONAL, GAP, KEPT, PROVED, analysis, comparison, summary

ONE = AnalysedFile("before.yaml", BEFORE, analysis(PROVED, CONDITIONAL, GAP), (7, 9, 0), (KEPT,), (12,))
OTHER = AnalysedFile("after.yaml", BEFORE, analysis(GAP), (0,))


def test_of_two_the_answer_the_measures_what_was_found_and_the_details_stand_in_this_order():
    text = report_markdown(Reported([ONE, OTHER], comparison(), None), "en")
    signs = (
        *(
            "### ✅ A case takes 3.1 d",
            "| Cycle time |",
            "before.yaml: 3 findings",
            "after.yaml: 1 finding",
        ),
        *("<summary>Results", "<summary>Findings: before.yaml", "<summary>Findings: after.yaml"),
    )
    assert [text.index(sign) for sign in signs] == sorted(text.index(sign) for sign in signs)


def test_of_one_that_was_simulated_its_own_figures_are_told():
    text = report_markdown(Reported([ONE], None, summary()), "en")
    assert text.startswith("### A case takes 4.2 d on average")
    assert "| Cycle time | 4.2 d | ± 10 h |" in text
    assert "<summary>Steps" in text


def test_of_one_that_was_not_simulated_the_findings_are_told_all_the_same():
    text = report_markdown(Reported([ONE], None, None), "en")
    assert text.startswith("### test\n")
    assert "repeated-check (proved): second" in text
    assert "Looks redundant, and must stay: before.yaml" in text


def test_what_is_guaranteed_by_whom_is_a_table():
    text = report_markdown(Reported([ONE], None, None), "en")
    assert "| name\\_ok | 2 x | all cases | first, second |" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thousand_findings_are_told_as_far_as_they_fit(language):
    many = AnalysedFile("a.yaml", BEFORE, analysis(*[PROVED] * 1000), (1,) * 1000)
    text = report_markdown(Reported([many], None, None), language)
    assert len(text.encode()) <= MOST_BYTES
    shown = text.count("\n- **")
    assert 0 < shown < 1000
    assert str(1000 - shown) in text


def test_no_name_of_a_file_is_markup():
    nasty = AnalysedFile("<img>@all#1.yaml", BEFORE, analysis(), ())
    text = report_markdown(Reported([nasty], None, None), "en")
    assert "<img" not in text
    assert not re.search(r"@\w", text)
