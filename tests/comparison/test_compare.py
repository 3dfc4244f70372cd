from dataclasses import replace

import numpy as np
import pytest

from regflow.comparison.compare import compare
from regflow.comparison.pair import pair_of
from regflow.errors import OverloadError
from regflow.estimation.proportion import largest_share_unseen
from regflow.model.change import RemoveStep
from regflow.model.office import Office
from regflow.report.comparison_text import comparison_text
from regflow.report.page import Page
from regflow.rewrite import apply
from regflow.simulation.settings import Run
from tests.builders import chain, check, every, exponential, issue, submission, work
from tests.simulation.short_calendars import RUN as SHORT
from tests.simulation.short_calendars import known_for_ten_days

OFFICES = (Office("a", "A", staff=2), Office("b", "B", staff=1), Office("c", "C"))
BEFORE = chain(
    submission(),
    check("first", "name_ok", "site_ok", work=exponential(8)),
    check("second", "name_ok", by="b", work=exponential(6)),
    work("stamp", by="c"),
    issue(),
    offices=OFFICES,
    cases=every(exponential(10)),
)
AFTER = apply(BEFORE, RemoveStep("second"))
QUICK = Run(cases=100, jobs=1)
COARSE = 0.2
"""A tolerance that some more replications than the pilot's meet."""


def test_leaving_out_a_second_look_is_faster_and_changes_no_result():
    comparison = compare(BEFORE, AFTER, QUICK, COARSE)
    assert comparison.measures["cycle_time"].verdict == "better"
    assert comparison.measures["officer_time"].verdict == "better"
    assert all(result.verdict == "no-change" for result in comparison.results.values())
    assert not comparison.budget_cut


def test_a_process_compared_with_itself_changes_in_nothing():
    comparison = compare(BEFORE, BEFORE, QUICK)
    known = [measure for measure in comparison.measures.values() if measure.before is not None]
    assert {measure.verdict for measure in known} == {"no-change"}
    assert {measure.difference.mean for measure in known} == {0.0}
    assert comparison.before.replications == 20


def test_the_other_way_round_is_worse():
    assert compare(AFTER, BEFORE, QUICK, COARSE).measures["cycle_time"].verdict == "worse"


def test_what_no_case_shows_is_bounded_by_the_number_of_cases():
    comparison = compare(BEFORE, AFTER, replace(QUICK, replications=20, warm_up=0))
    bound = largest_share_unseen(20 * 100)
    assert comparison.results["rejected"].difference.high == bound
    assert comparison.results["rejected"].difference.low == -bound


def test_every_replication_runs_before_and_after_on_the_same_luck():
    pair = pair_of(BEFORE, AFTER, replace(QUICK, replications=3), None)
    assert np.array_equal(pair.before.arrived, pair.after.arrived)
    assert np.array_equal(pair.before.result, pair.after.result)


def test_carrying_on_gives_what_running_at_once_gives():
    in_two_stages = compare(BEFORE, AFTER, replace(QUICK, warm_up=0), COARSE)
    replications = in_two_stages.before.replications
    at_once = compare(BEFORE, AFTER, replace(QUICK, warm_up=0, replications=replications))
    assert replications > 20
    assert in_two_stages.before.measures == at_once.before.measures
    assert in_two_stages.after.measures == at_once.after.measures


def test_a_budget_of_almost_nothing_runs_the_pilot_alone_and_says_so():
    comparison = compare(BEFORE, AFTER, QUICK, tolerance=0.0001, budget_minutes=1e-6)
    assert comparison.before.replications == 20
    assert (comparison.budget_cut, comparison.memory_cut) == (True, False)


def test_memory_that_cuts_the_run_short_is_told_from_time(monkeypatch):
    monkeypatch.setattr("regflow.comparison.budget.MOST_BYTES", 1)
    comparison = compare(BEFORE, AFTER, QUICK, tolerance=0.0001)
    assert (comparison.before.replications, comparison.budget_cut, comparison.memory_cut) == (20, True, True)
    text = comparison_text(comparison, Page())
    assert "--cases" in text
    assert "--budget" not in text


def test_a_number_of_replications_that_the_user_set_is_kept():
    comparison = compare(BEFORE, AFTER, replace(QUICK, replications=5), tolerance=0.0001)
    assert comparison.before.replications == comparison.after.replications == 5
    assert not comparison.budget_cut


@pytest.mark.parametrize(
    ("replications", "said"),
    [(None, "All differences hold together at 95%."), (5, "Each difference holds at 95% by itself.")],
)
def test_the_intervals_of_two_stages_hold_together_and_those_of_a_set_number_each_by_itself(replications, said):
    comparison = compare(BEFORE, AFTER, replace(QUICK, replications=replications), COARSE)
    assert comparison.before.run.replications == comparison.after.run.replications == replications
    assert said in " ".join(comparison_text(comparison, Page()).split())


def test_both_are_cut_at_the_later_warm_up():
    comparison = compare(BEFORE, AFTER, replace(QUICK, replications=5))
    pair = pair_of(BEFORE, AFTER, replace(QUICK, replications=5), None)
    assert comparison.before.warm_up == comparison.after.warm_up == pair.warm_up


def test_progress_counts_the_replications_of_both():
    told: list[tuple[int, int]] = []
    compare(BEFORE, AFTER, replace(QUICK, replications=4), progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 8) for done in range(1, 9)]


@pytest.mark.parametrize(
    ("replications", "words"), [(None, "All differences hold together at 95%"), (20, "Each difference holds at 95%")]
)
def test_differences_hold_together_where_the_pilot_set_the_replications(replications, words):
    found = compare(BEFORE, AFTER, replace(QUICK, replications=replications), tolerance=0.9)
    assert found.before.run.replications == found.after.run.replications == replications
    assert words in " ".join(comparison_text(found, Page()).split())


def test_an_overloaded_office_is_no_comparison():
    crowded = replace(BEFORE, cases=every(exponential(4)))
    with pytest.raises(OverloadError):
        compare(crowded, AFTER, QUICK)


def test_common_luck_saves_more_than_nine_tenths_of_the_replications_of_a_good_change():
    """A second look that costs ten minutes is dropped: the queue before it is the same case by case."""

    def line(*more: object) -> object:
        steps = (work("first", work=exponential(14.0)), *more)
        offices = (Office("a", "A", staff=1), Office("b", "B", staff=2))
        return chain(*steps, offices=offices, cases=every(exponential(20.0)))

    before = line(work("second", by="b", work=exponential(10.0)))
    found = compare(before, line(), Run(cases=500, replications=20, jobs=1, warm_up=100))
    reduction = found.measures["cycle_time"].variance_reduction
    assert reduction > 10
    text = " ".join(comparison_text(found, Page()).split())
    assert f"Without common luck it would take {reduction:.0f} times the replications" in text


def test_a_second_stage_beyond_the_known_holidays_leaves_the_pilots_figures_with_the_reason():
    before, after = known_for_ten_days(), known_for_ten_days(mean_work=99.0)
    whole = compare(before, after, replace(SHORT, replications=20))
    found = compare(before, after, SHORT, tolerance=0.0001)
    assert found.before.measures == whole.before.measures
    assert found.stopped is not None
    assert found.stopped.code == "holidays-unknown"
    assert not found.budget_cut
    assert "No further replications could be run" in " ".join(comparison_text(found, Page()).split())
