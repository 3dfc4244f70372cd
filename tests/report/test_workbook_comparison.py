from dataclasses import replace

from regflow.comparison.result import Comparison, Portion
from regflow.formats.sheets import Cell, Figure, Form
from regflow.model.change import RemoveStep
from regflow.report.page import Page
from regflow.report.workbook_comparison import comparison_sheets
from regflow.rewrite import apply
from regflow.simulation.settings import Run
from tests.report.results import BEFORE, compared, comparison, split, summary


def rows(one: Comparison, name: str) -> list[dict[str, Cell]]:
    """Return the rows of a sheet by heading."""
    (sheet,) = [sheet for sheet in comparison_sheets(one, Page()) if sheet.name == name]
    return [dict(zip(sheet.headings, row, strict=True)) for row in sheet.rows]


def without_second(**fields: object) -> Comparison:
    """Return a comparison in which a step went."""
    process = apply(BEFORE, RemoveStep("second"))
    figures = summary()
    steps = {name: one for name, one in figures.steps.items() if name != "second"}
    return replace(comparison(), after=summary(process=process, steps=steps, **fields))


def test_a_measure_has_both_sides_the_difference_with_its_range_and_a_verdict():
    cycle_time = rows(comparison(), "Comparison")[0]
    assert cycle_time["Measure"] == "Cycle time"
    assert cycle_time["Before"] == Figure(6000.0, Form.MINUTES, "min")
    assert cycle_time["± after"] == Figure(450.0, Form.MINUTES, "min")
    assert cycle_time["Difference"] == Figure(-1500.0, Form.MINUTES, "min", signed=True)
    assert cycle_time["Difference at least"] == Figure(-1650.0, Form.MINUTES, "min", signed=True)
    assert cycle_time["Difference in %"] == Figure(-0.25, Form.SHARE, signed=True)
    assert cycle_time["Verdict"] == "better"


def test_money_has_its_currency_and_what_neither_side_can_tell_has_no_row():
    process = replace(BEFORE, currency="CNY")
    told = rows(replace(comparison(), before=summary(process=process)), "Comparison")
    assert next(one for one in told if one["Measure"] == "Fees")["Before"] == Figure(1.0, Form.MONEY, "CNY")
    assert "Harm" not in [one["Measure"] for one in told]


def test_shares_of_results_stand_under_the_measures():
    differing = replace(comparison(), results={"approved": compared(0.9, 0.8, None)})
    told = rows(differing, "Comparison")[-1]
    assert (told["Measure"], told["Verdict"]) == ("Result: approved", "differs")
    assert told["After"] == Figure(0.8, Form.SHARE)


def test_a_step_that_went_says_so_and_has_no_figures_after():
    told = {one["Step"]: one for one in rows(without_second(), "Steps compared")}
    assert (told["second"]["What happened"], told["second"]["Visits after"]) == ("removed", "")
    assert (told["stamp"]["What happened"], told["first"]["What happened"]) == ("changed", "as it was")


def test_what_is_different_is_told_step_by_step():
    told = {one["Step"]: one for one in rows(without_second(), "What is different")}
    assert told["second"]["What happened"] == "removed"
    assert told["stamp"]["In detail"] == "`after`: first instead of second"


def test_offices_have_load_time_and_queues_of_both_sides():
    (told,) = rows(comparison(), "Offices compared")
    assert told["Load before"] == Figure(0.8, Form.SHARE)
    assert told["Longest queue after"] == Figure(12.0, Form.NUMBER)


def test_the_time_saved_by_each_change_is_listed_where_it_was_asked_for():
    shown = replace(comparison(), waterfall=(Portion((RemoveStep("second"), RemoveStep("stamp")), 120.0),))
    (told,) = rows(shown, "Time saved by change")
    assert told["Change"] == "leave out step second\nleave out step stamp"
    assert told["Time it saves"] == Figure(120.0, Form.MINUTES, "min")


def test_where_the_time_goes_is_told_by_cause():
    before, after = (summary(split=split(work=40.0, queue=queue)) for queue in (10.0, 4.0))
    told = rows(replace(comparison(), before=before, after=after), "Where the time goes")
    assert told[1]["Where"] == "In a queue"
    assert told[1]["Difference"] == Figure(-6.0, Form.MINUTES, "min", signed=True)


def test_the_settings_say_what_repeats_the_run():
    told = {one["What is assumed"]: one["Value"] for one in rows(comparison(), "Settings and assumptions")}
    assert (told["Replications"], told["Seed"], told["First day"]) == (Figure(20), "1", "2026-01-05")
    assert told["Level of the intervals"] == "All differences hold together at 95%."
    each = replace(comparison(), before=summary(run=Run(replications=20)))
    told = {one["What is assumed"]: one["Value"] for one in rows(each, "Settings and assumptions")}
    assert told["Level of the intervals"] == "Each difference holds at 95% by itself."
