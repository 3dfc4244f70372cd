"""The coverage study in small: the same questions with few experiments, whose answers the seed fixes."""

from dataclasses import replace

import pytest

from benchmarks.coverage import ALIKE, COVERAGE, coverage, desk, false_alarms
from regflow.estimation.queueing import mmc_cycle_time
from regflow.simulation import Run, simulate


@pytest.mark.parametrize("staff", [1, 3])
def test_intervals_hold_the_truth_about_as_often_as_they_say(staff):
    """Of 40 intervals at 95% fewer than 34 hold the truth once in 300 times."""
    found = coverage(staff, 40, replace(COVERAGE, cases=1000, replications=10))
    assert 34 <= found.happened <= 40
    assert found.standard_error < 0.06


def test_intervals_that_are_too_short_would_be_found_out():
    """A warm-up of nothing and few cases start from empty offices: their intervals miss the truth far too often."""
    assert coverage(1, 20, Run(cases=30, replications=40, warm_up=0, jobs=1)).happened < 10


def test_processes_that_differ_in_names_alone_are_not_called_different():
    assert false_alarms(20, replace(ALIKE, cases=60), tolerance=0.5).happened <= 2


def test_the_desk_is_the_one_of_which_the_truth_is_known():
    mean = simulate(desk(1), Run(cases=4000, replications=10, jobs=1)).cycle_time[:, 1000:].mean()
    assert mean == pytest.approx(mmc_cycle_time(0.07, 10.0, 1), rel=0.1)
