"""Runs of the fast engine that need another try, and those that cannot be: they fail as the reference does."""

from dataclasses import fields, replace

import numpy as np
import pytest

from regflow.errors import SimulationError
from regflow.model.calendar import ALL_DAY, Calendar, PublicHolidays
from regflow.model.cases import Cases, Every, Rate
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Batch, Meetings, Outcome, Return
from regflow.simulation.engine import run_replication as run_reference
from regflow.simulation.planning import plan_of
from regflow.simulation.settings import MONDAY_5_JANUARY_2026 as START
from regflow.simulation.settings import Run
from tests.builders import chain, every, exponential, minutes, process, work
from tests.simulation.test_kernel import engines_differ_in

pytest.importorskip("numba")
from regflow.simulation import kernel_run
from regflow.simulation.kernel_run import run_replication as run_fast

DESK = process(work("x", work=exponential(50.0)), offices=(Office("a", "A", staff=1),), cases=every(exponential(20.0)))
WEEK = (((540.0, 1020.0),),) * 5 + ((),) * 2


def with_calendar(calendar: Calendar, gap: float = 200.0) -> Process:
    offices = (Office("a", "A", staff=1, hours=calendar.id),)
    return process(
        work("x", work=exponential(90.0)),
        offices=offices,
        calendars=(calendar,),
        cases=Cases(Every(exponential(gap)), calendar.id),
    )


def test_more_cases_at_once_than_there_is_room_for_take_another_try(monkeypatch):
    monkeypatch.setattr(kernel_run, "IN_FLIGHT_AT_FIRST", 3)
    assert engines_differ_in(plan_of(DESK), Run(cases=300, log=True)) == []


def test_a_log_that_is_longer_than_expected_goes_on_in_more_room(monkeypatch):
    again = Outcome("again", 0.95, Return("x", minutes(5)))
    loop = process(work("x", outcomes=(again,)), cases=every(minutes(60)))
    found = run_fast(plan_of(loop), Run(cases=2000, log=True), 0, 20)
    assert found.visits.shape[0] > 10 * 2000
    assert engines_differ_in(plan_of(loop), Run(cases=2000, log=True)) == []


def test_calendars_are_extended_as_far_as_the_run_needs(monkeypatch):
    monkeypatch.setattr(kernel_run, "arrival_days", lambda _stream, _cases: 1)
    assert engines_differ_in(plan_of(with_calendar(Calendar("week", WEEK))), Run(cases=100, log=True)) == []


def test_a_calendar_without_closing_at_midnight_is_the_same_however_far_it_is_known(monkeypatch):
    days = Calendar("days", (ALL_DAY,) * 5 + ((),) * 2)
    before = run_fast(plan_of(with_calendar(days)), Run(cases=400, log=True), 0, 20)
    assert engines_differ_in(plan_of(with_calendar(days)), Run(cases=400, log=True)) == []
    monkeypatch.setattr(kernel_run, "arrival_days", lambda _stream, _cases: 3000)
    assert np.array_equal(before.visits, run_fast(plan_of(with_calendar(days)), Run(cases=400, log=True), 0, 20).visits)


def failing() -> list[object]:
    known = PublicHolidays("CN", START, START + 40, frozenset(), frozenset())
    sundays = Calendar("sundays", ((),) * 6 + (((540.0, 1020.0),),))
    board = replace(
        with_calendar(sundays), steps=(work("x", meets=Meetings(((1, 600.0),))),), cases=every(minutes(1000))
    )
    forever = chain(work("x", work=minutes(0), outcomes=(Outcome("again", 1.0, Return("x")),)), cases=every(minutes(9)))
    holidays = with_calendar(Calendar("week", WEEK, known), 2000.0)
    return [
        pytest.param(holidays, "public holidays", id="holidays"),
        pytest.param(replace(holidays, cases=Cases(Rate(1.0, True), "week")), "public holidays", id="arrivals"),
        pytest.param(with_calendar(Calendar("never", ((),) * 7)), "never open again", id="never open"),
        pytest.param(board, "none of them falls", id="meetings"),
        pytest.param(forever, "sent back", id="endless"),
        pytest.param(
            process(work("x"), calendars=(Calendar("never", ((),) * 7),), cases=Cases(Rate(1.0, True), "never")),
            "either never",
            id="no arrivals",
        ),
    ]


@pytest.mark.parametrize(("one", "why"), failing())
def test_what_stops_the_reference_stops_the_fast_engine_in_the_same_words(one, why):
    told = []
    for run in (run_reference, run_fast):
        with pytest.raises(SimulationError, match=why) as caught:
            run(plan_of(one), Run(cases=100), 0, 5)
        told.append(str(caught.value))
    assert told[0] == told[1]


def test_lots_that_release_lots_are_the_same():
    lots = chain(
        work("x", work=minutes(0), batch=Batch(1)),
        work("y", work=minutes(0), batch=Batch(3)),
        work("z", by="b", batch=Batch(2, minutes(50)), outcomes=(Outcome("again", 0.3, Return("x")),)),
        offices=(Office("a", "A", staff=1), Office("b", "B", staff=2)),
        cases=every(exponential(30.0)),
    )
    assert engines_differ_in(plan_of(lots), Run(cases=300, log=True)) == []


@pytest.mark.parametrize("log", [False, True])
def test_what_a_replication_leaves_does_not_hold_on_to_what_it_worked_in(log):
    found = run_fast(plan_of(DESK), Run(cases=300, log=log), 0, 5)
    arrays = [getattr(found, field.name) for field in fields(found)]
    held = {id(owner): owner.nbytes for owner in map(_owner_of, arrays)}
    assert sum(held.values()) < 2 * sum(array.nbytes for array in arrays)


def _owner_of(array: np.ndarray) -> np.ndarray:
    """Return the array whose memory another one is a view of."""
    return array if array.base is None else _owner_of(array.base)
