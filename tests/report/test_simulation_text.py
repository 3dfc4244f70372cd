from dataclasses import replace

import pytest

from regflow.model.text import plain
from regflow.report.page import Page
from regflow.report.simulation_text import simulation_text
from regflow.simulation.summary import MEASURES
from regflow.words import message
from tests.report.results import BEFORE, around, summary


def test_the_answer_stands_first_after_the_name():
    lines = simulation_text(summary(), Page()).splitlines()
    assert lines[0] == "test"
    assert lines[2].startswith("A case takes 4.2 d on average (± 10 h); half are decided within 3.5 d")


@pytest.mark.parametrize("name", ["test", "the registration of a company " * 4])
def test_no_line_is_wider_than_eighty_columns(name):
    measured = summary(process=replace(BEFORE, name=plain(name)))
    for colour in (False, True):
        lines = (
            simulation_text(measured, Page(colour=colour)).replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines()
        )
        assert max(map(len, lines)) <= 80


def test_what_cannot_be_computed_is_a_dash_and_no_zero():
    row = next(line for line in simulation_text(summary(), Page()).splitlines() if line.startswith("Harm"))
    assert row.split() == ["Harm", "-", "-"]


def test_the_time_limit_is_told_where_there_is_one():
    within = {**summary().measures, "within_limit": around(0.8)}
    assert "80% of cases keep the time limit" in " ".join(simulation_text(summary(measures=within), Page()).split())
    assert "keep the time limit" not in simulation_text(summary(), Page())


@pytest.mark.parametrize(("low", "is_said"), [(0.99, False), (1.01, True)])
def test_where_an_office_cannot_do_its_work_the_answer_says_that_no_mean_exists(low, is_said):
    (figures,) = summary().offices.values()
    crowded = replace(figures, load=replace(figures.load, mean=1.2, low=low, high=1.3))
    answer = " ".join(simulation_text(summary(offices={"a": crowded}), Page()).split("\n\n")[1].split())
    assert ("than officers can do (a): queues grow without end" in answer) == is_said


def test_every_measure_office_and_step_has_a_row():
    text = simulation_text(summary(), Page())
    assert len([line for line in text.splitlines() if "±" in line]) >= len(MEASURES) - 2
    assert all(f"\n{step} " in text for step in ("submit", "first", "second", "stamp", "issue"))


def test_nothing_decided_is_said_and_no_fault():
    nothing = dict.fromkeys(MEASURES)
    assert "No case was decided." in simulation_text(summary(measures=nothing), Page())


def test_a_process_without_limited_offices_has_no_table_of_offices():
    assert "Longest" not in simulation_text(summary(offices={}), Page())


def test_the_cut_of_the_warm_up_is_shown():
    assert "after a warm-up of 100 cases" in " ".join(simulation_text(summary(), Page()).split())


def test_why_no_further_replications_were_run_is_told():
    told = " ".join(simulation_text(summary(stopped=message("never-meets")), Page()).split())
    assert f"less exact than asked for: {Page().say(message('never-meets'))}. " in told
    assert "less exact" not in simulation_text(summary(), Page())
