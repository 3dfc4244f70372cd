"""What holds of every process: cases are conserved, times run forward, minutes add up."""

import numpy as np
import pytest
from hypothesis import given, settings

from regflow.simulation.tally import TALLIES, WORK
from tests.simulation.random_processes import processes
from tests.simulation.tracing import replicated, visits_of

CASES = 25


@given(processes())
@settings(max_examples=60)
def test_every_process_decides_every_case_and_accounts_for_every_minute(one):
    found = replicated(one, CASES)
    assert (found.result >= 0).all()
    assert (found.decided >= found.arrived).all()
    assert (np.diff(found.arrived) >= 0).all()
    tallies = {name: found.tallies[:, place].sum() for place, name in enumerate(TALLIES)}
    by_office = [place for place, step in enumerate(one.steps) if step.by in one.office_by_id]
    assert tallies["officer_time"] == pytest.approx(found.steps[:, by_office, WORK].sum())
    assert -1e-9 <= tallies["wasted_officer_time"] <= tallies["officer_time"] + 1e-6
    assert tallies["approved"] == np.count_nonzero(found.result == 0)
    busy, on_duty = found.offices[:, :, 0].sum(axis=0), found.offices[:, :, 1].sum(axis=0)
    assert (busy <= on_duty + 1e-6).all()
    assert (found.offices >= -1e-6).all()
    assert (found.steps >= -1e-6).all()


@given(processes())
@settings(max_examples=40)
def test_no_visit_runs_backwards_and_no_officer_does_two_things_at_once(one):
    busy: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for seen in visits_of(one, CASES):
        assert seen.due <= seen.enabled <= seen.started <= seen.ended <= seen.result_at
        if seen.officer >= 0:
            busy.setdefault((one.step_by_id[seen.step].by, seen.officer), []).append((seen.started, seen.ended))
    for pieces in busy.values():
        ordered = np.array(sorted(pieces))
        assert (ordered[1:, 0] >= ordered[:-1, 1]).all()


@given(processes())
@settings(max_examples=15)
def test_running_a_process_twice_gives_the_same_visits(one):
    first, again = replicated(one, 10), replicated(one, 10)
    assert np.array_equal(first.visits, again.visits)
    assert np.array_equal(first.offices, again.offices)


@given(processes())
@settings(max_examples=15)
def test_a_log_changes_nothing(one):
    first, without = replicated(one, 10), replicated(one, 10, log=False)
    assert np.array_equal(first.decided, without.decided)
    assert np.array_equal(first.tallies, without.tallies)
