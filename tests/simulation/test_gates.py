"""Meetings and lots, worked by hand."""

import pytest

from regflow.errors import SimulationError
from regflow.model.calendar import Calendar
from regflow.model.cases import Cases, Every
from regflow.model.criterion import Criterion
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.office import Office
from regflow.model.step import Batch, Meetings, Return
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from tests.builders import FORM, check, every, minutes, process, submission, work
from tests.simulation.tracing import replicated, times_of, visits_of

TUESDAY_TWO = Meetings(((1, 840.0),))


def test_a_step_is_decided_at_its_next_meeting():
    board = process(work("board", meets=TUESDAY_TWO), cases=every(minutes(1000)))
    assert times_of(board, 3) == [(0, "board", 2280, 2290), (1, "board", 2280, 2290), (2, "board", 12360, 12370)]


def test_a_case_that_is_due_at_the_minute_of_a_meeting_is_decided_there():
    board = process(work("board", meets=TUESDAY_TWO), cases=every(minutes(2280)))
    assert times_of(board) == [(0, "board", 2280, 2290)]


def test_a_meeting_on_a_day_that_is_closed_is_not_held():
    wednesdays = Calendar("wednesdays", ((),) * 2 + (((540.0, 1020.0),),) + ((),) * 4)
    meets = Meetings(((1, 840.0), (2, 600.0)))
    board = process(
        work("board", meets=meets),
        offices=(Office("a", "A", staff=1, hours="wednesdays"),),
        calendars=(wednesdays,),
        cases=every(minutes(1000)),
    )
    assert times_of(board) == [(0, "board", 2 * 1440 + 600, 2 * 1440 + 610)]


def test_meetings_that_never_fall_on_an_open_day_stop_the_run():
    sundays = Calendar("sundays", ((),) * 6 + (((540.0, 1020.0),),))
    offices = (Office("a", "A", staff=1, hours="sundays"),)
    board = process(work("board", meets=TUESDAY_TWO), offices=offices, calendars=(sundays,), cases=every(minutes(1000)))
    with pytest.raises(SimulationError, match="none of them falls"):
        replicated(board)


def test_a_lot_is_released_when_it_is_full():
    lots = process(work("x", batch=Batch(3)), cases=every(minutes(100)))
    assert [row[2] for row in times_of(lots, 6)] == [300, 300, 300, 600, 600, 600]


def test_a_lot_is_released_when_its_oldest_has_waited_long_enough():
    lots = process(work("x", batch=Batch(10, minutes(150))), cases=every(minutes(100)))
    assert [row[2] for row in times_of(lots, 4)] == [250, 250, 450, 450]


@pytest.mark.parametrize("engine", ["simpy", "fast"])
def test_a_lot_of_three_goes_when_it_is_full_and_the_rest_when_its_oldest_has_waited_long_enough(engine):
    """Five cases each morning, at 9:10, 9:20, ... 9:50: three at once, two 100 minutes after 9:40; none is lost."""
    if engine == "fast":
        pytest.importorskip("numba")
    mornings = Calendar("mornings", (((540.0, 590.0),),) * 7)
    lots = process(
        work("x", by="b", work=minutes(0), batch=Batch(3, minutes(100))),
        calendars=(mornings,),
        cases=Cases(Every(minutes(10)), "mornings"),
    )
    decided = simulate(lots, Run(cases=10, replications=1, jobs=1, engine=engine)).decided[0]
    assert decided.tolist() == [570, 570, 570, 680, 680, 2010, 2010, 2010, 2120, 2120]


def test_a_lot_may_wait_working_days():
    lots = process(
        work("x", batch=Batch(10, Duration(Fixed(1.0), Unit.WORKING_DAYS))), cases=every(minutes(4 * 1440 + 600))
    )
    assert times_of(lots)[0][2] == 7 * 1440 + 600


def test_a_case_that_is_sent_back_leaves_its_lot():
    lots = process(
        submission(),
        check("look", "name_ok", if_wrong=Return("submit", fix=minutes(1000)), after=("submit",)),
        work("x", after=("submit",), batch=Batch(2)),
        criteria=(Criterion("name_ok", about=(FORM,), wrong=1.0),),
        cases=every(minutes(100)),
    )
    seen = [(one.case, one.round, one.started) for one in visits_of(lots, 2) if one.step == "x"]
    # Back at 1110 and at 1210, each meets the next new case in an empty lot.
    assert seen == [(0, 1, 1200), (1, 1, 1300)]


def test_cases_that_end_with_the_filling_of_their_lot_are_decided_once_each():
    lots = process(work("x", work=minutes(0), batch=Batch(2)), cases=every(minutes(100)))
    assert replicated(lots, 5).decided.tolist() == [200, 200, 400, 400, 600]


def test_each_case_of_a_lot_queues_by_itself():
    lots = process(
        work("x", batch=Batch(2)),
        work("y", by="b", after=("x",)),
        offices=(Office("a", "A", staff=1), Office("b", "B")),
        cases=every(minutes(100)),
    )
    starts = [row[2] for row in times_of(lots, 2) if row[1] == "x"]
    assert starts == [200, 210]
