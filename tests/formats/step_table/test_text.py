from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from regflow.errors import ProcessFileError
from regflow.formats.process_yaml import check_text, parse_process
from regflow.formats.step_table.reading import step_table
from regflow.formats.step_table.text import process_text
from regflow.model.process import Process
from regflow.model.step import Reject
from regflow.verification import approval_reachable, never_ending
from tests.formats.step_table.tables import HEADINGS, grid, table

ROWS = (
    ["Apply", "applicant", None, None, "form, lease", None],
    ["Intake", "Front desk", 20.0, None, "form", "form complete"],
    ["Site visit", "Hygiene", "1-2 h", "Intake", "lease", "site clean"],
    ["Decide", "Registry", None, "Intake; Site visit", None, None],
    ["Print", "system", "1 working day", None, None, None],
)


def process(text: str) -> Process:
    return parse_process(text, "made.yaml").process


def test_what_is_written_is_the_table_and_nothing_is_wrong_with_it():
    text = process_text(table(*ROWS))
    assert check_text(text, "made.yaml").problems == ()
    made = process(text)
    assert [step.id for step in made.steps] == ["apply", "intake", "site_visit", "decide", "print"]
    assert made.step_by_id["decide"].after == ("intake", "site_visit")
    assert made.step_by_id["site_visit"].work.law.mean == 90.0
    assert made.step_by_id["intake"].criteria == ("form_complete",)
    assert made.step_by_id["intake"].checks[0].if_wrong == Reject()
    assert [office.name.said_in("en") if office.name else office.id for office in made.offices] == [
        *("Front desk", "Hygiene", "Registry"),
    ]


def test_whatever_the_table_does_not_say_is_marked_as_assumed():
    marked = [line.split("#")[0].strip() for line in process_text(table(*ROWS)).splitlines() if "# assumed" in line]
    assert marked == [
        "arrive: 10 per working day",
        "kind: submission",
        "if_wrong: reject",
        "if_wrong: reject",
        "work: 15 min",
    ]


def test_the_file_is_named_for_the_title_else_for_the_table():
    assert process(process_text(table(*ROWS))).name.said_in("en") == "table"
    titled = step_table(grid(["Shop: \"A\" & 'B'"], HEADINGS, *ROWS), "t.xlsx")
    assert process(process_text(titled)).name.said_in("en") == "Shop: \"A\" & 'B'"


@pytest.mark.parametrize(
    "nasty", ["a: b # c", "- x", "{x}", "yes", "12", "null", "'", '"', "=1+1", "&a *b", "审批：一", "|"]
)
def test_names_that_mean_something_to_yaml_come_through(nasty):
    made = process(process_text(table([nasty, nasty, 5.0, None, nasty, nasty])))
    step = made.steps[1]
    shown = [one.name.said_in("en") if one.name else one.id for one in (step, made.offices[0], *made.criteria)]
    assert [one.casefold() for one in shown] == [nasty.casefold()] * 3


WORDS = st.sampled_from(["a", "b", "受理", "现场 核查", "Site: visit", "done", "申请书", "yes", "1", "#", "x/y"])
NAMES = st.one_of(WORDS, st.text(min_size=1, max_size=8))
LISTS = st.lists(WORDS, max_size=3).map("、".join)
TIMES = st.sampled_from([None, "5", "1-3 h", "2天", "3 working days", 0.0, 12.5])
OFFICES = st.one_of(st.sampled_from(["applicant", "系统", "desk", "科室"]), NAMES)
ANSWERS = st.sampled_from([None, "reject", "退回", "continue", "return to 90"])
SOME = st.lists(WORDS.filter(str.isalpha), min_size=1, max_size=3).map("、".join)
CHECKS = st.one_of(st.just(("", None)), st.tuples(SOME, ANSWERS))
ISSUES = st.sampled_from(["", "", "licence", "licence, 申请书"])
KINDS = st.sampled_from([None, "check", "提交", "issue", "payment"])
AFTER = st.sampled_from([None, None, None, "无", "90", "91"])
ROW = st.tuples(NAMES, OFFICES, TIMES, AFTER, LISTS, CHECKS, ISSUES, KINDS, NAMES)
ALL = (*HEADINGS, "If wrong", "Issues", "Kind", "Law", "No.")


CHINESE = ("步骤名称", "岗位", "工时", "前置", "材料", "核查", "有误时", "出具材料", "类型", "依据", "序号")


def made(rows: list[tuple[Any, ...]], headings: tuple[str, ...]) -> str | None:
    """Return the text that is made of rows, which are numbered from 90 on; None where a cell is refused."""
    numbered = [(*row[:5], *row[5], *row[6:], float(number)) for number, row in enumerate(rows, 90)]
    cells = [[None if isinstance(cell, str) and not cell.strip() else cell for cell in row] for row in numbered]
    with suppress(ProcessFileError):
        return process_text(step_table(grid(headings, *cells), "t.xlsx"))
    return None


@settings(max_examples=100, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(ROW, min_size=1, max_size=6, unique_by=lambda row: row[0]), st.sampled_from([ALL, CHINESE]))
def test_any_table_is_refused_by_cell_or_becomes_a_file_with_which_nothing_is_wrong(rows, headings):
    text = made(rows, headings)
    assume(text is not None)
    checked = check_text(text, "made.yaml")
    assert [str(problem) for problem in checked.problems] == []
    assert checked.process_file is not None
    assert never_ending(checked.process_file.process) is None
    assert approval_reachable(checked.process_file.process)
