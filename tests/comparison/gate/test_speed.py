from dataclasses import replace

from regflow.comparison.gate.settings import settings_from
from regflow.comparison.gate.speed import measured
from regflow.model.office import Office
from regflow.model.text import plain
from regflow.simulation.settings import MONDAY_5_JANUARY_2026
from regflow.words import say
from tests.builders import chain, every, exponential, issue, minutes, submission, work

QUICK = {"cases": 50, "replications": 4, "engine": "simpy", "jobs": 1, "warm_up": 0, "start": MONDAY_5_JANUARY_2026}
SETTINGS = settings_from(QUICK)


def line(mean=10.0, staff=2, gap=10.0, **fields):
    steps = (submission(), work("look", work=exponential(mean)), issue(work=minutes(1)))
    offices = (Office("a", "A", staff=staff), Office("b", "B"))
    return chain(*steps, **{"offices": offices, "cases": every(exponential(gap)), **fields})


def kinds(before, after, settings=SETTINGS):
    return [(one.kind, one.is_open) for one in measured(before, after, settings, None).differences]


def test_what_behaves_alike_is_not_simulated():
    found = measured(line(), line(name=plain("other")), SETTINGS, None)
    assert (found.differences, found.comparison) == ((), None)


def test_nothing_is_simulated_where_no_measure_is_looked_for():
    off = settings_from({**QUICK, "severity.speed": "off"})
    assert measured(line(), line(20.0), off, None).comparison is None


def test_longer_work_is_told_by_measure_with_the_figures():
    found = measured(line(), line(15.0), SETTINGS, None)
    told = {one.kind: one for one in found.differences}
    assert "officer_time" in told
    assert say(told["officer_time"].before).endswith("min")
    assert told["officer_time"].share > 0.02
    assert found.comparison is not None


def test_an_office_that_can_no_longer_do_its_work_fails_without_a_simulation():
    found = measured(line(), line(staff=1, mean=12.0), SETTINGS, None)
    assert [(one.kind, one.path, one.is_open) for one in found.differences] == [("overloaded", ("offices", "a"), False)]
    assert found.comparison is None


def test_an_office_that_can_do_its_work_again_passes():
    assert kinds(line(staff=1, mean=12.0), line()) == []


def test_an_office_that_is_overloaded_as_before_cannot_be_told():
    before = line(staff=1, mean=14.0)
    after = replace(before, steps=(*before.steps[:-1], replace(before.steps[-1], work=minutes(2))))
    assert kinds(before, after) == [("overloaded", True)]


def test_an_overloaded_office_that_is_asked_for_less_passes_and_for_more_fails():
    assert kinds(line(staff=1, mean=20.0), line(staff=1, mean=14.0)) == []
    assert kinds(line(staff=1, mean=14.0), line(staff=1, mean=20.0)) == [("overloaded", False)]


def test_other_demand_is_told_beside_the_measures():
    assert ("demand-changed", False) in kinds(line(), line(gap=12.0))


def test_a_limit_that_is_taken_out_leaves_its_measure_open():
    assert ("measure-lost", True) in kinds(line(limit=minutes(600)), line())
