"""What a trace comes to: figures by hand, null where the file does not say."""

from dataclasses import replace

import numpy as np
import pytest

from regflow.errors import SimulationError
from regflow.model.criterion import Criterion
from regflow.model.office import Office
from regflow.model.step import End, Outcome
from regflow.simulation.measures import dropped_blocks, summarise
from regflow.simulation.run import simulate
from regflow.simulation.settings import Run
from regflow.simulation.summary import MEASURES, Summary
from tests.builders import FORM, chain, check, every, exponential, issue, minutes, process, submission, work

RUN = Run(cases=40, replications=2, jobs=1, warm_up=0)


def summary_of(one: object, **settings: object) -> Summary:
    return summarise(simulate(one, replace(RUN, **settings)))


def plain(**fields: object) -> object:
    steps = (submission(work=minutes(30)), work("x"), work("y", work=minutes(20)))
    return chain(*steps, cases=every(minutes(60)), **fields)


def test_every_measure_is_there():
    assert tuple(summary_of(plain()).measures) == MEASURES


def test_fixed_times_give_figures_without_spread():
    found = summary_of(plain()).measures
    expected = {
        "cycle_time": 60, "cycle_time_p95": 60, "officer_time": 30, "applicant_time": 30, "returns": 0,
        "applicant_steps": 1, "documents": 2, "fees": 0,
    }  # fmt: skip
    assert {name: found[name].mean for name in expected} == expected
    assert all(found[name].half_width == 0 for name in expected)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        pytest.param("within_limit", {"limit": minutes(100)}, id="limit"),
        pytest.param("cost", {"offices": (Office("a", "A", cost=60.0),)}, id="cost"),
        pytest.param("harm", {"criteria": (Criterion("c", about=(FORM,), wrong=0.1, harm=5.0),)}, id="harm"),
        pytest.param(
            "false_approvals_per_10000", {"criteria": (Criterion("c", about=(FORM,), wrong=0.1),)}, id="wrong shares"
        ),
    ],
)
def test_what_the_file_does_not_say_is_null_and_what_it_says_is_not(name, fields):
    assert summary_of(plain(criteria=())).measures[name] is None
    assert summary_of(plain(**{"criteria": (), **fields})).measures[name] is not None


def test_harm_is_null_when_that_of_one_criterion_is_unknown():
    known = Criterion("c", about=(FORM,), wrong=0.1, harm=5.0)
    unknown = Criterion("d", about=(FORM,), wrong=0.1)
    never = Criterion("e", about=(FORM,), wrong=0.0)
    assert summary_of(plain(criteria=(known, unknown))).measures["harm"] is None
    assert summary_of(plain(criteria=(known, never))).measures["harm"] is not None


def test_harm_and_false_approvals_are_those_of_what_is_approved_wrongly():
    wrong = summary_of(plain(criteria=(Criterion("c", about=(FORM,), wrong=1.0, harm=5.0),))).measures
    assert wrong["harm"].mean == 5.0
    assert wrong["false_approvals_per_10000"].mean == 10_000


def test_results_are_shares_that_add_up():
    ends = chain(
        submission(), check("x", "name_ok"), work("y", outcomes=(Outcome("no", 0.3, End("refused")),)), issue(),
        cases=every(minutes(60)),
    )  # fmt: skip
    shares = summary_of(ends, cases=300).results
    assert tuple(shares) == ("approved", "rejected", "refused")
    assert sum(share.mean for share in shares.values()) == pytest.approx(1.0)


def test_offices_with_staff_have_their_figures_and_their_load():
    offices = (Office("a", "A", staff=1), Office("b", "B"))
    desk = process(work("x", work=minutes(15)), offices=offices, cases=every(minutes(60)))
    found = summary_of(desk).offices
    assert tuple(found) == ("a",)
    assert found["a"].utilisation.mean == pytest.approx(0.25)
    assert found["a"].mean_queue.mean == 0
    assert found["a"].load is not None
    assert found["a"].load.mean == pytest.approx(0.25)


def test_the_longest_queue_is_the_longest_of_all_blocks():
    desk = process(work("x", work=minutes(100)), offices=(Office("a", "A", staff=1),), cases=every(minutes(60)))
    assert summary_of(desk, anyway=True, cases=11).offices["a"].longest_queue.mean == 4


def test_steps_have_visits_per_case_and_minutes_per_visit():
    found = summary_of(plain()).steps
    assert (found["y"].visits.mean, found["y"].work.mean, found["y"].queue.mean) == (1, 20, 0)


def test_a_step_that_is_never_done_has_no_minutes():
    never = chain(work("x", outcomes=(Outcome("end", 1.0, End("over")),)), work("y"), cases=every(minutes(60)))
    assert summary_of(never).steps["y"].work is None


def test_the_warm_up_is_rounded_up_to_whole_blocks_and_leaves_the_last():
    trace = simulate(plain(), RUN)
    assert [dropped_blocks(trace, cut) * trace.block for cut in (0, 1, 5, 6, 1000)] == [0, 5, 5, 10, 35]
    assert summarise(trace, cut=6).warm_up == 10


def test_cases_of_the_warm_up_are_left_out_of_every_figure():
    queue = process(work("x", work=minutes(70)), offices=(Office("a", "A", staff=1),), cases=every(minutes(60)))
    trace = simulate(queue, replace(RUN, anyway=True))
    found = summarise(trace, cut=20).measures["cycle_time"]
    assert found.mean == trace.cycle_time[:, 20:].mean()


def test_throughput_counts_decisions_per_working_day():
    desk = process(work("x", work=exponential(10.0)), cases=every(minutes(144)))
    found = summary_of(desk, cases=4900).measures["throughput_per_working_day"]
    assert found.mean == pytest.approx(14.0, rel=0.02)


def test_one_replication_has_no_interval():
    with pytest.raises(SimulationError, match="at least two"):
        summary_of(plain(), replications=1)


def test_tallies_and_blocks_add_up_to_the_cases():
    trace = simulate(plain(), RUN)
    assert (trace.results_by_block.sum(axis=(1, 2)) == 40).all()
    assert np.isfinite(trace.tallies).all()


def test_the_split_adds_up_to_the_cycle_time_and_is_told_by_step_and_office():
    steps = (submission(work=minutes(30)), work("x", by="b"), work("y", work=minutes(20), wait=minutes(5)))
    found = summary_of(chain(*steps, cases=every(minutes(60))))
    means = {cause: figure.mean for cause, figure in found.split.causes.items()}
    assert sum(means.values()) == pytest.approx(found.measures["cycle_time"].mean)
    assert (means["applicant"], means["work"], means["notice"]) == pytest.approx((30, 30, 5))
    assert found.split.steps["x"]["work"].mean == pytest.approx(10)
    assert found.split.offices["a"]["notice"].mean == pytest.approx(5)
