import re

import pytest

from regflow import __version__
from regflow.formats.sheets import Figure, Workbook
from regflow.report.findings_text import AnalysedFile
from regflow.report.reported import Reported
from regflow.report.workbook import analysis_workbook, comparison_workbook, report_workbook
from regflow.words import LANGUAGES, en, zh
from tests.report.results import BEFORE, CONDITIONAL, GAP, KEPT, PROVED, analysis, comparison, summary

ANALYSED = AnalysedFile("before.yaml", BEFORE, analysis(PROVED, CONDITIONAL, GAP), (7, 9, 0), (KEPT,), (12,))
TABS_OF_ANALYSIS = ["Findings", "Must stay", "Guarantees", "Obligations", "Steps", "Offices", "Assumptions"]
TIME = "Where the time goes"
TABS_OF_COMPARISON = ["Comparison", TIME, "Steps compared", "Offices compared", "Settings and assumptions"]


def tabs(workbook: Workbook) -> list[str]:
    return [sheet.name for sheet in workbook.sheets]


def about(workbook: Workbook) -> dict[str, str]:
    return {str(what): str(said) for what, said in workbook.sheets[0].rows}


def test_an_analysis_has_a_sheet_for_each_question():
    assert tabs(analysis_workbook([ANALYSED], "en")) == ["About", *TABS_OF_ANALYSIS]


def test_a_comparison_has_no_sheet_for_what_did_not_change():
    assert tabs(comparison_workbook(comparison(), "a.yaml", "b.yaml", "en")) == ["About", *TABS_OF_COMPARISON]


def test_a_report_of_two_joins_the_comparison_and_both_analyses():
    workbook = report_workbook(Reported([ANALYSED, ANALYSED], comparison(), None), "en")
    assert tabs(workbook) == ["About", *TABS_OF_COMPARISON, *TABS_OF_ANALYSIS]
    findings = next(sheet for sheet in workbook.sheets if sheet.name == "Findings")
    assert (findings.headings[0], len(findings.rows)) == ("File", 6)


def test_a_report_of_one_that_was_simulated_has_its_figures_before_its_analysis():
    workbook = report_workbook(Reported([ANALYSED], None, summary()), "en")
    figures = ["Measures", TIME, "Steps in figures", "Offices in figures", "Settings and assumptions"]
    assert tabs(workbook) == ["About", *figures, *TABS_OF_ANALYSIS]
    assert about(workbook)["Answer"].startswith("A case takes 4.2 d on average")


def test_a_report_of_one_that_was_not_simulated_is_its_analysis():
    assert report_workbook(Reported([ANALYSED], None, None), "en") == analysis_workbook([ANALYSED], "en")


def test_the_first_sheet_gives_the_answer_the_files_and_the_version():
    said = about(comparison_workbook(comparison(), "a.yaml", "b.yaml", "en"))
    assert said["Answer"].startswith("A case takes 3.1 d instead of 4.2 d")
    assert (said["File"], said["After"], said["Version of regflow"]) == ("a.yaml", "b.yaml", __version__)
    assert about(analysis_workbook([ANALYSED], "en"))["Found in before.yaml"].startswith("3 findings")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_tabs_of_a_report_have_one_name_and_none_is_too_long(language):
    names = tabs(report_workbook(Reported([ANALYSED], comparison(), summary()), language))
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 31


@pytest.mark.parametrize("texts", [en.TEXTS, zh.TEXTS], ids=["en", "zh"])
def test_every_name_of_a_sheet_is_one_that_excel_allows(texts):
    names = [text for code, text in texts.items() if code.startswith("sheet-")]
    assert [name for name in names if len(name) > 31 or re.search(r"[\[\]:*?/\\]", name)] == []
    assert len(set(names)) == len(names)


def test_figures_are_numbers_and_not_text():
    measures = comparison_workbook(comparison(), "a", "b", "en").sheets[1]
    assert all(isinstance(cell, Figure) for cell in measures.rows[0][1:-1])
