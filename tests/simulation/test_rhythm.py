import pytest

from regflow.model.calendar import Calendar
from regflow.model.office import Office
from regflow.simulation import Run, simulate, summarise
from regflow.simulation.rhythm import rhythms
from tests.builders import chain, every, exponential, minutes, submission, work

NINE_TO_FIVE = Calendar("day", (((540.0, 1020.0),),) * 5 + ((),) * 2)
RUN = Run(cases=3000, replications=2, log=True, jobs=1, warm_up=0)


def desk(hours=None, **fields):
    office = Office("a", "A", staff=1, hours=hours)
    steps = (submission(), work("look", **fields))
    return chain(*steps, cases=every(exponential(60)), offices=(office,), calendars=(NINE_TO_FIVE,))


def test_over_the_whole_week_it_is_the_mean_queue_of_the_office():
    trace = simulate(desk(work=exponential(45)), RUN)
    (rhythm,) = rhythms(trace, 0)
    hours = [queue for day in rhythm.queue for queue in day]
    assert sum(hours) / len(hours) == pytest.approx(summarise(trace).offices["a"].mean_queue.mean, rel=0.03)


def test_a_case_that_comes_by_night_waits_until_the_office_opens():
    (rhythm,) = rhythms(simulate(desk("day", work=minutes(1)), RUN), 0)
    assert rhythm.queue[2][8] > 5 > rhythm.queue[2][12]


def test_an_hour_is_open_as_far_as_the_calendar_says():
    half = Calendar("day", (((570.0, 720.0),),) + ((),) * 6)
    office = Office("a", "A", staff=1, hours="day")
    process = chain(
        submission(), work("look", work=minutes(1)), cases=every(minutes(600)), offices=(office,), calendars=(half,)
    )
    (rhythm,) = rhythms(simulate(process, Run(cases=40, replications=2, log=True, jobs=1)), 0)
    assert rhythm.open[0][8:13] == (0.0, 0.5, 1.0, 1.0, 0.0)
    assert not any(rhythm.open[1])


def test_an_office_with_unlimited_staff_has_no_queue_to_show():
    process = chain(submission(), work("look"), cases=every(minutes(60)))
    assert rhythms(simulate(process, Run(cases=20, replications=2, log=True, jobs=1)), 0) == ()
