from dataclasses import replace

import numpy as np

from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.step import Return
from regflow.simulation import Run, simulate
from regflow.simulation.histories import counted_time, history_of
from regflow.simulation.trace import TALLIES
from tests.builders import chain, check, every, exponential, issue, minutes, submission, work

LOGGED = Run(cases=200, replications=2, log=True, jobs=1, warm_up=0)
DAYS = Duration(Fixed(2.0), Unit.WORKING_DAYS)


def returning(**fields):
    back = Return("submit", fix=exponential(900))
    steps = (submission(work=minutes(30)), check("look", "name_ok", if_wrong=back, work=exponential(600)), issue())
    return chain(*steps, cases=every(minutes(700)), **fields)


def test_a_history_tells_every_visit_in_minutes_since_arrival():
    process = chain(submission(work=minutes(5)), work("stamp", wait=minutes(3)), cases=every(minutes(100)))
    history = history_of(simulate(process, LOGGED), 0, 7)
    assert [(stay.step, stay.due, stay.started, stay.ended, stay.over) for stay in history.stays] == [
        ("submit", 0.0, 0.0, 5.0, 5.0),
        ("stamp", 5.0, 5.0, 15.0, 18.0),
    ]
    assert (history.case, history.cycle_time, history.result) == (7, 18.0, "approved")


def test_a_history_tells_the_mending_of_the_applicant():
    trace = simulate(returning(), LOGGED)
    case = int(trace.fixes[0][0][0])
    fixes = [stay for stay in history_of(trace, 0, case).stays if stay.is_fix]
    assert fixes
    assert {stay.step for stay in fixes} == {"look"}


def test_a_history_ends_at_the_decision():
    process = chain(submission(), work("grant"), work("archive"), cases=every(minutes(100)), decision="grant")
    history = history_of(simulate(process, LOGGED), 0, 0)
    assert [stay.step for stay in history.stays] == ["submit", "grant"]


def test_what_the_limit_counts_tells_the_same_share_on_time_as_the_engine():
    for limit in (minutes(700), DAYS):
        trace = simulate(returning(limit=limit), LOGGED)
        counted = counted_time(trace, 0)
        on_time = trace.tallies[:, :, TALLIES.index("within_limit")].sum(axis=1)
        assert 0 < on_time.min() < 200
        assert np.abs((counted <= limit.law.mean * (1 + 1e-9)).sum(axis=1) - on_time).max() <= 2


def test_without_a_limit_nothing_is_counted():
    assert counted_time(simulate(returning(), LOGGED), 0) is None


def test_the_cases_of_the_warm_up_are_left_out():
    trace = simulate(returning(limit=minutes(700)), replace(LOGGED, cases=50))
    assert counted_time(trace, 20).shape == (2, 30)
