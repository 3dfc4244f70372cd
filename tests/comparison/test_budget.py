from dataclasses import replace
from time import perf_counter

import pytest

from regflow.comparison import budget as budget_module
from regflow.comparison.budget import Budget, is_full, within_budget
from regflow.comparison.pair import Pair, pair_of
from regflow.simulation.settings import Run
from tests.builders import every, exponential, process, work

DESK = process(work("x", work=exponential(5)), cases=every(exponential(10)))
RUN = Run(cases=50, jobs=1)


@pytest.fixture
def pilot() -> Pair:
    return pair_of(DESK, DESK, replace(RUN, replications=20), None)


def test_a_pilot_that_took_long_to_get_going_leaves_room_for_all_that_is_wanted(pilot):
    """At the pilot's pace, 2 seconds each, ten more would fit into the 20 seconds left; they take far less."""
    taken_40_seconds = Budget(minutes=1.0, began=perf_counter() - 40.0)
    assert within_budget(pilot, 200, RUN, taken_40_seconds, None).replications == 200


def test_no_more_is_begun_than_fits_into_the_time_left(pilot, monkeypatch):
    """At one replication a second by the clock, 20 of 50 seconds are gone after the pilot: 30 more fit."""
    seconds = [20.0]
    monkeypatch.setattr(budget_module, "perf_counter", lambda: seconds[0])
    carried_on = budget_module.carried_on

    def ticking(pair: Pair, replications: int, *rest: object) -> Pair:
        seconds[0] += replications - pair.replications
        return carried_on(pair, replications, *rest)

    monkeypatch.setattr(budget_module, "carried_on", ticking)
    assert within_budget(pilot, 200, RUN, Budget(minutes=50 / 60, began=0.0), None).replications == 50


def test_time_that_has_run_out_leaves_the_pilot(pilot):
    assert within_budget(pilot, 200, RUN, Budget(minutes=1.0, began=perf_counter() - 61.0), None) is pilot


def test_no_more_is_kept_than_there_is_room_for(pilot, monkeypatch):
    monkeypatch.setattr(budget_module, "MOST_BYTES", 1.5 * pilot.bytes)
    found = within_budget(pilot, 200, RUN, Budget(minutes=5.0, began=perf_counter() - 1.0), None)
    assert (found.replications, is_full(found), is_full(pilot)) == (30, True, False)
