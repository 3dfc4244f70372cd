from dataclasses import replace

from regflow.comparison.gate.non_inferiority import Trial, tried
from regflow.comparison.gate_result import Answer
from regflow.model.office import Office
from regflow.simulation.settings import Run
from tests.builders import chain, every, exponential, issue, minutes, submission, work
from tests.simulation.short_calendars import RUN as SHORT
from tests.simulation.short_calendars import known_for_ten_days

RUN = Run(cases=100, engine="simpy", jobs=1, warm_up=0)
OFFICES = (Office("a", "A", staff=2, cost=1.0), Office("b", "B", staff=1))


def line(mean, name="look", **fields):
    """A queue for two officers, who work so long on average; under another name the work runs on other luck."""
    steps = (submission(work=minutes(5)), work(name, work=exponential(mean)), issue(work=minutes(1)))
    return chain(*steps, **{"offices": OFFICES, "cases": every(exponential(10.0)), **fields})


def trial(run=RUN, precision=0.5, budget=5.0, **margins):
    return Trial(run, margins, precision, budget)


def test_the_same_process_is_no_worse_in_anything():
    found = tried(line(12.0), line(12.0), trial(cycle_time=0.05, officer_time=0.02))
    assert set(found.answers.values()) == {Answer.PASS}
    assert not found.comparison.budget_cut
    assert found.comparison.before.replications == 20


def test_more_work_than_the_margin_fails_and_within_the_margin_passes():
    before, after = line(10.0), line(11.0)
    assert tried(before, after, trial(officer_time=0.02)).answers["officer_time"] is Answer.FAIL
    assert tried(before, after, trial(officer_time=0.20)).answers["officer_time"] is Answer.PASS


def test_less_work_passes_however_narrow_the_margin():
    found = tried(line(12.0), line(8.0), trial(officer_time=0.001, precision=0.5, run=replace(RUN, replications=5)))
    assert found.answers["officer_time"] is Answer.PASS
    assert found.comparison.measures["officer_time"].verdict == "better"


def test_the_loss_is_positive_for_what_should_be_large_too():
    before = line(10.0, limit=minutes(30))
    after = line(14.0, limit=minutes(30))
    found = tried(before, after, trial(within_limit=0.02, run=replace(RUN, replications=5)))
    assert found.answers["within_limit"] is Answer.FAIL
    assert found.losses["within_limit"].low > 0


def test_replications_are_as_many_as_half_the_margin_or_the_precision_takes():
    before, after = line(10.0), line(10.0, name="read")
    few = tried(before, after, trial(officer_time=0.80)).comparison
    more = tried(before, after, trial(officer_time=0.06)).comparison
    precise = tried(before, after, trial(officer_time=0.80, precision=0.03)).comparison
    assert few.before.replications == 20
    assert more.before.replications == precise.before.replications > 20


def test_no_interval_reaches_further_than_half_the_margin_where_nothing_was_cut():
    found = tried(line(10.0), line(10.3, name="read"), trial(cycle_time=0.3))
    assert found.losses["cycle_time"].half_width <= 0.15 * 1.1
    assert found.answers["cycle_time"] is not Answer.CANNOT_TELL


def test_a_budget_that_cuts_the_replications_short_cannot_tell_and_says_so():
    found = tried(line(10.0), line(10.0, name="read"), trial(cycle_time=0.001, budget=1e-9))
    assert found.answers["cycle_time"] is Answer.CANNOT_TELL
    assert found.comparison.budget_cut
    assert found.comparison.measures["cycle_time"].verdict == "cannot-tell"


def test_memory_that_cuts_the_replications_short_is_told_from_time(monkeypatch):
    monkeypatch.setattr("regflow.comparison.budget.MOST_BYTES", 1)
    found = tried(line(10.0), line(10.0, name="read"), trial(cycle_time=0.001))
    assert found.comparison.budget_cut
    assert found.comparison.memory_cut


def test_measures_without_a_margin_are_shown_and_not_judged():
    found = tried(line(10.0), line(12.0), trial(officer_time=0.02))
    assert set(found.answers) == {"officer_time"}
    assert found.comparison.measures["cycle_time"].difference is not None
    assert found.comparison.measures["cycle_time"].verdict is None


def test_a_measure_that_can_no_longer_be_computed_is_told():
    found = tried(line(10.0, limit=minutes(60)), line(10.0), trial(within_limit=0.02, officer_time=0.02))
    assert found.lost == ("within_limit",)
    assert "within_limit" not in found.answers


def test_a_second_stage_beyond_the_known_holidays_leaves_the_pilot_to_be_judged_and_says_why():
    before, after = known_for_ten_days(), known_for_ten_days(mean_work=99.0)
    found = tried(before, after, trial(run=SHORT, cycle_time=0.001))
    assert found.comparison.stopped is not None
    assert found.comparison.stopped.code == "holidays-unknown"
    assert not found.comparison.budget_cut
    assert found.comparison.before.replications == 20
    assert set(found.answers) == {"cycle_time"}
