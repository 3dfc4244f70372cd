from dataclasses import replace

from regflow.analysis.result import Duty
from regflow.formats.sheets import Cell, Figure
from regflow.model.criterion import Criterion
from regflow.model.obligation import CheckDuty, Obligations, OrderDuty, SeparateDuty, StepDuty
from regflow.report.findings_text import AnalysedFile
from regflow.report.page import Page
from regflow.report.workbook_analysis import analysis_sheets
from tests.report.results import BEFORE, CONDITIONAL, GAP, KEPT, PROVED, analysis

FOUND = analysis(PROVED, CONDITIONAL, GAP)
ANALYSED = AnalysedFile("before.yaml", BEFORE, FOUND, (7, 9, 0), (KEPT,), (12,))


def rows(name: str, *files: AnalysedFile) -> list[dict[str, Cell]]:
    """Return the rows of a sheet by heading."""
    (sheet,) = [one for one in analysis_sheets(files or (ANALYSED,), Page()) if one.name == name]
    return [dict(zip(sheet.headings, row, strict=True)) for row in sheet.rows]


def test_a_finding_tells_where_how_sure_why_and_what_to_do():
    assert rows("Findings")[0] == {
        "Number": Figure(1),
        "Rule": "repeated-check",
        "Verdict": "proved",
        "Steps": "second, first",
        "Documents": "",
        "Criteria": "name_ok",
        "Line": Figure(7),
        "Why": "name_ok is guaranteed by first",
        "If": "",
        "Change": "leave out step second",
        "What would get through": "",
    }


def test_a_finding_tells_what_it_rests_on_and_what_gets_through():
    _, conditional, gap = rows("Findings")
    assert (conditional["If"], conditional["Line"]) == ("nobody else wants the stamp", Figure(9))
    assert (gap["What would get through"], gap["Line"]) == ("the lease was replaced after first", "")


def test_what_must_stay_tells_what_would_be_lost():
    (kept,) = rows("Must stay")
    assert (kept["Step"], kept["Line"]) == ("first", Figure(12))
    assert kept["What would be lost"] == "site_ok would no longer be guaranteed at the approval"


def test_a_guarantee_tells_by_whom_and_a_gap_that_there_is_none():
    held, gap = rows("Guarantees")
    assert (held["Guaranteed by"], held["Gap"], held["Legal basis"]) == ("first, second", "no", "Act, s. 1")
    assert (gap["Guaranteed by"], gap["Checked by"], gap["Gap"]) == ("", "first", "yes")


def test_every_obligation_tells_whether_it_is_met():
    duties = (
        Duty("checks", "s. 1", True, CheckDuty("name_ok", "A", 2, "s. 1")),
        Duty("steps", "s. 2", False, StepDuty("stamp", "s. 2")),
        Duty("order", "s. 3", True, OrderDuty("first", "second", "s. 3")),
        Duty("separate", "s. 4", True, SeparateDuty(("first", "second"), "s. 4")),
    )
    told = rows("Obligations", replace(ANALYSED, analysis=replace(FOUND, duties=duties)))
    assert [one["What"] for one in told] == ["name_ok", "stamp", "first before second", "first, second"]
    assert [one["Met"] for one in told] == ["yes", "no", "yes", "yes"]
    assert (told[0]["Authority"], told[0]["Officers"]) == ("A", Figure(2))


def test_an_assumption_on_which_two_findings_rest_stands_once_with_both():
    other = replace(CONDITIONAL, rule="rubber-stamp", steps=("first",))
    file = replace(ANALYSED, analysis=analysis(CONDITIONAL, other), lines=(1, 2))
    (told,) = [one for one in rows("Assumptions", file) if one["What is assumed"] == "nobody else wants the stamp"]
    assert (told["Concerns"], told["Where it comes from"]) == ("stamp, first", "idle-sign-off, rubber-stamp")


def test_what_the_file_does_not_say_is_an_assumption_marked_as_such():
    criteria = (Criterion("name_ok"), Criterion("site_ok", wrong=0.1))
    unknown = replace(BEFORE, criteria=criteria, obligations=Obligations())
    told = rows("Assumptions", replace(ANALYSED, process=unknown))[-3:]
    assert [one["Where it comes from"] for one in told[:2]] == ["not stated in the process file"] * 2
    assert (told[2]["Concerns"], told[2]["Where it comes from"]) == ("site_ok", "the process file")


def test_several_files_are_told_apart_in_the_first_column():
    other = replace(ANALYSED, file="after.yaml")
    assert [one["File"] for one in rows("Must stay", ANALYSED, other)] == ["before.yaml", "after.yaml"]
    assert "File" not in rows("Must stay")[0]


def test_steps_have_no_column_for_what_no_step_has():
    assert "Fee" not in rows("Steps")[0]
    assert "Checks" in rows("Steps")[0]
