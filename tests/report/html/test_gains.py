from dataclasses import replace

from regflow.report.html.gains import gains_section
from tests.report.html.contents import one, small
from tests.report.html.reading import parsed, voice, words
from tests.report.results import compared, comparison


def content(**verdicts):
    made = comparison()
    measures = {**made.measures, **{name: compared(verdict=verdict) for name, verdict in verdicts.items()}}
    return replace(small(), comparison=replace(made, measures=measures))


def section(of):
    return gains_section(of, voice(of))


def test_who_gains_and_who_pays_is_told_by_name():
    said = words(section(content(cycle_time="better", cost="worse")))
    assert "Mean time to decision" in said.split("Worse:")[0]
    assert "Officers' cost per application" in said.split("Worse:")[1].split("The applicant")[0]


def test_applicant_administration_risk_and_offices_have_a_table_each():
    tables = list(parsed(section(small())).iter("table"))
    assert len(tables) == 4
    said = words(section(small()))
    assert said.index("The applicant") < said.index("The administration") < said.index("The risk")
    assert "desk" in said[said.index("Each office") :]


def test_every_figure_has_its_interval_and_its_verdict():
    rows = [
        row
        for row in parsed(section(content(cycle_time="better"))).iter("tr")
        if "Mean time" in "".join(row.itertext())
    ]
    said = " ".join("".join(cell.itertext()) for cell in rows[0])
    assert "±" in said
    assert said.endswith("better")


def test_one_process_has_its_figures_without_a_verdict():
    said = words(section(one()))
    assert "What does it cost whom?" in said
    assert "better" not in said


def test_without_figures_there_is_nothing_to_show():
    assert not section(replace(one(), before=replace(one().before, summary=None)))
