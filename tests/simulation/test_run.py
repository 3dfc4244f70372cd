"""Runs: any number of workers, as many replications as asked for or needed, overload."""

from dataclasses import replace

import numpy as np
import pytest

from regflow.errors import OverloadError, SimulationError
from regflow.model.office import Office
from regflow.simulation.run import block_size, simulate
from regflow.simulation.settings import Run
from regflow.simulation.trace import Trace
from tests.builders import every, exponential, minutes, process, work
from tests.simulation.short_calendars import RUN as SHORT
from tests.simulation.short_calendars import known_for_ten_days

DESK = process(work("x", work=exponential(10.0)), offices=(Office("a", "A", staff=1),), cases=every(exponential(20.0)))


def same(one: Trace, other: Trace) -> bool:
    arrays = ("arrived", "decided", "result", "tallies", "results_by_block", "offices", "steps")
    tables = zip(one.visits, other.visits, strict=True)
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays) and all(
        np.array_equal(*pair) for pair in tables
    )


def test_any_number_of_workers_gives_the_same_trace():
    run = Run(cases=60, replications=3, log=True)
    assert same(simulate(DESK, replace(run, jobs=1)), simulate(DESK, replace(run, jobs=2)))


def test_a_run_can_be_carried_on():
    run = Run(cases=50, jobs=1)
    whole = simulate(DESK, replace(run, replications=5))
    later = simulate(DESK, replace(run, replications=2, first_replication=3))
    assert np.array_equal(whole.decided[3:], later.decided)


def test_another_seed_is_another_run():
    run = Run(cases=50, replications=1, jobs=1)
    assert not np.array_equal(simulate(DESK, run).decided, simulate(DESK, replace(run, seed=2)).decided)


def test_more_cases_leave_the_first_ones_as_they_were():
    run = Run(replications=1, jobs=1)
    few, many = (simulate(DESK, replace(run, cases=cases)) for cases in (40, 90))
    assert np.array_equal(few.decided[0], many.decided[0, :40])


def test_a_pilot_of_twenty_is_enough_where_nothing_varies():
    fixed = process(work("x"), cases=every(minutes(60)))
    assert simulate(fixed, Run(cases=10, jobs=1)).arrived.shape == (20, 10)


def test_a_wish_for_precision_takes_more_replications():
    coarse, fine = (simulate(DESK, Run(cases=50, jobs=1, precision=wish, warm_up=0)) for wish in (0.5, 0.1))
    assert coarse.arrived.shape[0] == 20 < fine.arrived.shape[0]
    assert np.array_equal(coarse.decided, fine.decided[:20])


def test_progress_is_told_after_each_replication():
    told: list[tuple[int, int]] = []
    simulate(DESK, Run(cases=10, replications=3, jobs=1), lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_second_stage_beyond_the_known_holidays_leaves_the_pilots_figures_with_the_reason(jobs):
    pilot = simulate(known_for_ten_days(), replace(SHORT, replications=20))
    found = simulate(known_for_ten_days(), replace(SHORT, jobs=jobs))
    assert found.stopped is not None
    assert found.stopped.code == "holidays-unknown"
    assert same(found, pilot)
    assert pilot.stopped is None


def test_the_engine_told_is_the_one_whose_figures_stand(monkeypatch):
    asked = iter(["simpy", "simpy", "fast"])
    monkeypatch.setattr("regflow.simulation.run.engine_for", lambda *_: next(asked))
    assert simulate(known_for_ten_days(), SHORT).engine == "simpy"


def test_a_pilot_beyond_the_known_holidays_gives_no_figures():
    with pytest.raises(SimulationError, match="public holidays of CN"):
        simulate(known_for_ten_days(), replace(SHORT, cases=200))


def test_replications_that_were_asked_for_are_run_or_nothing_is():
    with pytest.raises(SimulationError, match="public holidays of CN"):
        simulate(known_for_ten_days(), replace(SHORT, replications=1000))


def overloaded(staff: int = 2) -> object:
    return process(
        work("x", work=exponential(50.0)), offices=(Office("a", "A", staff=staff),), cases=every(exponential(20.0))
    )


def test_an_overloaded_office_is_refused_with_the_officers_it_would_take():
    with pytest.raises(OverloadError) as caught:
        simulate(overloaded(), Run(cases=20, replications=2, jobs=1))
    (overload,) = caught.value.overloads
    assert (overload.office, overload.staff, overload.staff_needed) == ("a", 2, 3)
    assert 1.15 < overload.load < 1.35
    assert "office a is asked for" in str(caught.value)


def test_an_overloaded_office_runs_when_told_to():
    assert simulate(overloaded(), Run(cases=20, replications=2, jobs=1, anyway=True)).loads[0].mean > 1


def test_enough_officers_are_not_refused():
    assert simulate(overloaded(3), Run(cases=20, replications=2, jobs=1)).arrived.shape == (2, 20)


@pytest.mark.parametrize(
    "run", [Run(cases=0), Run(replications=0), Run(engine="warp"), Run(seed=-1), Run(seed=2**32)], ids=repr
)
def test_settings_that_make_no_run_are_refused(run):
    with pytest.raises(SimulationError):
        simulate(DESK, run)


@pytest.mark.parametrize("cases", [1, 5, 99, 500, 2000, 20_000])
def test_a_block_is_a_multiple_of_five_and_there_are_about_a_hundred(cases):
    assert block_size(cases) % 5 == 0
    assert -(-cases // block_size(cases)) <= 100
