"""Where the time went: along the chain that determined it, to the microsecond, for processes of every kind."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, reject, settings

from regflow.errors import SimulationError
from regflow.model.calendar import ALL_DAY, Calendar
from regflow.model.cases import Cases, Every
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Fixed, Unit
from regflow.model.office import Office, Officer
from regflow.model.process import Process
from regflow.model.step import APPLICANT, Batch, End, Meetings, Outcome, Return
from regflow.simulation.engine import run_replication
from regflow.simulation.planning import plan_of
from regflow.simulation.settings import Run
from regflow.simulation.trace import CAUSES
from tests.builders import every, exponential, minutes, process, work
from tests.simulation.tracing import replicated
from tests.simulation.varied_processes import soon_given_up, varied_processes

MICROSECOND = 1 / 60e6
COUNTER = Calendar("counter", (((540.0, 720.0), (780.0, 1020.0)),) * 5 + ((),) * 2)
AGAIN = Outcome("again", 0.5, Return("x", minutes(30)))


def split_of(one: Process, cases: int = 1, **settings: object) -> dict[str, float]:
    """Return the minutes of the first cases by step and cause, as far as there are any."""
    sums = replicated(one, cases, **settings).split.sum(axis=0)
    return {
        f"{step.id} {cause}": float(sums[place, number])
        for place, step in enumerate(one.steps)
        for number, cause in enumerate(CAUSES)
        if sums[place, number]
    }


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(varied_processes())
def test_the_causes_of_every_case_add_up_to_its_cycle_time(one):
    try:
        with soon_given_up():
            found = run_replication(plan_of(one), Run(cases=15), 0, 1)
    except SimulationError:  # the law wants more officers than it has, or they are asked for more than they can do
        reject()
    assert found.split.shape == (15, len(one.steps), len(CAUSES))
    assert (found.split >= 0).all()
    np.testing.assert_allclose(found.split.sum(axis=(1, 2)), found.decided - found.arrived, rtol=0, atol=MICROSECOND)


def test_blocks_hold_the_sums_of_their_cases():
    desk = process(work("x", work=exponential(15.0)), offices=(Office("a", "A", staff=1),), cases=every(minutes(20)))
    single, tens = (run_replication(plan_of(desk), Run(cases=40), 0, block).split for block in (1, 10))
    np.testing.assert_allclose(single.reshape(4, 10, 1, len(CAUSES)).sum(axis=1), tens)


@pytest.mark.parametrize("hours", [None, "always"])
def test_the_shortest_wait_for_an_officer_counts_whatever_the_hours(hours):
    always = Calendar("always", (ALL_DAY,) * 7)
    offices = (Office("a", "A", staff=1, hours=hours),)
    desk = process(work("x", work=minutes(10 + 1e-7)), offices=offices, calendars=(always,), cases=every(minutes(10)))
    assert split_of(desk, 3)["x queue"] == pytest.approx(3e-7, rel=1e-3)


def test_every_stretch_of_a_visit_has_its_cause():
    one = process(
        work("x", by="a", handover=minutes(5), work=minutes(10), wait=minutes(7)),
        work("y", by=APPLICANT, after=("x",), work=minutes(20)),
        work("z", by="b", after=("y",), work=minutes(0), takes=minutes(400)),
        cases=every(minutes(1000)),
    )
    assert split_of(one) == {
        "x handover": 5, "x work": 10, "x notice": 7, "y applicant": 20, "z inside": 400
    }  # fmt: skip


def test_nights_and_pauses_are_off_duty_and_the_rest_of_the_wait_is_the_queue():
    desk = process(
        work("x", work=minutes(100)),
        offices=(Office("a", "A", staff=1, hours="counter"),),
        calendars=(COUNTER,),
        cases=every(minutes(500)),
    )
    # Arrivals at 8:20 and 16:40: the first waits 40 minutes for the opening; the second is interrupted for the night.
    assert split_of(desk, 2) == {"x work": 200, "x off_duty": 40 + 16 * 60}


def test_a_case_behind_another_one_queues():
    desk = process(work("x", work=minutes(100)), offices=(Office("a", "A", staff=1),), cases=every(minutes(60)))
    assert split_of(desk, 2, anyway=True) == {"x work": 200, "x queue": 40}


def test_an_officer_who_works_faster_works_less():
    office = Office("a", "A", staff=(Officer("Li", speed=2.0),))
    assert split_of(process(work("x", work=minutes(100)), offices=(office,), cases=every(minutes(60)))) == {
        "x work": 50
    }


def test_meetings_and_lots_are_waited_for_after_the_handover():
    meeting = process(work("x", handover=minutes(30), meets=Meetings(((0, 600.0),))), cases=every(minutes(540)))
    assert split_of(meeting) == {"x handover": 30, "x meeting": 30, "x work": 10}
    lot = process(work("x", batch=Batch(2)), cases=every(minutes(60)))
    assert split_of(lot, 2) == {"x meeting": 60, "x work": 20}


def test_of_parallel_branches_only_the_one_that_was_over_last_counts():
    one = process(
        work("x"),
        work("short", after=("x",), work=minutes(5)),
        work("long", after=("x",), work=minutes(50)),
        work("end", after=("short", "long")),
        cases=every(minutes(100)),
    )
    assert split_of(one) == {"x work": 10, "long work": 50, "end work": 10}


def test_of_branches_over_at_one_instant_the_one_listed_first_counts():
    def both(*after: str) -> Process:
        return process(work("x"), work("y"), work("end", after=after), cases=every(minutes(100)))

    assert split_of(both("y", "x")) == {"y work": 10, "end work": 10}
    assert split_of(both("x", "y")) == {"x work": 10, "end work": 10}


def test_a_skipped_step_stands_for_what_it_waited_for():
    never = Condition(((Clause("x", ("wrong",)),),))
    one = process(
        work("x", outcomes=(Outcome("wrong", 0.0, None),)),
        work("skipped", after=("x",), only_if=never),
        work("end", after=("skipped",)),
        cases=every(minutes(100)),
    )
    assert split_of(one) == {"x work": 10, "end work": 10}


def test_what_a_return_rested_on_stays_on_the_chain():
    """Every second result of y sends the case back to x: all rounds of x and y, and the fixes, make up its time."""
    one = process(work("x"), work("y", after=("x",), work=minutes(3), outcomes=(AGAIN,)), cases=every(minutes(1000)))
    found = replicated(one, 200)
    rounds = found.tallies[:, 0].sum()
    assert rounds > 100
    sums = found.split.sum(axis=0)
    assert sums[0, CAUSES.index("work")] == pytest.approx((200 + rounds) * 10)
    assert sums[1, CAUSES.index("work")] == pytest.approx((200 + rounds) * 3)
    assert sums[1, CAUSES.index("applicant")] == pytest.approx(rounds * 30)


def test_work_whose_result_no_longer_counts_is_not_on_the_chain():
    """While `slow` runs, y sends the case back to x, before both: what `slow` had done by then is wasted."""
    one = process(
        work("x"),
        work("y", after=("x",), work=minutes(1), outcomes=(Outcome("again", 0.5, Return("x")),)),
        work("slow", after=("x",), work=minutes(40)),
        work("end", after=("y", "slow")),
        cases=every(minutes(1000)),
    )
    found = replicated(one, 100)
    wasted = found.tallies[:, 2].sum()
    assert wasted > 0
    work_done = found.split[:, :, CAUSES.index("work")].sum(axis=0)
    assert work_done[2] == 100 * 40
    assert found.steps[:, 2, 1].sum() == pytest.approx(work_done[2] + wasted)


def test_a_case_rejected_early_has_the_chain_of_the_step_that_rejected_it():
    one = process(
        work("x"),
        work("no", after=("x",), work=minutes(2), outcomes=(Outcome("no", 1.0, End("refused")),)),
        work("slow", after=("x",), work=minutes(50)),
        cases=every(minutes(100)),
    )
    assert split_of(one) == {"x work": 10, "no work": 2}


def test_what_comes_after_the_decision_is_no_part_of_it():
    one = process(work("x"), work("archive", after=("x",), work=minutes(90)), decision="x", cases=every(minutes(100)))
    assert split_of(one) == {"x work": 10}


def test_working_days_of_a_wait_are_notice_to_the_end():
    days = Duration(Fixed(2.0), Unit.WORKING_DAYS)
    one = process(work("x", wait=days), cases=Cases(Every(minutes(60))))
    assert split_of(one) == {"x work": 10, "x notice": 2 * 1440}
