"""The engine against theory: means within four standard errors of what queueing theory says."""

from itertools import pairwise
from math import log, sqrt

import numpy as np
import pytest

from regflow.estimation.jackson import JacksonNetwork, jackson_means
from regflow.estimation.queueing import (
    md1_queue_time,
    mg1_queue_time,
    mmc_cycle_time,
    mmc_queue_time,
    priority_queue_times,
)
from regflow.model.cases import Cases, Every, Trait
from regflow.model.condition import Clause, Condition
from regflow.model.duration import Duration, Lognormal
from regflow.model.office import Office
from regflow.model.process import Process
from regflow.model.step import Outcome, Return
from regflow.simulation.engine import run_replication
from regflow.simulation.planning import plan_of
from regflow.simulation.replication import Replication
from regflow.simulation.settings import Run
from regflow.simulation.tally import QUEUE, VISITS
from tests.builders import chain, every, exponential, minutes, process, work
from tests.simulation.tracing import replicated, visits_of

GAP, WORK = 20.0, 14.0
REPLICATIONS = 8
CASES = 2000
WARM_UP_BLOCKS = 5


def replications(one: Process, cases: int = CASES) -> list[Replication]:
    plan = plan_of(one)
    return [run_replication(plan, Run(cases=cases), number, cases // 20) for number in range(REPLICATIONS)]


def agrees(figures: list[float], theory: float) -> bool:
    """Tell whether the mean of figures lies within four of its own standard errors."""
    standard_error = np.std(figures, ddof=1) / sqrt(len(figures))
    return bool(abs(np.mean(figures) - theory) < 4 * standard_error)


def queue_times(one: Process, step: int = 0) -> list[float]:
    kept = [found.steps[WARM_UP_BLOCKS:, step] for found in replications(one)]
    return [float(steps[:, QUEUE].sum() / steps[:, VISITS].sum()) for steps in kept]


def cycle_times(one: Process) -> list[float]:
    kept = CASES * WARM_UP_BLOCKS // 20
    return [float((found.decided - found.arrived)[kept:].mean()) for found in replications(one)]


def office(*staff: int) -> tuple[Office, ...]:
    return tuple(Office(name, name.upper(), staff=number) for name, number in zip("abc", staff, strict=False))


def test_one_officer_and_exponential_work_is_mm1():
    desk = process(work("x", work=exponential(WORK)), offices=office(1), cases=every(exponential(GAP)))
    assert agrees(cycle_times(desk), mmc_cycle_time(1 / GAP, WORK, 1))


def test_three_officers_and_exponential_work_queue_as_erlang_says():
    desk = process(work("x", work=exponential(3 * WORK)), offices=office(3), cases=every(exponential(GAP)))
    assert agrees(queue_times(desk), mmc_queue_time(1 / GAP, 3 * WORK, 3))


def test_work_always_alike_queues_half_as_long():
    desk = process(work("x", work=minutes(WORK)), offices=office(1), cases=every(exponential(GAP)))
    assert agrees(queue_times(desk), md1_queue_time(1 / GAP, WORK))


def test_work_of_any_law_queues_as_pollaczek_and_khinchine_say():
    sigma = 0.7
    law = Duration(Lognormal(log(WORK) - sigma**2 / 2, sigma))
    variance = WORK**2 * (np.exp(sigma**2) - 1)
    desk = process(work("x", work=law), offices=office(1), cases=every(exponential(GAP)))
    assert agrees(queue_times(desk), mg1_queue_time(1 / GAP, WORK, variance))


def test_offices_one_after_another_are_a_jackson_network():
    line = chain(
        work("x", work=exponential(12.0)),
        work("y", by="b", work=exponential(30.0)),
        offices=office(1, 2),
        cases=every(exponential(GAP)),
    )
    network = JacksonNetwork((1 / GAP, 0.0), ((0.0, 1.0), (0.0, 0.0)), (12.0, 30.0), (1, 2))
    assert agrees(cycle_times(line), jackson_means(network).cycle_time)


def test_cases_sent_back_are_a_jackson_network_with_feedback():
    again = Outcome("again", 0.3, Return("x"))
    loop = chain(
        work("x", work=exponential(8.0)),
        work("y", by="b", work=exponential(9.0), outcomes=(again,)),
        offices=office(1, 1),
        cases=every(exponential(GAP)),
    )
    network = JacksonNetwork((1 / GAP, 0.0), ((0.0, 1.0), (0.3, 0.0)), (8.0, 9.0), (1, 1))
    assert agrees(cycle_times(loop), jackson_means(network).cycle_time)


def test_the_urgent_and_the_others_queue_as_cobham_says():
    urgent = Condition(((Clause("kind", ("urgent",)),),))
    cases = Cases(Every(exponential(GAP)), traits=(Trait("kind", (("urgent", 0.4), ("plain", 0.6))),))
    desk = process(
        work("urgent", only_if=urgent, work=exponential(WORK)),
        work("plain", only_if=Condition(((Clause("kind", ("plain",)),),)), work=exponential(WORK)),
        offices=(Office("a", "A", staff=1, first=(urgent,)),),
        cases=cases,
    )
    theory = priority_queue_times((0.4 / GAP, 0.6 / GAP), (WORK, WORK), (WORK**2, WORK**2))
    assert agrees(queue_times(desk, 0), theory[0])
    assert agrees(queue_times(desk, 1), theory[1])


def test_the_mean_queue_is_the_arrival_rate_times_the_time_in_it():
    desk = process(work("x", work=exponential(WORK)), offices=office(1), cases=every(exponential(GAP)))
    found = replications(desk)
    lengths = [
        float(one.offices[WARM_UP_BLOCKS:, 0, 2].sum() / (one.arrived[-1] - one.arrived[CASES * WARM_UP_BLOCKS // 20]))
        for one in found
    ]
    assert agrees(lengths, mmc_queue_time(1 / GAP, WORK, 1) / GAP)


@pytest.mark.parametrize("staff", [1, 2, None])
def test_every_case_is_decided_and_no_visit_runs_backwards(staff):
    again = Outcome("again", 0.2, Return("x"))
    loop = chain(
        work("x", work=exponential(5.0), wait=exponential(9.0)),
        work("y", work=exponential(3.0), handover=exponential(2.0), outcomes=(again,)),
        offices=(Office("a", "A", staff=staff),),
        cases=every(exponential(GAP)),
    )
    found = replicated(loop, 300)
    assert (found.result >= 0).all()
    assert (found.decided >= found.arrived).all()
    for one in visits_of(loop, 300):
        assert one.due <= one.enabled <= one.started <= one.ended <= one.result_at


def test_no_officer_does_two_things_at_once():
    desk = process(
        work("x", work=exponential(30.0)),
        work("y", work=exponential(20.0)),
        offices=office(3),
        cases=every(exponential(GAP)),
    )
    by_officer: dict[int, list[tuple[float, float]]] = {}
    for one in visits_of(desk, 300):
        by_officer.setdefault(one.officer, []).append((one.started, one.ended))
    for pieces in by_officer.values():
        ordered = sorted(pieces)
        assert all(before[1] <= after[0] for before, after in pairwise(ordered))


def test_the_same_luck_gives_the_same_visits_and_another_replication_others():
    desk = process(work("x", work=exponential(WORK)), offices=office(1), cases=every(exponential(GAP)))
    plan, run = plan_of(desk), Run(cases=100, log=True)
    first, again, other = (run_replication(plan, run, number, 5).visits for number in (0, 0, 1))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_unmeasured_cases_keep_the_office_busy_until_the_last_measured_one_is_decided():
    line = process(work("x", work=minutes(19.0), wait=minutes(500.0)), offices=office(1), cases=every(minutes(GAP)))
    found = replicated(line, 4)
    assert found.decided[-1] == 80 + 19 + 500
    assert found.steps[:, 0, VISITS].sum() == 4
