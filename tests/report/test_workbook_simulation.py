from regflow.formats.sheets import Cell, Figure, Form
from regflow.report.page import Page
from regflow.report.workbook_simulation import simulation_sheets
from regflow.simulation.summary import Summary
from tests.report.results import split, summary


def rows(one: Summary, name: str) -> list[dict[str, Cell]]:
    """Return the rows of a sheet by heading."""
    (sheet,) = [sheet for sheet in simulation_sheets(one, Page()) if sheet.name == name]
    return [dict(zip(sheet.headings, row, strict=True)) for row in sheet.rows]


def test_a_measure_has_its_mean_and_how_far_its_interval_reaches():
    told = rows(summary(), "Measures")
    assert told[0] == {
        "Measure": "Cycle time",
        "Mean": Figure(6000.0, Form.MINUTES, "min"),
        "±": Figure(600.0, Form.MINUTES, "min"),
    }
    assert "Harm" not in [one["Measure"] for one in told]
    assert told[-2]["Measure"] == "Result: approved"


def test_a_step_that_waited_for_nobody_has_an_empty_cell():
    first = rows(summary(), "Steps in figures")[0]
    assert (first["Step"], first["Visits"], first["For others"]) == ("submit", Figure(1.0, Form.NUMBER), "")


def test_an_office_has_its_load_and_its_queues():
    (office,) = rows(summary(), "Offices in figures")
    assert (office["Load"], office["Longest queue"]) == (Figure(0.8, Form.SHARE), Figure(12.0, Form.NUMBER))


def test_the_shares_of_where_the_time_goes_add_up():
    told = rows(summary(split=split(work=30.0, queue=10.0)), "Where the time goes")
    assert [one["Share"] for one in told[:3]] == [Figure(share, Form.SHARE) for share in (0.75, 0.25, 0.0)]
